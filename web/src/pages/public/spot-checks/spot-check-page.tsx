// Spot checks 抽检 as everybody sees them: how each was drawn, how to draw it again, and its result once it is published.
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import { Link } from "../../../parts/link.tsx";
import { useRegionNames } from "../../../parts/region-names.ts";
import { Awaiting, Nothing, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { sayDay } from "../../../text/day.ts";
import { spotCheckQuestion, spotChecksQuestion, type SpotCheckAnswer } from "../../../text/question.ts";
import { regionName } from "../../../text/region-name.ts";
import { redrawSteps, saySpotCheck, saySpotUnit } from "../../../text/spot-said.ts";
import "./spot-checks.css";

type SpotCheck = SpotCheckAnswer["spotCheck"];

const titleOf = (one: SpotCheck): string => `${sayDay(one.day)}${levelWord(one.level)}${kindWord(one.kind)}抽检`;

export function SpotCheckList() {
  const asked = useAnswer(spotChecksQuestion);
  if (asked.kind === "troubled") return <Troubled {...asked} />;
  if (asked.kind === "asking") return <Awaiting what="抽检" />;
  const { spotChecks } = asked.answer;
  return (
    <div className="spot-check">
      <h1>抽检</h1>
      <p className="faint">名单先冻结，所取公开数字后产生，谁抽都是同一结果；任何人可以重抽核对。</p>
      {spotChecks.length === 0 && <Nothing says="还没有抽检。开始后会列在这里。" />}
      <dl>
        {spotChecks.map((one) => (
          <div key={one.id}>
            <dt>{sayDay(one.day)}</dt>
            <dd>
              <Link to={`/spot-checks/${one.id}`}>{titleOf(one)}</Link>，{one.n} 家，{saySpotCheck(one.standing)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Draw({ of }: { readonly of: SpotCheck }) {
  return (
    <section aria-labelledby="draw">
      <h2 id="draw">怎样抽出来的</h2>
      <dl>
        {(
          [
            ["依据", <Link key="clause" to={`/notices/${of.edition}`}>{of.clause}</Link>],
            ["名单摘要", <code key="list">{of.listDigest}</code>],
            ["日志摘要", <code key="log">{of.logHead}</code>],
            ["公开数字", `${of.numberSource}，${sayDay(of.numberDay)}产生${of.number === null ? "" : `：${of.number}`}`],
            ["种子", of.seed === null ? "公开数字产生后合成" : <code key="seed">{of.seed}</code>],
            ...(of.reason === null ? [] : [["提前的理由", of.reason] as const]),
          ] as const
        ).map(([name, says]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      {of.seed !== null && (
        <>
          <h3>自己重抽一次</h3>
          <ol>
            {redrawSteps(of.id).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>
            <a href={`/api/spot-checks/${of.id}/draw`} download={`${of.id}.json`}>
              抽取文件（JSON）
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function Units({ spotCheck, units }: SpotCheckAnswer) {
  const names = useRegionNames(units.map(({ region }) => region));
  if (units.length === 0) return null;
  return (
    <section aria-labelledby="units">
      <h2 id="units">{spotCheck.standing === "published" ? "抽检结果" : "被抽中的单位"}</h2>
      <dl>
        {units.map((one) => (
          <div key={one.entry}>
            <dt>{spotCheck.standing === "published" ? saySpotUnit(one.standing) : "审核中"}</dt>
            <dd>
              <Link to={`/register/${one.entry}`}>{one.name}</Link> {regionName(one.region, names)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="downloads">
        {["csv", "xlsx"].map((format) => (
          <a key={format} href={`/api/spot-checks/${spotCheck.id}/download/${format}`} download>
            {format.toUpperCase()}
          </a>
        ))}
      </p>
    </section>
  );
}

export function SpotCheckPage({ id }: { readonly id: string }) {
  const asked = useAnswer(spotCheckQuestion(id));
  if (asked.kind === "troubled") return <Troubled {...asked} />;
  if (asked.kind === "asking") return <Awaiting what="抽检" />;
  const { spotCheck } = asked.answer;
  return (
    <article className="spot-check">
      <p>
        <Link to="/spot-checks">抽检</Link>
      </p>
      <h1>{titleOf(spotCheck)}</h1>
      <p>
        <strong>{saySpotCheck(spotCheck.standing)}</strong>
        {spotCheck.publishedOn !== null && `，${sayDay(spotCheck.publishedOn)}公布（${spotCheck.document ?? ""}）`}
      </p>
      <Draw of={spotCheck} />
      <Units {...asked.answer} />
    </article>
  );
}
