// An official table of indicators becomes a scheme: read and checked as often as wanted, then kept as a version that nothing changes.
import { isJsonObject, type Json } from "@qingce/core/base/json";
import { dayInShanghai } from "@qingce/core/base/instant";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import { checkInput } from "@qingce/core/contract/check-input";
import { TablePlan } from "@qingce/core/contract/scheme-table-routes";
import { proposeMapping, type TableMapping } from "@qingce/core/score/indicator-heads";
import { readIndicators } from "@qingce/core/score/read-indicators";
import type { Scheme } from "@qingce/core/score/scheme";
import type { SchemeFile } from "@qingce/core/score/scheme-file";
import { schemeOfTable } from "@qingce/core/score/table-scheme";
import type { StandardFile } from "@qingce/core/score/standard-file";
import { digestBytes } from "../../store/digest.ts";
import { addSchemeVersion, listSchemeVersions, nextVersion } from "../../store/scheme-versions.ts";
import { sealScheme as keepText } from "../../store/schemes.ts";
import type { ReadWorkbook } from "../../documents/xlsx-in.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import type { GivenFile } from "../proofs/take-file.ts";
import { givenWorkbook, type GivenWorkbook } from "./given-workbook.ts";
import { sealScheme } from "./sealed-scheme.ts";

type Given = () => Promise<Result<GivenFile>>;

/** Only the offices of a province or a city take official tables in: they run the rounds. */
function mayImport(house: House, actor: Actor, node: string): Result<null> {
  const may = allowed(actor, "import-scheme", { node });
  if (!may.ok) return may;
  const level = house.regions.get(node)?.level;
  return node === nation || level === "province" || level === "city" ? ok(null) : refuse({ code: "authority-tier", place: "node", hint: "官方指标表由组织批次的省级或市级主管部门导入" });
}

async function taken(house: House, actor: Actor, node: string, file: Given): Promise<Result<GivenWorkbook>> {
  const may = mayImport(house, actor, node);
  return may.ok ? givenWorkbook(file, { mostCells: 50_000 }) : may;
}

export interface TableRead { readonly file: string; readonly digest: string; readonly sheets: ReadWorkbook["sheets"]; readonly mapping: TableMapping | null }

export async function readSchemeTable(house: House, actor: Actor, input: { readonly node: string }, file: Given): Promise<Result<TableRead>> {
  const given = await taken(house, actor, input.node, file);
  if (!given.ok) return given;
  const { name, bytes, book } = given.value;
  return ok({ file: name, digest: digestBytes(house.suite, bytes), sheets: book.sheets, mapping: proposeMapping(book.sheets) ?? null });
}

function planOf(text: string): Result<TablePlan> {
  let plan: unknown;
  try {
    plan = JSON.parse(text);
  } catch {
    return refuse({ code: "plan-malformed", place: "plan", hint: "列对应读不懂" });
  }
  if (!isJsonObject(plan as Json)) return refuse({ code: "plan-malformed", place: "plan", hint: "列对应读不懂" });
  const faults = checkInput(TablePlan, plan);
  return faults.length > 0 ? refuse(...faults) : ok(plan as TablePlan);
}

interface Checked { readonly faults: readonly Refusal[]; readonly rows: number; readonly points: string; readonly file: SchemeFile; readonly scheme?: Scheme; readonly standard: StandardFile }

interface Origin { readonly n: number; readonly source: string }

function check(house: House, plan: TablePlan, book: ReadWorkbook, { n, source }: Origin): Result<Checked> {
  const standard = [...house.schemes.values()].find(({ scheme }) => scheme.standard.id === plan.standard)?.scheme.standard;
  if (standard === undefined) return refuse({ code: "standard-unknown", place: "standard", hint: "没有这个标准" });
  const read = readIndicators(book.sheets, plan.mapping, plan.total);
  const made = schemeOfTable(read.indicators, standard, plan.mapping, {
    id: `${standard.id}/imported-${n}`, name: plan.name, clause: plan.clause, source, total: plan.total,
    ...(plan.pass === undefined ? {} : { pass: plan.pass }), ...(plan.industries === undefined ? {} : { industries: plan.industries }),
  });
  const faults = read.faults.length > 0 ? read.faults : made.faults;
  return ok({ faults, rows: read.indicators.length, points: read.points, file: made.file, standard, ...(faults.length > 0 || made.scheme === undefined ? {} : { scheme: made.scheme }) });
}

const sourceOf = (house: House, node: string, name: string, digest: string, day: string): string => `${name}（${house.suite} ${digest}），${house.regions.get(node)?.name ?? node}主管部门 ${day} 导入`;

interface Planned { readonly given: GivenWorkbook; readonly plan: TablePlan; readonly digest: string }

async function planned(house: House, actor: Actor, input: { readonly node: string; readonly plan: string }, file: Given): Promise<Result<Planned>> {
  const plan = planOf(input.plan);
  const given = await taken(house, actor, input.node, file);
  if (!given.ok) return given;
  return plan.ok ? ok({ given: given.value, plan: plan.value, digest: digestBytes(house.suite, given.value.bytes) }) : plan;
}

export interface TableChecked { readonly faults: readonly Refusal[]; readonly rows: number; readonly points: string; readonly scheme: SchemeFile | null; readonly standard: StandardFile }

export async function checkSchemeTable(house: House, actor: Actor, input: { readonly node: string; readonly plan: string }, file: Given): Promise<Result<TableChecked>> {
  const found = await planned(house, actor, input, file);
  if (!found.ok) return found;
  const { plan, given, digest } = found.value;
  const done = check(house, plan, given.book, { n: 0, source: sourceOf(house, input.node, given.name, digest, dayInShanghai(house.clock.now())) });
  if (!done.ok) return done;
  const { faults, rows, points, scheme, standard } = done.value;
  return ok({ faults, rows, points, scheme: scheme?.file ?? null, standard });
}

/** The text goes where every adopted scheme's goes; the version says who took it from which file. */
export async function keepSchemeTable(house: House, actor: Actor, input: { readonly node: string; readonly plan: string }, file: Given): Promise<Result<{ readonly id: string; readonly hash: string }>> {
  const found = await planned(house, actor, input, file);
  if (!found.ok) return found;
  const { plan, given, digest } = found.value;
  return command<{ readonly id: string; readonly hash: string }>(house, actor, { act: "import-scheme", input: {} }, async (work) => {
    const n = await nextVersion(work.tx, plan.standard);
    const done = check(house, plan, given.book, { n, source: sourceOf(house, input.node, given.name, digest, work.today) });
    if (!done.ok) return done;
    const [first, ...more] = done.value.faults;
    if (first !== undefined) return refuse(first, ...more);
    if (done.value.scheme === undefined) return refuse({ code: "scheme-incomplete", hint: "指标表还不能成为计分方案" });
    const sealed = sealScheme(done.value.scheme, house.suite);
    const { id } = done.value.file;
    await keepText(work.tx, { id, hash: sealed.hash, body: sealed.text, sealedAt: work.at });
    await addSchemeVersion(work.tx, { id, standard: plan.standard, n, hash: sealed.hash, name: plan.name, node: input.node, fileName: given.name, fileDigest: digest, account: actor.account, madeAt: work.at });
    return ok({ id, hash: sealed.hash });
  });
}

export interface VersionListed { readonly id: string; readonly name: string; readonly standard: string; readonly hash: string; readonly status: string; readonly node: string; readonly nodeName: string; readonly file: string; readonly fileDigest: string; readonly source: string; readonly madeAt: string }

export const listVersions = (house: House, actor: Actor): Promise<Result<{ readonly versions: readonly VersionListed[] }>> =>
  command<{ readonly versions: readonly VersionListed[] }>(house, actor, { act: "read-public", input: {} }, async (work) => {
    const rows = await listSchemeVersions(work.tx);
    return ok({
      versions: rows.map(({ id, name, standard, hash, node, fileName, fileDigest, madeAt, body }) => {
        const { scheme } = JSON.parse(body) as { readonly scheme: Pick<SchemeFile, "source" | "status"> };
        return { id, name, standard, hash, status: scheme.status, node, nodeName: house.regions.get(node)?.name ?? node, file: fileName, fileDigest, source: scheme.source, madeAt };
      }),
    });
  });
