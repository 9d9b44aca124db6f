// Home: what this is, a search, what runs now, what was entered last, and every notice that is kept here.
import { Awaiting, Nothing, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { newestFirst } from "../../../text/edition-line.ts";
import { editionsQuestion, roundsQuestion, type RoundListed } from "../../../text/question.ts";
import { EditionTable } from "./edition-table.tsx";
import { FindUnit } from "./find-unit.tsx";
import { NewestEntries } from "./newest-entries.tsx";
import { OpenRounds } from "./open-rounds.tsx";
import { RunningPublicities } from "./running-publicities.tsx";
import "./home.css";

function Notices({ rounds }: { readonly rounds: readonly RoundListed[] }) {
  const asked = useAnswer(editionsQuestion);
  if (asked.kind === "asking") return <Awaiting what="通知目录" />;
  if (asked.kind === "troubled") return <Troubled {...asked} />;
  const { editions } = asked.answer;
  return editions.length === 0 ? <Nothing says="还没有通知。管理员把通知写入 programmes 文件夹并通过 qingce check 后，会列在这里。" /> : <EditionTable editions={newestFirst(editions)} rounds={rounds} />;
}

export function Home() {
  const asked = useAnswer(roundsQuestion);
  const rounds = asked.kind === "answered" ? asked.answer.rounds : [];
  return (
    <div className="home">
      <h1>绿色制造名单的登记册：通知即程序，每个决定都能追到条款、数据与证据。</h1>
      <FindUnit />
      <RunningPublicities />
      <OpenRounds rounds={rounds} />
      <NewestEntries />
      <section aria-labelledby="notices">
        <h2 id="notices">通知</h2>
        <p className="faint">每份通知逐条写成规则：条款或被规则引用，或注明为何沉默；两样都没有的标为遗漏。</p>
        <Notices rounds={rounds} />
      </section>
    </div>
  );
}
