// The rounds that run now, with the notice each runs under. Nothing is shown when none runs.
import { Link } from "../../../parts/link.tsx";
import { sayDueDay } from "../../../text/day.ts";
import type { RoundListed } from "../../../text/question.ts";
import { stateWord } from "../../../text/words.ts";

export function OpenRounds({ rounds }: { readonly rounds: readonly RoundListed[] }) {
  const running = rounds.filter((round) => round.state !== "announced");
  if (running.length === 0) return null;
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds">正在进行的批次</h2>
      <ul className="rounds">
        {running.map((round) => (
          <li key={round.round}>
            <strong>{round.title}</strong>
            <span>{stateWord(round.state)}</span>
            <span>
              {sayDueDay(round.opens)}起，{round.closes >= "9999" ? "截止日未载明" : `至${sayDueDay(round.closes)}`}
            </span>
            <Link to={`/notices/${round.edition}`}>所依通知</Link>
            {round.state === "open" && <a href={`/desk/rounds/${round.round}/declare`}>申报</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
