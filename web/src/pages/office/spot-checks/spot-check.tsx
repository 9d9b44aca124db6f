// One spot check: what was frozen, the seed, who was drawn; the authority draws and publishes, everybody sees how to draw it again.
import { App, Input } from "antd";
import { Link, useParams } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { Downloads } from "../../../parts/desk/downloads.tsx";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { HeadRow } from "../../../parts/head-row.tsx";
import { PaperLinks } from "../../../parts/papers/paper-links.tsx";
import { useRegionNames } from "../../../parts/region-names.ts";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayDay } from "../../../text/day.ts";
import { regionName } from "../../../text/region-name.ts";
import { redrawSteps, saySpotCheck, saySpotUnit } from "../../../text/spot-said.ts";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "./spot-checks.css";

type Read = OutputOf<RouteOf<"read-spot-check">>;
type SpotCheck = Read["spotCheck"];

function Frozen({ of }: { readonly of: SpotCheck }): ReactElement {
  return (
    <section className="panel" aria-labelledby="frozen">
      <h2 id="frozen">怎样抽出来的</h2>
      <dl className="pairs">
        <dt>依据</dt>
        <dd>
          <a href={clauseAddress(of.edition, of.clause)}>{of.clause}</a>
          {of.reason !== null && `；提前的理由：${of.reason}`}
        </dd>
        <dt>冻结的名单</dt>
        <dd>
          摘要 <code>{of.listDigest}</code>
        </dd>
        <dt>日志摘要</dt>
        <dd>
          <code>{of.logHead}</code>
        </dd>
        <dt>公开数字</dt>
        <dd>
          {of.numberSource}，{sayDay(of.numberDay)}产生{of.number === null ? "" : `：${of.number}`}
        </dd>
        <dt>种子</dt>
        <dd>{of.seed === null ? "公开数字产生后，由日志摘要与该数字合成" : <code>{of.seed}</code>}</dd>
      </dl>
      {of.seed !== null && (
        <>
          <h3>自己重抽一次</h3>
          <ol className="redraw">
            {redrawSteps(of.id).map((step) => (
              <li key={step}>
                <code>{step}</code>
              </li>
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

function Draw({ of }: { readonly of: SpotCheck }): ReactElement {
  const { message } = App.useApp();
  const draw = useDecision("draw-spot-check");
  const [number, setNumber] = useState("");
  const act = async (): Promise<void> => {
    const done = await draw.run({ spotCheck: of.id, number });
    if (done !== undefined) void message.success(`已抽取 ${done.drawn.length} 家`);
  };
  return (
    <section className="panel" aria-labelledby="draw">
      <h2 id="draw">抽取</h2>
      <div className="spot-form">
        <DeskField label="公开数字" place="number" refusals={draw.refusals} note={`${of.numberSource}，${sayDay(of.numberDay)}产生；照公布的原样填写`}>
          {(given) => <Input {...given} value={number} maxLength={200} onChange={(event) => setNumber(event.target.value)} />}
        </DeskField>
      </div>
      <FormFoot refusals={draw.refusals.filter(({ place }) => place !== "number")} edition={of.edition} word="抽取" busy={draw.busy} warns="抽取一次为准，结果立即公开。" act={() => void act()} reload={() => undefined} />
    </section>
  );
}

function Publish({ of }: { readonly of: SpotCheck }): ReactElement {
  const { message } = App.useApp();
  const publish = useDecision("publish-spot-check");
  const [document, setDocument] = useState("");
  const act = async (): Promise<void> => {
    const done = await publish.run({ spotCheck: of.id, document });
    if (done !== undefined) void message.success("抽检结果已公布");
  };
  return (
    <section className="panel" aria-labelledby="publish">
      <h2 id="publish">公布结果</h2>
      <div className="spot-form">
        <DeskField label="公布结果的文件" place="document" refusals={publish.refusals}>
          {(given) => <Input {...given} value={document} maxLength={200} onChange={(event) => setDocument(event.target.value)} />}
        </DeskField>
      </div>
      <FormFoot refusals={publish.refusals.filter(({ place }) => place !== "document")} edition={of.edition} word="公布结果" busy={publish.busy} warns="公布后每家的结论对所有人公开，不能收回。不符合的单位另行立动态调整。" act={() => void act()} reload={() => undefined} />
    </section>
  );
}

function Units({ read: { spotCheck, units } }: { readonly read: Read }): ReactElement {
  const names = useRegionNames(units.map(({ region }) => region));
  if (spotCheck.standing === "frozen") return <p className="empty">尚未抽取。</p>;
  return (
    <section className="panel" aria-labelledby="units">
      <h2 id="units">被抽中的 {units.length} 家</h2>
      <div className="case-list" role="region" aria-label="被抽中的单位" tabIndex={0}>
        <table>
          <HeadRow heads={["单位", "地区", "进展或结论"]} />
          <tbody>
            {units.map((one) => (
              <tr key={one.entry}>
                <td>
                  {one.standing === null ? (
                    one.name
                  ) : (
                    <Link to="/desk/spot-checks/$check/$entry" params={{ check: spotCheck.id, entry: one.entry }}>
                      {one.name}
                    </Link>
                  )}
                </td>
                <td>{regionName(one.region, names)}</td>
                <td>{saySpotUnit(one.standing)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Downloads path={`/api/spot-checks/${spotCheck.id}/download`} query="" />
    </section>
  );
}

export function SpotCheckPage(): ReactElement {
  const { check } = useParams({ from: "/framed/desk/spot-checks/$check" });
  const { nodes } = useMe();
  const read = useRead("read-spot-check", { spotCheck: check });
  if (read.isError) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  if (read.data === undefined) return <p role="status">正在取得抽检…</p>;
  const { spotCheck } = read.data;
  const own = nodes.includes(spotCheck.node);
  return (
    <article className="spot-desk">
      <p>
        <Link to="/desk/spot-checks">抽检</Link>
      </p>
      <h1>
        {sayDay(spotCheck.day)}
        {levelWord(spotCheck.level)}
        {kindWord(spotCheck.kind)}抽检
        <span className={spotCheck.standing === "published" ? "standing standing-registered" : "standing"}>{saySpotCheck(spotCheck.standing)}</span>
      </h1>
      {spotCheck.publishedOn !== null && (
        <p className="quiet">
          {sayDay(spotCheck.publishedOn)}公布，{spotCheck.document}
        </p>
      )}
      {(own || spotCheck.publishedOn !== null) && spotCheck.seed !== null && (
        <p>
          抽检结果{spotCheck.publishedOn === null && "（草稿）"} <PaperLinks name="抽检结果" address={`/api/papers/spot-checks/${spotCheck.id}`} />
        </p>
      )}
      <Frozen of={spotCheck} />
      {own && spotCheck.standing === "frozen" && <Draw of={spotCheck} />}
      <Units read={read.data} />
      {own && spotCheck.standing === "drawn" && <Publish of={spotCheck} />}
    </article>
  );
}
