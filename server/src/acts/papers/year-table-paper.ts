// A unit's yearly table as a paper, filed or still a draft; and an area's opinion on a season.
import { slotsFrom } from "@qingce/core/upkeep/year-form";
import { dayInShanghai } from "@qingce/core/base/instant";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { tierName, type Tier } from "@qingce/core/rule/kind";
import type { PaperFormat } from "../../documents/papers/paper-thread.ts";
import { seasonOpinion } from "../../documents/papers/season-opinion.ts";
import { upkeepTable, type UpkeepTable } from "../../documents/papers/upkeep-table.ts";
import { findEntry } from "../../store/entries.ts";
import { listFilings, type FilingRow } from "../../store/filings.ts";
import { loadStream } from "../../store/load-stream.ts";
import { listUnfiled, type Unfiled } from "../../store/overdue-tables.ts";
import { command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { readSeason, type SeasonRead } from "../upkeep/read-season.ts";
import { readYearTable, type YearTableRead } from "../upkeep/read-table.ts";
import { handOutPaper, type PaperMade } from "./hand-out-paper.ts";
import { listedPaper, type PaperListed } from "./paper-frame.ts";
import { upkeepFrame, upkeepPaper, type UpkeepPaper } from "./upkeep-frame.ts";

const said = (value: unknown): string => (typeof value === "string" ? value : "");

/** What each tier said of what stands filed now; before it did, the tiers that will. */
async function auditsOf(work: Work, { filing, season }: YearTableRead): Promise<UpkeepTable["audits"]> {
  const { events } = filing === null ? { events: [] } : await loadStream(work.tx, { kind: "filing", id: filing.id });
  const since = events.slice(events.findLastIndex(({ type }) => type === "filed") + 1);
  const audits = since.flatMap(({ type, body, at }) => (type === "audited" || type === "returned" || type === "failed" ? [{ tier: tierName(said(body["tier"]) as Tier), opinion: type === "audited" ? said(body["opinion"]) || "通过" : type === "returned" ? `退回：${said(body["reason"])}` : "关键指标不符合要求，转入动态调整", on: dayInShanghai(at) }] : []));
  const rest = season.tiers.slice(audits.length).map((tier) => ({ tier: tierName(tier), opinion: "", on: "" }));
  return [...audits, ...rest];
}

export async function readYearTablePaper(house: House, actor: Actor, input: { readonly season: string; readonly entry: string; readonly format: PaperFormat }): Promise<Result<FileHandedOut>> {
  const read = await readYearTable(house, actor, { season: input.season, entry: input.entry });
  if (!read.ok) return read;
  const { season, entry, form, body, last, derived, findings, filing } = read.value;
  const paper = upkeepPaper(house, "year-table", "upkeep-table", { editionHash: season.editionHash, year: season.year, kind: season.kind, authority: season.node });
  const held = house.yearForms.find(({ file }) => file.id === form.id);
  if (paper === undefined || held === undefined) return notFound;
  const made = await command<PaperMade>(house, actor, { act: "read-year-table", input: {} }, async (work) => {
    const draft = filing === null || filing.standing === "returned";
    const frame = { ...upkeepFrame(house, paper, { kind: season.kind, draft }), ownLayout: `自拟版式。${form.source}` };
    const lastSlots = last === null ? undefined : slotsFrom(held, last);
    const lastDerived = lastSlots === undefined ? null : Object.fromEntries(held.derived.map(({ id, at }) => [id, Number.isNaN(lastSlots[at]) ? null : (lastSlots[at] ?? null)]));
    const creditCode = (await findEntry(work.tx, entry.id))?.creditCode ?? null;
    const model = upkeepTable(frame, {
      form, year: season.year, unit: entry.name, creditCode, region: house.regions.get(entry.region)?.name ?? entry.region, industry: entry.industry === null ? "" : (house.industries.get(entry.industry)?.name ?? entry.industry),
      body, last, derived, lastDerived, findings, audits: await auditsOf(work, read.value),
      filed: filing === null ? undefined : { receipt: filing.receipt, on: dayInShanghai(filing.filedAt as Parameters<typeof dayInShanghai>[0]), late: filing.late },
    });
    return ok({ model, of: entry.name });
  });
  return handOutPaper(house, made, input.format);
}

const together = 500;

async function every<T>(page: (after: string | undefined) => Promise<readonly T[]>, idOf: (one: T) => string): Promise<readonly T[]> {
  const all: T[] = [];
  for (let after: string | undefined; ; ) {
    const rows = await page(after);
    all.push(...rows);
    const end = rows.at(-1);
    if (end === undefined || rows.length < together) return all;
    after = idOf(end);
  }
}

const standings: Readonly<Record<string, string>> = { filed: "审核中", returned: "已退回", closed: "已终止" };
const indicatorsOf = ({ body }: FilingRow): string => ((body["last"] as { readonly indicators?: readonly { readonly indicator: string; readonly reason: string }[] } | undefined)?.indicators ?? []).map(({ indicator, reason }) => `${indicator}：${reason}`).join("；");

/** The opinion is given by one tier 设区市经信局; other tiers have none of their own. */
function opinionPaper(house: House, { season }: SeasonRead, node: string): UpkeepPaper | undefined {
  const paper = upkeepPaper(house, "season", "upkeep-opinion", { editionHash: season.editionHash, year: season.year, kind: season.kind, authority: season.node });
  return paper?.due.who === house.regions.get(node)?.level ? paper : undefined;
}

async function opinionOf(work: Work, read: SeasonRead, node: string): Promise<Result<PaperMade>> {
  const { house } = work;
  const { season, counts, over } = read;
  const paper = opinionPaper(house, read, node);
  if (paper === undefined) return notFound;
  const filings = await every<FilingRow>((after) => listFilings(work.tx, { season: season.id, node }, { after, limit: together }), ({ id }) => id);
  const unfiled = await every<Unfiled>((after) => listUnfiled(work.tx, season, { on: work.today, node }, { after, limit: together }), ({ entry }) => entry);
  const open = filings.filter(({ standing }) => standing in standings);
  const area = house.regions.get(node)?.name ?? node;
  const draft = !over || open.some(({ standing }) => standing === "filed");
  const model = seasonOpinion(upkeepFrame(house, paper, { kind: season.kind, node, draft }), {
    area, due: season.due, clause: season.clause, counts, day: work.today,
    passed: filings.filter(({ standing }) => standing === "passed").map(({ name }) => name),
    failed: filings.filter(({ standing }) => standing === "failed").map((one) => ({ unit: one.name, reasons: indicatorsOf(one) })),
    open: open.map(({ name, standing }) => ({ unit: name, standing: standings[standing] ?? standing })),
    unfiled: unfiled.map(({ name }) => name),
  });
  return ok({ model, of: area });
}

/** To offices of the area and above it. */
async function seasonWithin(house: House, actor: Actor, { season, node }: { readonly season: string; readonly node: string }): Promise<Result<SeasonRead>> {
  const read = await readSeason(house, actor, { season, node, limit: 1 });
  const [own] = actor.nodes;
  return !read.ok || (own !== undefined && (own === node || house.regions.isWithin(node, own))) ? read : notFound;
}

export async function listSeasonPapers(house: House, actor: Actor, input: { readonly season: string; readonly node: string }): Promise<Result<{ readonly papers: readonly PaperListed[] }>> {
  const read = await seasonWithin(house, actor, input);
  if (!read.ok) return read;
  const paper = opinionPaper(house, read.value, input.node);
  // who has not ended its audit is told by the paper itself
  return ok({ papers: paper === undefined ? [] : [listedPaper(house, paper.due, { node: input.node, draft: !read.value.over })] });
}

export async function readSeasonPaper(house: House, actor: Actor, input: { readonly season: string; readonly node: string; readonly format: PaperFormat }): Promise<Result<FileHandedOut>> {
  const read = await seasonWithin(house, actor, input);
  if (!read.ok) return read;
  const made = await command<PaperMade>(house, actor, { act: "list-year-tables", input: {} }, (work) => opinionOf(work, read.value, input.node));
  return handOutPaper(house, made, input.format);
}
