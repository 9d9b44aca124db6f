// Publicity 公示: what runs now with the days left, and what is past.
import { DaysLeft } from "../../../parts/days-left.tsx";
import { Link } from "../../../parts/link.tsx";
import { Awaiting, Nothing, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { sayDueDay } from "../../../text/day.ts";
import { publicitiesOf, standingOn } from "../../../text/publicity.ts";
import { clockQuestion, publicationsQuestion, type PublicationListed } from "../../../text/question.ts";
import "./publicity.css";

function Windows({ title, today, publications, none }: { readonly title: string; readonly today: string; readonly publications: readonly PublicationListed[]; readonly none: string }) {
  return (
    <section>
      <h2>{title}</h2>
      {publications.length === 0 && <Nothing says={none} />}
      <ul className="windows">
        {publications.map((one) => (
          <li key={one.publication}>
            <Link to={`/publicity/${one.publication}`}>{one.title}</Link>
            <span>
              {sayDueDay(one.opens)}至{sayDueDay(one.closes)}
            </span>
            <DaysLeft today={today} publication={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function PublicityList() {
  const [clock, asked] = [useAnswer(clockQuestion), useAnswer(publicationsQuestion)];
  if (asked.kind === "troubled") return <Troubled {...asked} />;
  if (clock.kind === "troubled") return <Troubled {...clock} />;
  if (asked.kind === "asking" || clock.kind === "asking") return <Awaiting what="公示" />;
  const { today } = clock.answer;
  const all = publicitiesOf(asked.answer.publications);
  const past = all.filter((one) => standingOn(today, one) === "past");
  return (
    <div className="publicities">
      <h1>公示</h1>
      <p className="faint">公示期内，任何单位和个人都可以实名提出异议，并凭回执号查询处理结果。名单公布之后的抽检及结果见<Link to="/spot-checks">抽检</Link>。</p>
      <Windows title="正在公示" today={today} publications={all.filter((one) => !past.includes(one))} none="目前没有正在公示的名单。公示开始后会列在这里，首页也会提示。" />
      <Windows title="往期公示" today={today} publications={past} none="还没有结束的公示。" />
    </div>
  );
}
