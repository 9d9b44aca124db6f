// The publicities that run today, with the days left. Nothing is shown when none runs.
import { DaysLeft } from "../../../parts/days-left.tsx";
import { Link } from "../../../parts/link.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { sayDueDay } from "../../../text/day.ts";
import { publicitiesOf, standingOn } from "../../../text/publicity.ts";
import { clockQuestion, publicationsQuestion } from "../../../text/question.ts";

export function RunningPublicities() {
  const [clock, asked] = [useAnswer(clockQuestion), useAnswer(publicationsQuestion)];
  if (clock.kind !== "answered" || asked.kind !== "answered") return null;
  const { today } = clock.answer;
  const running = publicitiesOf(asked.answer.publications).filter((one) => standingOn(today, one) === "running");
  if (running.length === 0) return null;
  return (
    <section aria-labelledby="publicities">
      <h2 id="publicities">正在公示</h2>
      <ul className="rounds">
        {running.map((one) => (
          <li key={one.publication}>
            <Link to={`/publicity/${one.publication}`}>{one.title}</Link>
            <span>至{sayDueDay(one.closes)}</span>
            <DaysLeft today={today} publication={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
