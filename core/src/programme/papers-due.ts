// Which papers an edition brings forth: those it names, and those that its steps produce although it names none.
import { appliesTo, type Kind } from "../rule/kind.ts";
import type { Step, StepAct } from "../rule/step.ts";
import type { Edition } from "./edition.ts";
import type { Paper, PaperForm } from "./paper.ts";

/** What a paper is about: one declaration, one region's recommendations, the round; after listing one unit's year, a season in an area, a proceeding, an evaluator's year, a county's plans, a unit drawn for a spot check, the spot check. */
export type PaperPlace = "declaration" | "recommendation" | "round" | "objection" | "year-table" | "season" | "proceeding" | "year-report" | "plan-table" | "spot-unit" | "spot-check";

export type PaperDue = Paper & { readonly form: PaperForm };

const places: Readonly<Record<PaperForm, PaperPlace>> = {
  "self-evaluation-report": "declaration",
  "self-evaluation-table": "declaration",
  "evaluation-report": "declaration",
  "evaluator-undertaking": "declaration",
  "proof-index": "declaration",
  "submission-receipt": "declaration",
  "recommendation-letter": "recommendation",
  "summary-table": "recommendation",
  "recommender-statement": "recommendation",
  "city-list": "recommendation",
  "publicity-notice": "round",
  "announcement": "round",
  "meeting-record": "round",
  "amendment-notice": "round",
  "objection-receipt": "objection",
  "upkeep-table": "year-table",
  "upkeep-opinion": "season",
  "adjustment-opinion": "proceeding",
  "notice-of-reasons": "proceeding",
  "adjustment-decision": "proceeding",
  "evaluator-year-report": "year-report",
  "cultivation-table": "plan-table",
  "summary-plan-table": "plan-table",
  "spot-self-table": "spot-unit",
  "spot-self-report": "spot-unit",
  "spot-result": "spot-check",
};

interface Produced {
  readonly act: StepAct;
  readonly form: PaperForm;
  readonly name: string;
  readonly issued?: Paper["issued"];
  readonly ownColumns?: true;
}

const produced: readonly Produced[] = [
  { act: "declare", form: "self-evaluation-table", name: "自评价表", ownColumns: true },
  { act: "declare", form: "submission-receipt", name: "申报回执" },
  { act: "evaluate", form: "evaluation-report", name: "第三方评价报告", ownColumns: true },
  { act: "recommend", form: "recommendation-letter", name: "推荐函", issued: "letter" },
  { act: "recommend", form: "summary-table", name: "推荐名单汇总表", ownColumns: true },
  { act: "meet", form: "meeting-record", name: "会议记录" },
  { act: "publicise", form: "publicity-notice", name: "公示" },
  { act: "publicise", form: "objection-receipt", name: "异议回执" },
  { act: "announce", form: "announcement", name: "公布通知", issued: "red-header" },
];

/** What the notice calls the office of who does a step, where another of its papers tells. */
const officeOf = (papers: readonly Paper[], who: Paper["who"] | undefined): Paper["issuers"] => papers.find((one) => one.who === who && one.issuers !== undefined)?.issuers;

const recommends: ReadonlySet<PaperForm> = new Set<PaperForm>(["recommendation-letter", "summary-table"]);

const fromStep = (step: Step, { form, name, issued, ownColumns }: Produced, office: Paper["issuers"]): PaperDue => ({
  id: form,
  name,
  who: step.actor,
  form,
  ...(ownColumns === undefined ? {} : { columns: "not-held" as const }),
  ...(issued === undefined ? {} : { issued }),
  ...(step.departments === undefined ? (office === undefined || !recommends.has(form) ? {} : { issuers: office }) : { issuers: step.departments }),
  ...(step.cite === undefined ? {} : { cite: step.cite }),
});

/** Who works on an amendment is the authority itself; no step stands for it. */
const amendment = (edition: Edition): PaperDue => ({ id: "amendment-notice", name: "补充通知", who: edition.edition.authority.tier, form: "amendment-notice", issued: "red-header" });

/** What follows listing, as far as the edition names none of its own: the layouts are ours. */
function afterListing({ edition: { authority }, procedure: { papers }, upkeep: { duties } }: Edition): readonly PaperDue[] {
  const named = new Set(papers.map(({ form }) => form));
  const filing = duties.find(({ act, "every-years": years, who }) => act === "file-report" && who === "applicant" && years !== undefined);
  const opinion = duties.find(({ act }) => act === "give-opinion");
  const spot = duties.find(({ act }) => act === "spot-check");
  const result = duties.find(({ act, "set-off-by": by }) => act === "announce" && by === "spot-check");
  const office = officeOf(papers, opinion?.who);
  const own: readonly PaperDue[] = [
    ...(filing === undefined ? [] : [{ id: "upkeep-table", name: "动态管理表", who: "applicant", form: "upkeep-table", columns: "not-held", cite: filing.cite } as const]),
    ...(opinion === undefined ? [] : [{ id: "adjustment-opinion", name: "动态调整意见", who: opinion.who, form: "adjustment-opinion", issued: "red-header", columns: "not-held", cite: opinion.cite, ...(office === undefined ? {} : { issuers: office }) } as const]),
    { id: "notice-of-reasons", name: "动态调整事先告知书", who: authority.tier, form: "notice-of-reasons", issued: "red-header", columns: "not-held" },
    ...(spot === undefined ? [] : [{ id: "spot-result", name: "抽检结果公布", who: spot.who, form: "spot-result", issued: "red-header", columns: "not-held", cite: (result ?? spot).cite } as const]),
    { id: "adjustment-decision", name: "动态调整决定", who: authority.tier, form: "adjustment-decision", issued: "red-header", columns: "not-held" },
  ];
  return own.filter(({ form }) => !named.has(form));
}

function unnamed(edition: Edition): readonly PaperDue[] {
  const { papers, steps } = edition.procedure;
  const named = new Set(papers.map(({ form }) => form));
  const made = produced.flatMap((one) => {
    const step = steps.find(({ act }) => act === one.act);
    return step === undefined || named.has(one.form) ? [] : [fromStep(step, one, officeOf(papers, step.actor))];
  });
  return [...made, ...(named.has("amendment-notice") ? [] : [amendment(edition)]), ...afterListing(edition)];
}

const isMade = (paper: Paper): paper is PaperDue => paper.form !== undefined;

/** The papers about such an object, the notice's own first; with a kind, those that concern it. */
export const papersDue = (edition: Edition, place: PaperPlace, kind?: Kind): readonly PaperDue[] =>
  [...edition.procedure.papers.filter(isMade), ...unnamed(edition)].filter((paper) => places[paper.form] === place && (kind === undefined || appliesTo(paper.for, kind)));
