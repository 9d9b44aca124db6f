// Which scheme scores a kind in this round: what is adopted, and adopting one with every benchmark it leaves open, each by name and unit.
import { App, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { Kind } from "@qingce/core/rule/kind";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Choice } from "../../../parts/desk/choice.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayCertainty, saySchemeStatus } from "../../../text/scheme-words.ts";
import { decimalOf, halfWidth } from "../../../text/share-percent.ts";
import { sayUnit } from "../../../text/sheet-said.ts";
import { PeerBenchmarks } from "./peer-benchmarks.tsx";
import type { Law, Round, RoundInHand } from "./use-round.ts";

type AdoptedScheme = NonNullable<NonNullable<Round["schemes"]>[Kind]>[number];
type Listed = OutputOf<RouteOf<"list-schemes">>["schemes"][number];

interface AdoptedProps {
  readonly round: Round;
  readonly law: Law;
  readonly schemes: readonly Listed[];
  readonly names: (kind: string) => string;
}

/** Where the notice names its standard; undefined where it does so by a reading alone. */
const clauseOf = ({ source }: Law, kind: string): string | undefined => source.edition.standards.find((one) => one.for.includes(kind as Kind))?.cite;

function AdoptedOne({ one, law, kind, known }: { readonly one: AdoptedScheme; readonly law: Law; readonly kind: string; readonly known: Listed | undefined }): ReactElement {
  const clause = clauseOf(law, kind);
  return (
    <>
      {known?.name ?? one.scheme}
      {known !== undefined && `（${known.standard}）`}
      <span className="quiet">
        {one.industries.length > 0 && `；限行业 ${one.industries.join("、")}`}
        {clause !== undefined && (
          <>
            ；通知 <a href={clauseAddress(law.edition, clause)}>{clause}</a>
          </>
        )}
        ；封存摘要 <span className="number">{one.hash.slice(0, 12)}</span>
        {known !== undefined && known.hash !== one.hash && "（现行文本已另有修改，本批次仍用封存的）"}
        {one.carriers !== undefined && `；能源参数表 ${one.carriers.edition} 版`}；标杆 {Object.keys(one.benchmarks).length} 个；依据：{one.source}
      </span>
    </>
  );
}

function Adopted({ round, law, schemes, names }: AdoptedProps): ReactElement | null {
  const adopted = Object.entries(round.schemes ?? {});
  if (adopted.length === 0) return <p className="quiet">各类得分由申报单位和评价机构自行填写并负责。采用计分方案后，得分按方案计算；已有单位提交的类别不能再采用。</p>;
  return (
    <ul>
      {adopted.flatMap(([kind, all]) =>
        all.map((one) => (
          <li key={`${kind}/${one.hash}`}>
            {names(kind)}：
            <AdoptedOne one={one} law={law} kind={kind} known={schemes.find(({ hash }) => hash === one.hash) ?? schemes.find(({ scheme }) => scheme === one.scheme)} />
          </li>
        )),
      )}
    </ul>
  );
}

interface Filled {
  readonly values: { readonly [name: string]: string };
  readonly put: (name: string, value: string) => void;
}

function Benchmarks({ scheme, filled: { values, put } }: { readonly scheme: Listed; readonly filled: Filled }): ReactElement {
  if (scheme.benchmarks.length === 0) return <p className="quiet">方案自带全部标杆值。</p>;
  return (
    <fieldset className="benchmarks">
      <legend>
        方案未持有的标杆值，{scheme.benchmarks.length} 个，尚缺 {scheme.benchmarks.filter(({ name }) => (values[name] ?? "") === "").length} 个
      </legend>
      <div className="two">
        {scheme.benchmarks.map(({ name, label, unit }) => (
          <label key={name} className="labelled">
            {label}
            {sayUnit(unit) !== "" && `（${sayUnit(unit)}）`}
            <Input className="short number" inputMode="decimal" value={values[name] ?? ""} onChange={(event) => put(name, halfWidth(event.target.value))} onBlur={(event) => put(name, decimalOf(event.target.value))} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface AdoptingProps {
  readonly scheme: Listed;
  readonly round: string;
  readonly filled: Filled;
  readonly source: string;
  readonly setSource: (source: string) => void;
  readonly take: (worked: Filled["values"], from: string, industry: string) => void;
  readonly children: ReactElement;
}

/** What an adoption gives beside the scheme: benchmarks, by hand or from peers, and where they come from. */
function Adopting({ scheme, round, filled, source, setSource, take, children }: AdoptingProps): ReactElement {
  return (
    <>
      <p className="quiet">
        来源：{scheme.source}；可信程度：{sayCertainty(scheme.certainty)}。
      </p>
      {scheme.benchmarks.length > 0 && <PeerBenchmarks round={round} scheme={scheme.scheme} take={take} />}
      <Benchmarks scheme={scheme} filled={filled} />
      <label className="labelled">
        方案与标杆值的依据（文号、公布日期）
        <Input value={source} onChange={(event) => setSource(event.target.value)} maxLength={400} />
      </label>
      {children}
    </>
  );
}

export function SchemeDesk({ found }: { readonly found: RoundInHand }): ReactElement {
  const { message } = App.useApp();
  const adopt = useDecision("adopt-scheme");
  const list = useRead("list-schemes", {}, { staleTime: 60_000 });
  const { round, desk, law } = found;
  const [kind, setKind] = useState<string | undefined>(desk.kinds[0]?.kind);
  const [chosen, setChosen] = useState("");
  const [values, setValues] = useState<Filled["values"]>({});
  const [source, setSource] = useState("");
  const [peers, setPeers] = useState<{ readonly industry: string }>();
  const fitting = (list.data?.schemes ?? []).filter((one) => one.for.includes(kind ?? "") && one.max !== "not-held");
  const scheme = fitting.find((one) => one.scheme === chosen);
  const names = (of: string): string => desk.kinds.find((one) => one.kind === of)?.name ?? of;
  const take: AdoptingProps["take"] = (worked, from, industry) => {
    setPeers({ industry });
    setValues((now) => ({ ...worked, ...now }));
    setSource((now) => (now.trim() === "" ? from : now));
  };
  const act = async (): Promise<void> => {
    const benchmarks = Object.fromEntries((scheme?.benchmarks ?? []).flatMap(({ name }) => ((values[name] ?? "") === "" ? [] : [[name, values[name] ?? ""]])));
    if ((await adopt.run({ round: round.id, kind: kind as Kind, scheme: chosen, benchmarks, source, ...(peers === undefined ? {} : { peers }) })) === undefined) return;
    setChosen("");
    setValues({});
    setPeers(undefined);
    void message.success(`${names(kind ?? "")}已采用计分方案`);
  };
  return (
    <>
      <Adopted round={round} law={law} schemes={list.data?.schemes ?? []} names={names} />
      <div className="spaced">
        <Choice label="类别" value={kind} options={desk.kinds.map((one) => ({ value: one.kind, label: one.name }))} onChange={(next) => (setKind(next), setChosen(""))} />
        <select className="choose" aria-label="计分方案" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{fitting.length === 0 ? "没有适用的方案" : "选择计分方案…"}</option>
          {fitting.map((one) => (
            <option key={one.scheme} value={one.scheme}>
              {one.name}（{one.standard}，{saySchemeStatus(one.status)}）
            </option>
          ))}
        </select>
      </div>
      {scheme !== undefined && (
        <Adopting scheme={scheme} round={round.id} filled={{ values, put: (name, value) => setValues((now) => ({ ...now, [name]: value })) }} source={source} setSource={setSource} take={take}>
          <FormFoot refusals={adopt.refusals} edition={law.edition} word="采用" busy={adopt.busy} warns="采用后对所有人可见，本批次不能更换。" act={() => void act()} reload={() => undefined} />
        </Adopting>
      )}
    </>
  );
}
