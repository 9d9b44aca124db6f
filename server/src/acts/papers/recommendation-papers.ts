// The papers with which a tier recommends: letter, summary tables, statements, its own list. Drafts until the list is sent.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { opened } from "@qingce/core/programme/edition";
import { columnOf, type Column } from "@qingce/core/programme/paper-column";
import { papersDue, type PaperDue } from "@qingce/core/programme/papers-due";
import { listTable, type ListSection } from "../../documents/papers/list-table.ts";
import type { PaperModel } from "../../documents/papers/paper-model.ts";
import { recommendationLetter } from "../../documents/papers/recommendation-letter.ts";
import { recommenderStatement, type StatedUnit } from "../../documents/papers/recommender-statement.ts";
import { emptyUnit, type UnitOnList } from "../../documents/papers/unit-on-list.ts";
import type { PaperFormat } from "../../documents/papers/paper-thread.ts";
import { listEntries, type EntryRow } from "../../store/entries.ts";
import { command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { asksOf } from "../recommendations/recommender-asks.ts";
import { handOutPaper, type PaperMade } from "./hand-out-paper.ts";
import { frameOf, listedPaper, nameOfPaper, type PaperListed } from "./paper-frame.ts";
import { deskOrder, recommendedList, type RecommendationsAsked, type RecommendedList } from "./recommended-list.ts";
import { factWords, industryName, placeName, unitOnList } from "./unit-of-declaration.ts";

const usual: readonly string[] = ["序号", "单位名称", "统一社会信用代码", "县（市、区）", "行业", "第三方机构名称（如有）"];
const usualOfList: readonly string[] = ["序号", "单位名称", "统一社会信用代码", "地区", "行业"];

const columnsOf = ({ columns }: PaperDue, otherwise: readonly string[]): readonly Column[] => (columns === undefined || columns === "not-held" ? otherwise : columns).flatMap((one) => columnOf(one) ?? []);

/** Standing entries of the node's own list of the year, kind by kind. */
async function ownList({ tx, house, today }: Work, { sealed, round }: RecommendedList, node: string, columns: readonly Column[]): Promise<readonly ListSection[]> {
  const shown = (row: EntryRow): UnitOnList => ({ ...emptyUnit, name: row.name, creditCode: row.creditCode ?? "", region: placeName(house, row.region), county: house.regions.get(row.region)?.name ?? row.region, industry: industryName(house, row.industry), listedAtCity: true });
  const sections = [];
  for (const kind of opened(sealed.edition)) {
    const rows: EntryRow[] = [];
    for (let page: readonly EntryRow[] = [], after: string | undefined; ; ) {
      page = await listEntries(tx, { level: "city", kind, node, year: round.year, pool: false, on: today }, { after, limit: 500 });
      rows.push(...page);
      after = page.at(-1)?.id;
      if (page.length < 500) break;
    }
    sections.push({ title: sealed.edition.edition.kinds[kind]?.name ?? kind, columns, units: rows.map(shown) });
  }
  return sections;
}

function statedUnits(house: House, { sealed: { edition }, recommended }: RecommendedList, input: RecommendationsAsked): readonly StatedUnit[] {
  const asked = asksOf(edition, input.kind);
  return recommended.map(({ state, facts, statements }) => ({
    name: state.opening.name,
    rules: asked.map((rule) => ({
      clause: rule.clause,
      says: rule.says,
      facts: rule.facts.map(({ fact, label }) => ({ label, value: factWords(house, edition.eligibility.facts[fact], facts[fact]) })),
      statement: statements[rule.rule] ?? "",
    })),
  }));
}

async function tableOf(work: Work, list: RecommendedList, paper: PaperDue): Promise<ListSection> {
  const units = [];
  for (const { state } of list.recommended) units.push(await unitOnList(work, list.sealed.edition, state));
  return { title: "", columns: columnsOf(paper, usual), units };
}

async function modelOf(work: Work, list: RecommendedList, input: RecommendationsAsked, paper: PaperDue): Promise<PaperModel | undefined> {
  const { house } = work;
  const { kind, node } = input;
  const frame = frameOf(house, list, paper, { kind, node, draft: list.letter === undefined && paper.form !== "city-list" });
  const day = list.letter?.day ?? "";
  const attached = papersDue(list.sealed.edition, "recommendation", kind).filter((one) => one.form === "summary-table" || one.form === "recommender-statement");
  switch (paper.form) {
    case "recommendation-letter":
      return recommendationLetter(frame, {
        letter: list.letter,
        recommended: list.recommended.map(({ state }) => state.opening.name),
        reserve: list.reserve.map(({ opening }) => opening.name),
        attached: attached.map((one) => nameOfPaper(house, one, node)),
        overReason: [...new Set(list.recommended.flatMap(({ statements }) => statements["quota"] ?? []))].join("；"),
      });
    case "summary-table":
      return listTable(frame, { stamped: "推荐单位", sections: [await tableOf(work, list, paper)], day });
    case "recommender-statement":
      return recommenderStatement(frame, statedUnits(house, list, input), day);
    case "city-list":
      return listTable(frame, { stamped: "报送单位", sections: await ownList(work, list, node, columnsOf(paper, usualOfList)), day: "" });
    default:
      return undefined;
  }
}

export async function listRecommendationPapers(house: House, actor: Actor, input: RecommendationsAsked): Promise<Result<{ readonly papers: readonly PaperListed[] }>> {
  const order = await deskOrder(house, actor, input);
  if (!order.ok) return order;
  return command(house, actor, { act: "read-ranking", input: {} }, async (work) => {
    const list = await recommendedList(work, input, { ranked: [], reserve: [] });
    if (!list.ok) return list;
    const { letter, sealed } = list.value;
    const papers = papersDue(sealed.edition, "recommendation", input.kind);
    return ok({ papers: papers.map((paper) => listedPaper(house, paper, { node: input.node, draft: letter === undefined && paper.form !== "city-list" })) });
  });
}

export async function readRecommendationPaper(house: House, actor: Actor, input: RecommendationsAsked & { readonly paper: string; readonly format: PaperFormat }): Promise<Result<FileHandedOut>> {
  const order = await deskOrder(house, actor, input);
  if (!order.ok) return order;
  const made = await command<PaperMade>(house, actor, { act: "read-ranking", input: {} }, async (work) => {
    const list = await recommendedList(work, input, order.value);
    if (!list.ok) return list;
    const paper = papersDue(list.value.sealed.edition, "recommendation", input.kind).find(({ id }) => id === input.paper);
    const model = paper === undefined ? undefined : await modelOf(work, list.value, input, paper);
    return model === undefined ? notFound : ok({ model, of: house.regions.get(input.node)?.name ?? "" });
  });
  return handOutPaper(house, made, input.format);
}
