// Names of evaluators in published lists: which may be one body, and why. A proposal; a person confirms it.
import { matchKeys, nameKey } from "./list-name.ts";
import type { ListSpellings } from "./list-spellings.ts";

export interface PublishedName {
  readonly name: string;
  /** Entries that name it. */
  readonly count: number;
}

/** A body that is registered here. */
export interface KnownBody {
  readonly evaluator: string;
  readonly name: string;
}

export interface NameProposal {
  readonly name: string;
  readonly count: number;
  readonly chief: string;
  /** Where the chief name is that of a body registered here. */
  readonly evaluator: string | null;
  readonly why: string;
}

type Forms = Pick<ListSpellings, "sameForms" | "legalEndings">;

const inside = /^(.*)\(([^()]{4,})\)(.*)$/u;

/** Every key that a name may be met under: also what its bracket holds, and the whole without its legal ending. */
function keysOf(name: string, spellings: Forms): ReadonlyMap<string, string> {
  const whole = nameKey(name, spellings);
  const keys = new Map<string, string>([[whole, "括号、空格或字形写法不同"]]);
  const add = (key: string, why: string): void => void (key.length >= 4 && !keys.has(key) && keys.set(key, why));
  for (const key of matchKeys(name, spellings)) add(key, "括号中另有名称或原名");
  const [, before = "", bracket = "", after = ""] = inside.exec(whole) ?? [];
  if (after === "") {
    add(before, "括号中另有名称或原名");
    add(bracket, "括号中另有名称或原名");
  }
  const bare = spellings.legalEndings.find((ending) => whole.endsWith(ending));
  if (bare !== undefined) add(whole.slice(0, -bare.length), "只差法定组织形式的字样");
  const withoutForm = whole.replace(/\(有限责任公司\)$|\(有限公司\)$/u, "");
  add(withoutForm, "只差法定组织形式的字样");
  return keys;
}

interface Candidate extends PublishedName {
  readonly evaluator: string | null;
  readonly keys: ReadonlyMap<string, string>;
}

/** A registered body leads; else the name that most entries bear, else the first. */
const leads = (a: Candidate, b: Candidate): number => Number(b.evaluator !== null) - Number(a.evaluator !== null) || b.count - a.count || (a.name < b.name ? -1 : 1);

/** For each published name the chief name that it may stand for; what a person has judged already is proposed no more. */
export function proposeNames(published: readonly PublishedName[], known: readonly KnownBody[], judged: ReadonlySet<string>, spellings: Forms): readonly NameProposal[] {
  const bodies = known.map(({ evaluator, name }): Candidate => ({ name, count: published.find((one) => one.name === name)?.count ?? 0, evaluator, keys: keysOf(name, spellings) }));
  const names = new Set(known.map((one) => one.name));
  const all = [...bodies, ...published.filter((one) => !names.has(one.name)).map((one): Candidate => ({ ...one, evaluator: null, keys: keysOf(one.name, spellings) }))].toSorted(leads);
  const byKey = new Map<string, Candidate>();
  const proposals: NameProposal[] = [];
  for (const one of all) {
    const met = [...one.keys].find(([key]) => byKey.has(key));
    const chief = met === undefined ? undefined : byKey.get(met[0]);
    if (chief !== undefined && met !== undefined && one.evaluator === null && !judged.has(`${one.name}\n${chief.name}`)) {
      const why = met[0] === nameKey(one.name, spellings) ? (chief.keys.get(met[0]) ?? met[1]) : met[1];
      proposals.push({ name: one.name, count: one.count, chief: chief.name, evaluator: chief.evaluator, why });
    }
    for (const key of one.keys.keys()) if (!byKey.has(key)) byKey.set(key, one);
  }
  return proposals;
}
