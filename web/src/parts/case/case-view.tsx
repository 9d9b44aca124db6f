// One case laid out: contents, sections, clause, log, acts. Holds what the reader has chosen, and which material it judges.
import { useNavigate } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button } from "antd";
import { useState, type ReactElement, type ReactNode } from "react";
import { useMe } from "../desk/session.tsx";
import { useRead } from "../desk/use-api.ts";
import { DeclarationPapers } from "../papers/desk-papers.tsx";
import { litActs, type LitStep } from "../../text/case-acts.ts";
import { returnFields, type Field } from "../../text/return-fields.ts";
import { ActBar, type Choice, type Wanted } from "./act-bar.tsx";
import { CaseHeader } from "./case-header.tsx";
import { ClauseAside } from "./clause-aside.tsx";
import { EvaluationSheet } from "../sheet/evaluation-sheet.tsx";
import { NoticeLines } from "../sheet/notice-lines.tsx";
import { useOwnSheet } from "../sheet/own-sheet.ts";
import { useScoring } from "../sheet/use-scoring.ts";
import { sayScore } from "../../text/sheet-said.ts";
import { AllProofs, BasicFacts, Opinions, Scores } from "./summary.tsx";
import { ConflictForm } from "./conflict-form.tsx";
import { IndependenceSection } from "./independence-section.tsx";
import { PanelSection } from "./panel-section.tsx";
import { Timeline } from "./timeline.tsx";
import type { CaseInHand } from "./use-case.ts";
import { usePlace } from "./use-place.ts";
import { VerdictList } from "./verdict-list.tsx";
import { WorkSection } from "./work/work-section.tsx";

interface Section {
  readonly id: string;
  readonly title: string;
  readonly count: string;
  readonly body: ReactNode;
}

function ChangesNote({ found }: { readonly found: CaseInHand }): ReactElement | null {
  const { places, asked } = found.changes;
  if (places.length === 0 && asked.length === 0) return null;
  const back = found.one.declaration.standing === "returned";
  const text = back ? `已退回 ${asked.length} 项，等待申报单位补正。` : `本次重新提交改动 ${places.length} 处，已在下方逐项标出；上次退回 ${asked.length} 项。`;
  return <Alert type="info" showIcon title={text} className="changes-note" />;
}

function Contents({ sections }: { readonly sections: readonly Section[] }): ReactElement {
  return (
    <nav className="case-contents" aria-label="目录">
      <ul>
        {sections.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {title} <span className="number quiet">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where scores are computed, the evaluator whose turn it is writes its own sheet here. */
function useEvaluationSection(found: CaseInHand, evaluating: boolean): readonly Section[] {
  const me = useMe();
  const { opening } = found.one.declaration;
  const { answer, scoring } = useScoring(opening.id);
  const own = useOwnSheet(opening.id, me.account);
  if (!evaluating || scoring === undefined) return [];
  const notice = <NoticeLines edition={found.law.edition} source={found.law.source} kind={opening.kind} />;
  return [{ id: "evaluation", title: "评价表", count: "", body: <EvaluationSheet declaration={opening.id} scoring={scoring} own={own} self={answer?.self?.outcome} notice={notice} /> }];
}

/** The evaluator's own desk stands first in its case; the others read what it filed beside the scores. */
function useWorkSection({ one, law }: CaseInHand, gone: () => void): readonly Section[] {
  const declaration = one.declaration.opening.id;
  const read = useRead("read-evaluation-work", { declaration }, { enabled: one.declaration.engagement !== undefined }).data;
  if (read === undefined || read.engagement === null) return [];
  const count = read.work.visits.length;
  return [{ id: "work", title: "评价工作", count: count === 0 ? "" : String(count), body: <WorkSection declaration={declaration} edition={law.edition} read={read} gone={gone} /> }];
}

/** The panel: for the offices, and for the expert who leads it. */
function usePanelSection({ one, law }: CaseInHand): readonly Section[] {
  const me = useMe();
  const tasks = useRead("list-tasks", {}, { enabled: me.role === "expert" }).data?.tasks ?? [];
  const declaration = one.declaration.opening.id;
  const leads = tasks.some((task) => task.declaration === declaration && task.chair);
  const reached = Object.keys(one.declaration.scores).length > 0 || one.open.some((step) => step.act === "score");
  if (!leads && (me.role !== "officer" || !reached || !law.steps.some((step) => step.act === "score"))) return [];
  return [{ id: "panel", title: "专家评审", count: "", body: <PanelSection declaration={declaration} /> }];
}

/** Where the notice wants the evaluation independent: what both sides share, for who reviews. */
function useIndependenceSection({ one, law }: CaseInHand): readonly Section[] {
  const me = useMe();
  const { id } = one.declaration.opening;
  const found = useRead("read-independence-hints", { declaration: id }, { enabled: me.role === "officer" || me.role === "expert" }).data;
  if (found === undefined || found.state === "not-asked") return [];
  return [{ id: "independence", title: "独立性提示", count: found.state === "looked" ? String(found.hints.length) : "", body: <IndependenceSection declaration={id} edition={law.edition} found={found} /> }];
}

/** An officer who may not decide here says so. */
function useConflictSection({ one }: CaseInHand, acting: boolean): readonly Section[] {
  const me = useMe();
  return me.role === "officer" && acting ? [{ id: "conflict", title: "回避", count: "", body: <ConflictForm declaration={one.declaration.opening.id} /> }] : [];
}

function useFields({ one, law }: CaseInHand): readonly Field[] {
  const { scoring } = useScoring(one.declaration.opening.id);
  return returnFields(law.facts, one.declaration.opening.kind, one.declaration.body, scoring?.scheme);
}

function useSections(found: CaseInHand, focus: string, setFocus: (rule: string) => void, onReturn: ((field: string) => void) | undefined, fields: readonly Field[], evaluating: boolean, acting: boolean): readonly Section[] {
  const me = useMe();
  const navigate = useNavigate();
  const work = useWorkSection(found, () => void navigate({ to: "/desk" }));
  const own = me.role === "evaluator";
  const place = usePlace(found.one.declaration.opening.region);
  const { declaration } = found.one;
  const met = found.verdicts.filter((one) => one.outcome === "met").length;
  const proofs = declaration.body?.proofs.length ?? 0;
  const opinions = Object.values(declaration.opinions).flatMap((step) => Object.keys(step)).length;
  return [
    ...(own ? work : []),
    { id: "eligibility", title: "资格", count: `${met}/${found.verdicts.length}`, body: <VerdictList found={found} place={place} focus={focus} onFocus={setFocus} onReturn={onReturn} /> },
    { id: "basics", title: "基本情况", count: "", body: <BasicFacts found={found} place={place} onReturn={onReturn} /> },
    { id: "proofs", title: "佐证", count: String(proofs), body: <AllProofs found={found} /> },
    { id: "papers", title: "材料", count: "", body: <DeclarationPapers declaration={declaration.opening.id} /> },
    { id: "scores", title: "得分", count: declaration.body?.selfScore === undefined ? "" : sayScore(declaration.body.selfScore), body: <Scores found={found} onReturn={onReturn} /> },
    ...(own ? [] : work),
    ...useEvaluationSection(found, evaluating),
    ...useIndependenceSection(found),
    ...usePanelSection(found),
    { id: "opinions", title: "意见", count: String(opinions), body: <Opinions found={found} /> },
    ...useConflictSection(found, acting),
    ...(found.log.length === 0 ? [] : [{ id: "log", title: "时间线", count: String(found.log.length), body: <Timeline entries={found.log} law={found.law} fields={fields} /> }]),
  ];
}

function UpdatedNote({ take }: { readonly take: () => void }): ReactElement {
  return <Alert type="warning" showIcon title="材料已更新" description="申报单位在您打开之后提交了新材料，下方已是新材料。请重新审阅后再办理。" action={<Button onClick={take}>已看到，按新材料办理</Button>} />;
}

const deskOf = ({ one }: CaseInHand, acts: readonly LitStep[]): string | undefined => {
  const { opening } = one.declaration;
  const open = one.open.find((step) => acts.some((lit) => lit.act === "recommend" && lit.step === step.id));
  const node = open === undefined ? undefined : (opening.nodes as { readonly [tier: string]: string | undefined })[open.actor];
  return node === undefined ? undefined : `/desk/rounds/${opening.round}/lists/${opening.kind}/${node}`;
};

function Columns({ sections, aside }: { readonly sections: readonly Section[]; readonly aside: ReactNode }): ReactElement {
  return (
    <div className="case-columns">
      <Contents sections={sections} />
      <div className="case-body">
        {sections.map(({ id, title, body }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
            <h2 id={`${id}-title`}>{title}</h2>
            {body}
          </section>
        ))}
      </div>
      {aside}
    </div>
  );
}

export function CaseView({ found, goOn }: { readonly found: CaseInHand; readonly goOn: (() => void) | undefined }): ReactElement {
  const me = useMe();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { one, law } = found;
  const digest = one.declaration.digest ?? "";
  const [choice, choose] = useState<Choice>();
  const [wanted, setWanted] = useState<readonly Wanted[]>([]);
  const [focus, setFocus] = useState(found.verdicts.find((verdict) => verdict.outcome !== "met")?.rule ?? found.verdicts[0]?.rule ?? "");
  const [said, setSaid] = useState("");
  const acts = litActs(one, me, Object.fromEntries(law.steps.map((step) => [step.step, step.departments])));
  const [judged, setJudged] = useState<string>();
  // What the reader judges is the material before its eyes when an act was first lit; while none is lit, nothing is judged.
  // A draft has no digest yet, and its evaluator acts on it all the same.
  if (acts.length === 0 && judged !== undefined) setJudged(undefined);
  if (acts.length > 0 && judged === undefined) setJudged(digest);
  const returnable = acts.some((lit) => lit.act === "review");
  const askReturn = (field: string): void => {
    setWanted((all) => (all.some((other) => other.field === field) ? all : [...all, { field, reason: "" }]));
    choose("return");
  };
  const fields = useFields(found);
  const sections = useSections(found, focus, setFocus, returnable ? askReturn : undefined, fields, acts.some((lit) => lit.act === "evaluate"), acts.length > 0);
  const clause = found.verdicts.find((verdict) => verdict.rule === focus)?.clause;
  const done = (words: string): void => {
    choose(undefined);
    setWanted([]);
    setSaid(`${words}。`);
    void message.success(`${one.declaration.opening.name}：${words}`);
    goOn?.();
  };
  const reload = (): void => {
    setJudged(digest);
    void queries.invalidateQueries();
  };
  return (
    <article className="case">
      <CaseHeader one={one} law={law} mine={acts.map((lit) => lit.step)} />
      {judged !== digest && acts.length > 0 && said === "" && <UpdatedNote take={() => setJudged(digest)} />}
      <ChangesNote found={found} />
      <Columns sections={sections} aside={<ClauseAside law={law} clause={clause} sealed={one.round.hash} />} />
      <ActBar
        declaration={one.declaration.opening.id}
        digest={judged ?? digest}
        law={law}
        acts={acts}
        choice={choice}
        choose={choose}
        fields={fields}
        wanted={wanted}
        setWanted={setWanted}
        clause={clause}
        said={acts.length === 0 ? said : ""}
        desk={deskOf(found, acts)}
        done={done}
        reload={reload}
      />
    </article>
  );
}
