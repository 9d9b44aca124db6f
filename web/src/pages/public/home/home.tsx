// Home: what this is, which rounds are open, and every notice that is kept here.
import { Awaiting, Nothing, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { newestFirst } from "../../../text/edition-line.ts";
import { editionsQuestion, roundsQuestion } from "../../../text/question.ts";
import { EditionTable } from "./edition-table.tsx";
import { OpenRounds } from "./open-rounds.tsx";
import "./home.css";

function Notices() {
  const asked = useAnswer(editionsQuestion);
  if (asked.kind === "asking") return <Awaiting what="通知目录" />;
  if (asked.kind === "troubled") return <Troubled {...asked} />;
  const { editions } = asked.answer;
  return editions.length === 0 ? <Nothing says="还没有通知。管理员把通知写入 programmes 文件夹并通过 qingce check 后，会列在这里。" /> : <EditionTable editions={newestFirst(editions)} />;
}

export function Home() {
  const rounds = useAnswer(roundsQuestion);
  return (
    <div className="home">
      <h1>绿色制造名单的登记册：通知即程序，每个决定都能追到条款、数据与证据。</h1>
      {rounds.kind === "answered" && <OpenRounds rounds={rounds.answer.rounds} />}
      <section aria-labelledby="notices">
        <h2 id="notices">通知</h2>
        <p className="faint">每份通知逐条写成规则：条款或被规则引用，或注明为何沉默；两样都没有的标为遗漏。</p>
        <Notices />
      </section>
    </div>
  );
}
