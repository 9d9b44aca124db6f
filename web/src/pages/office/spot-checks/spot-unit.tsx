// A drawn unit: the papers that the notice asks for, its first audit, its conclusion. The unit hands in, the offices judge.
import { App, Input } from "antd";
import { Link, useParams } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { readAnswer } from "@qingce/core/contract/client";
import type { Refusal } from "@qingce/core/base/refusal";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { LabelledChoice } from "../../../parts/desk/labelled-choice.tsx";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { PaperLinks } from "../../../parts/papers/paper-links.tsx";
import { sendFile } from "../../../parts/send-file.ts";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayMoment } from "../../../text/moment.ts";
import { saySpotUnit } from "../../../text/spot-said.ts";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "./spot-checks.css";

type Papers = OutputOf<RouteOf<"read-spot-check-papers">>;
type Stored = OutputOf<RouteOf<"add-spot-check-file">>;
type Asked = Papers["asked"][number];

interface OfUnit {
  readonly spotCheck: string;
  readonly entry: string;
}

interface Shown extends OfUnit {
  readonly papers: Papers;
  readonly edition: string;
}

function FilePaper({ of, asked, held, chosen, choose }: { readonly of: OfUnit; readonly asked: Asked; readonly held: string | undefined; readonly chosen: Stored | undefined; readonly choose: (file: Stored) => void }): ReactElement {
  const [fault, setFault] = useState<readonly Refusal[]>([]);
  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const stored = readAnswer<Stored>(await sendFile(`/api/spot-checks/${of.spotCheck}/units/${of.entry}/files`, file, () => undefined).done);
    setFault(stored.ok ? [] : stored.refusals);
    if (stored.ok) choose(stored.value);
  };
  return (
    <>
      <label className="labelled">
        {asked.says}
        <input type="file" className="choose" onChange={(event) => void send(event.target.files?.[0])} />
      </label>
      <span role="status" className="quiet">
        {chosen === undefined ? (held === undefined ? "尚未上传" : "已有文件，可再传替换") : `已上传：${chosen.name}`}
      </span>
      {fault.length > 0 && (
        <span role="alert" className="refusal">
          {fault.map(({ hint }) => hint).join("；")}
        </span>
      )}
    </>
  );
}

function FileForm({ papers, edition, ...of }: Shown): ReactElement {
  const { message } = App.useApp();
  const file = useDecision("file-spot-check-papers");
  const [texts, setTexts] = useState<{ readonly [id: string]: string }>(papers.papers?.texts ?? {});
  const [files, setFiles] = useState<{ readonly [id: string]: Stored }>({});
  const held = papers.papers?.files ?? {};
  const act = async (): Promise<void> => {
    const done = await file.run({ ...of, texts, files: { ...held, ...Object.fromEntries(Object.entries(files).map(([id, one]) => [id, one.digest])) } });
    if (done !== undefined) void message.success("材料已报送");
  };
  return (
    <section className="panel" aria-labelledby="file-papers">
      <h2 id="file-papers">报送材料</h2>
      {papers.made.length > 0 && <p className="quiet">已按历年动态管理表和指标表填好的部分可以下载，补全后上传。</p>}
      <MadePapers papers={papers} {...of} />
      <div className="spot-papers">
        {papers.asked.map((one) => (
          <div key={one.id} className="paper">
            {one.as === "file" ? (
              <FilePaper of={of} asked={one} held={held[one.id]} chosen={files[one.id]} choose={(stored) => setFiles((all) => ({ ...all, [one.id]: stored }))} />
            ) : (
              <DeskField label={one.says} place={`texts.${one.id}`} refusals={file.refusals}>
                {(given) => <Input.TextArea {...given} value={texts[one.id] ?? ""} autoSize={{ minRows: 4, maxRows: 16 }} maxLength={4000} onChange={(event) => setTexts((all) => ({ ...all, [one.id]: event.target.value }))} />}
              </DeskField>
            )}
            <a className="quiet" href={clauseAddress(edition, one.clause)}>
              依据 {one.clause}
            </a>
          </div>
        ))}
      </div>
      <FormFoot refusals={file.refusals.filter(({ place }) => place?.startsWith("texts.") !== true)} edition={edition} word="报送材料" busy={file.busy} warns="初审之前可以重新报送；不报送的只能作不符合的结论。" act={() => void act()} reload={() => undefined} />
    </section>
  );
}

/** Papers as far as they are known: a unit finishes them in Word, an office reads them. */
function MadePapers({ papers, spotCheck, entry }: Omit<Shown, "edition">): ReactElement {
  return (
    <ul className="made-papers">
      {papers.made.map(({ id, name }) => (
        <li key={id}>
          {name} <PaperLinks name={name} address={`/api/papers/spot-checks/${spotCheck}/${entry}/${id}`} />
        </li>
      ))}
    </ul>
  );
}

function PapersRead({ papers, ...of }: Shown): ReactElement {
  if (papers.papers === null) return <p className="empty">还没有报送材料。</p>;
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">已报送的材料</h2>
      {papers.filedAt !== null && <p className="quiet">{sayMoment(papers.filedAt)}报送</p>}
      <MadePapers papers={papers} {...of} />
      <div className="spot-papers">
        {papers.asked.map((one) => {
          const digest = papers.papers?.files[one.id];
          const stored = papers.files.find((file) => file.digest === digest);
          return (
            <div key={one.id} className="paper">
              <strong>{one.says}</strong>
              {one.as === "text" ? <span className="said">{papers.papers?.texts[one.id] ?? "未填写"}</span> : stored === undefined ? <span>未上传</span> : <a href={`/api/spot-checks/${of.spotCheck}/units/${of.entry}/files/${stored.digest}`}>{stored.name}</a>}
            </div>
          );
        })}
      </div>
      {papers.audit !== null && <p>初审意见：{papers.audit}</p>}
      {papers.conclusion !== null && <p>结论意见：{papers.conclusion}</p>}
    </section>
  );
}

function Audit({ papers, edition, ...of }: Shown): ReactElement {
  const { message } = App.useApp();
  const audit = useDecision("audit-spot-check-papers");
  const [opinion, setOpinion] = useState("");
  const act = async (): Promise<void> => {
    const done = await audit.run({ ...of, digest: papers.digest ?? "", opinion });
    if (done !== undefined) void message.success("已初审");
  };
  return (
    <section className="panel" aria-labelledby="audit-papers">
      <h2 id="audit-papers">初审</h2>
      <div className="spot-form">
        <DeskField label="初审意见" place="opinion" refusals={audit.refusals}>
          {(given) => <Input.TextArea {...given} value={opinion} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} onChange={(event) => setOpinion(event.target.value)} />}
        </DeskField>
      </div>
      <FormFoot refusals={audit.refusals.filter(({ place }) => place !== "opinion")} edition={edition} word="完成初审" busy={audit.busy} warns="初审后材料不能再改。" act={() => void act()} reload={() => undefined} />
    </section>
  );
}

function Conclude({ edition, spotCheck, entry }: Shown): ReactElement {
  const { message } = App.useApp();
  const conclude = useDecision("conclude-spot-check-unit");
  const [meets, setMeets] = useState<"yes" | "no">();
  const [opinion, setOpinion] = useState("");
  const [local, setLocal] = useState<readonly Refusal[]>([]);
  const refusals = local.length > 0 ? local : conclude.refusals;
  const act = async (): Promise<void> => {
    setLocal(meets === undefined ? [{ code: "outcome-missing", place: "meets", hint: "请选择结论" }] : []);
    if (meets === undefined) return;
    const done = await conclude.run({ spotCheck, entry, meets: meets === "yes", opinion });
    if (done !== undefined) void message.success("已作出结论");
  };
  return (
    <section className="panel" aria-labelledby="conclude">
      <h2 id="conclude">作出结论</h2>
      <div className="spot-form">
        <LabelledChoice label="结论" place="meets" refusals={refusals} value={meets} options={[{ value: "yes", label: "符合" }, { value: "no", label: "不符合" }]} onChange={setMeets} />
        <DeskField label="结论意见" place="opinion" refusals={refusals}>
          {(given) => <Input.TextArea {...given} value={opinion} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} onChange={(event) => setOpinion(event.target.value)} />}
        </DeskField>
      </div>
      <FormFoot refusals={refusals.filter(({ place }) => place !== "opinion" && place !== "meets")} edition={edition} word="作出结论" busy={conclude.busy} warns="结论在公布结果时对所有人公开。" act={() => void act()} reload={() => undefined} />
    </section>
  );
}

export function SpotUnitPage(): ReactElement {
  const { check, entry } = useParams({ from: "/framed/desk/spot-checks/$check/$entry" });
  const { role, nodes } = useMe();
  const whole = useRead("read-spot-check", { spotCheck: check });
  const read = useRead("read-spot-check-papers", { spotCheck: check, entry });
  if (read.isError) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  if (read.data === undefined || whole.data === undefined) return <p role="status">正在取得材料…</p>;
  const unit = whole.data.units.find((one) => one.entry === entry);
  const of: Shown = { spotCheck: check, entry, papers: read.data, edition: whole.data.spotCheck.edition };
  const { standing } = read.data;
  const city = nodes.includes(whole.data.spotCheck.node);
  return (
    <article className="spot-desk">
      <p>
        <Link to="/desk/spot-checks/$check" params={{ check }}>
          抽检
        </Link>
      </p>
      <h1>
        {unit?.name ?? "被抽检单位"}
        <span className="standing">{saySpotUnit(standing)}</span>
      </h1>
      {role === "applicant" && (standing === "drawn" || standing === "filed") ? <FileForm key={read.data.digest} {...of} /> : <PapersRead {...of} />}
      {role === "officer" && standing === "filed" && <Audit {...of} />}
      {city && (standing === "first-audited" || standing === "drawn") && <Conclude {...of} />}
    </article>
  );
}
