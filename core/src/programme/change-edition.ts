// Changes single values of an edition in hand and reads it again by the same checks: what would not be taken from a file is not taken here.
import type { Json } from "../base/json.ts";
import type { Fault } from "../notice/fault.ts";
import { valueAt } from "./cite-above.ts";
import type { Edition } from "./edition.ts";
import { readRuleFiles, withClause, type EditionReading } from "./read-edition.ts";
import type { RuleFileName, SourceFile } from "./source.ts";
import { putAt } from "./threshold.ts";

/** `at` names a value: `procedure.cap.n`, `eligibility.rules.energy.require.over`; a member of a list by its id or number. `to` takes the kind of what stands there. */
export interface EditionChange {
  readonly at: string;
  readonly to: string;
}

/** A change as it was made. */
export interface ChangeMade {
  readonly file: RuleFileName;
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

export interface ChangedEdition extends EditionReading {
  readonly made: readonly ChangeMade[];
}

const parts = ["edition", "eligibility", "procedure", "upkeep"] as const;
type Part = (typeof parts)[number];
type Data = { readonly [part in Part]: unknown };

const fileOf = (part: Part): RuleFileName => `${part}.yaml`;
const isPart = (word: string | undefined): word is Part => parts.some((part) => part === word);
const isRecord = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === "object" && value !== null;

/** Members of a list named by their id are named by their number. */
function numbered(value: unknown, path: readonly string[]): readonly string[] {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  const at = Array.isArray(value) && !/^\d+$/u.test(key) ? String(value.findIndex((one: unknown) => isRecord(one) && one["id"] === key)) : key;
  return [at, ...numbered(isRecord(value) ? value[at] : undefined, rest)];
}

/** The text as a value of the kind that stands there; undefined where it cannot be one. */
function likeWhatStands(stands: unknown, text: string): string | number | boolean | undefined {
  if (typeof stands === "string") return text;
  if (typeof stands === "boolean") return text === "true" ? true : text === "false" ? false : undefined;
  if (typeof stands === "number") return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
  return undefined;
}

interface Moved {
  readonly data: Data;
  readonly made: ChangeMade;
}

function move(data: Data, { at, to }: EditionChange): Moved | Fault {
  const [part, ...words] = at.split(".");
  const fault = (file: string, key: string, code: string, says: string): Fault => ({ code, file, line: 0, key, says });
  if (!isPart(part)) return fault("", at, "change-nowhere", `没有这一处：${at}，须以 ${parts.join("、")} 之一开头`);
  const path = numbered(data[part], words);
  const stands = valueAt(data[part], path);
  if (path.length === 0 || stands === undefined) return fault(fileOf(part), words.join("."), "change-nowhere", `本版没有这一处：${at}`);
  if (isRecord(stands) || stands === null) return fault(fileOf(part), path.join("."), "change-whole", "此处不是单个值，请写到具体的值");
  const value = likeWhatStands(stands, to);
  if (value === undefined) return fault(fileOf(part), path.join("."), "change-type", `此处须是${typeof stands === "number" ? "数" : "是（true）或否（false）"}：${to}`);
  return { data: { ...data, [part]: putAt(data[part], path, value) }, made: { file: fileOf(part), key: path.join("."), from: typeof stands === "string" ? stands : JSON.stringify(stands), to: String(value) } };
}

const isFault = (one: Moved | Fault): one is Fault => "code" in one;

/** The total of a quota table follows its entries unless it is changed by itself. */
function totalsThatFollow({ procedure }: Data, made: readonly ChangeMade[]): readonly ChangeMade[] {
  const ofTable = made.flatMap(({ file, key }) => (file === "procedure.yaml" ? [/^quota\.([a-z-]+)\.table\./u.exec(key)?.[1]] : []));
  return [...new Set(ofTable)].flatMap((kind): readonly ChangeMade[] => {
    if (kind === undefined || made.some(({ key }) => key === `quota.${kind}.total`)) return [];
    const table = valueAt(procedure, ["quota", kind, "table"]);
    const total = valueAt(procedure, ["quota", kind, "total"]);
    if (typeof total !== "number" || !isRecord(table)) return [];
    const sum = Object.values(table).reduce<number>((add, n) => add + (typeof n === "number" ? n : 0), 0);
    return sum === total ? [] : [{ file: "procedure.yaml", key: `quota.${kind}.total`, from: String(total), to: String(sum) }];
  });
}

const source = (part: Part, data: Data): SourceFile => ({ name: fileOf(part), value: data[part] as Json, lineOf: () => 0 });

/** The edition as it would read with the changes, or the faults that stand in its way, each with file, key and clause. */
export function changeEdition(edition: Edition, changes: readonly EditionChange[]): ChangedEdition {
  let data: Data = { edition: edition.edition, eligibility: edition.eligibility, procedure: edition.procedure, upkeep: edition.upkeep };
  const made: ChangeMade[] = [];
  const faults: Fault[] = [];
  for (const change of changes) {
    const moved = move(data, change);
    if (isFault(moved)) {
      faults.push(moved);
      continue;
    }
    data = moved.data;
    made.push(moved.made);
  }
  const totals = totalsThatFollow(data, made);
  const procedure = totals.reduce<unknown>((value, { key, to }) => putAt(value, key.split("."), Number(to)), data.procedure);
  const files = Object.fromEntries(parts.map((part) => [fileOf(part), source(part, { ...data, procedure })]));
  const all = [...made, ...totals];
  if (faults.length > 0) return { made: all, faults: faults.map((one) => withClause(one, files)) };
  const read = readRuleFiles(edition.notice, files);
  return { ...read, made: all, faults: read.faults.map((one) => withClause(one, files)) };
}
