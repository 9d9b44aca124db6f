// A house on a database of its own whose clock stands where the test puts it, and the applicants and evaluators that act there.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { fromEpoch, type Instant } from "@qingce/core/base/instant";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Result } from "@qingce/core/base/refusal";
import { visitor, type Actor } from "@qingce/core/access/actor";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { askedFacts } from "@qingce/core/declaration/asked-facts";
import { standardOf } from "@qingce/core/declaration/body-faults";
import { opened, type Edition } from "@qingce/core/programme/edition";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import { itemProof } from "@qingce/core/score/item-evidence";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { openDeclaration } from "../../src/acts/declarations/open-declaration.ts";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { registerEvaluator } from "../../src/acts/evaluators/register-evaluator.ts";
import type { DeedGiven } from "../../src/acts/evaluators/deeds.ts";
import type { StaffGiven } from "../../src/acts/evaluators/staff.ts";
import type { House } from "../../src/acts/house.ts";
import { registerOrganisation, type Registration } from "../../src/acts/organisations/register-organisation.ts";
import { addProof } from "../../src/acts/proofs/add-proof.ts";
import { enterLowerList } from "../../src/acts/register/enter-lower-list.ts";
import { openRound } from "../../src/acts/rounds/open-round.ts";
import { programmesFolder, root } from "../../src/cli/place.ts";
import { demonstrationCode, makingsOf } from "../../src/cli/simulation/cast.ts";
import { manned } from "../../src/cli/simulation/invented-staff.ts";
import { houseOver } from "../../src/cli/simulation/open-house.ts";
import { administrator, applicant, evaluator, expert, officer } from "../../src/cli/simulation/people.ts";
import { authorityOf } from "@qingce/core/programme/case-circumstances";
import { together } from "../../src/cli/simulation/satisfy.ts";
import { openPool } from "../../src/store/pools.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

/** Stands still; `set` takes the wall clock of Shanghai, e.g. `2025-06-30 23:59:59`. */
export interface StandingClock {
  now(): Instant;
  set(wall: string): void;
  /** Nine in the morning of a day. */
  day(day: string): void;
}

export interface Stage {
  readonly house: House;
  readonly clock: StandingClock;
  readonly owner: pg.Pool;
  /** Folder of its evidence. */
  readonly evidence: string;
  /** Five, with accounts of their own. */
  readonly experts: readonly Actor[];
  edition(id: string): Edition;
  close(): Promise<void>;
}

function standingClock(): StandingClock {
  let at = 0;
  const set = (wall: string): void => void (at = Date.parse(`${wall.replace(" ", "T")}+08:00`));
  return { now: () => fromEpoch(at), set, day: (day) => set(`${day} 09:00:00`) };
}

/** Opens a stage at nine on a day; `connections` beside each other for acts in parallel; on the shared server when no database is given; `more` folders of editions. */
export async function openStage(day: string, connections = 8, own?: TestDatabase, more: readonly string[] = []): Promise<Stage> {
  const database = own ?? (await createDatabase());
  const app = openPool({ ...database.options.app, max: connections }, () => undefined);
  const evidence = await mkdtemp(join(tmpdir(), "qingce-acts-"));
  const folders = [programmesFolder(), join(root(), "server", "test", "fixtures", "sixth-edition"), ...more];
  const { house: simulated } = await houseOver(app, folders, day as PlainDay, evidence);
  const clock = standingClock();
  clock.day(day);
  const house = { ...simulated, clock };
  const close = async (): Promise<void> => {
    await app.end();
    await database.close();
    await rm(evidence, { recursive: true, force: true });
  };
  const edition = (id: string): Edition => value({ ok: true, value: house.editions.current.get(id)?.edition as Edition });
  const experts = [];
  for (const n of numbers(5)) experts.push(expert(value(await createAccount(house, administrator, { login: `expert-${n}`, password: `simulated-${n}-Aa1!simulated`, name: `演示专家${n}`, role: "expert", nodes: [] })).account));
  return { house, clock, owner: database.owner, evidence, experts, edition, close };
}

/** The value, or an error that tells what was refused. */
export function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.refusals.map((one) => `${one.code}${one.place === undefined ? "" : ` at ${one.place}`}`).join(", "));
}

export const codes = (result: Result<unknown>): readonly string[] => (result.ok ? [] : result.refusals.map((one) => one.code));

export const each = async <A, B>(all: readonly A[], act: (one: A, n: number) => Promise<B>): Promise<readonly B[]> => Promise.all(all.map(act));

export const numbers = (n: number): readonly number[] => Array.from({ length: n }, (_, at) => at);

export interface RoundPlan {
  readonly edition: string;
  readonly year: number;
  readonly opens: string;
  readonly authority?: string;
  readonly dates?: { readonly [date: string]: string };
}

export async function openRoundOf(stage: Stage, plan: RoundPlan): Promise<string> {
  const authority = plan.authority ?? authorityOf(stage.edition(plan.edition));
  const input = { edition: plan.edition, year: plan.year, authority, title: "演示批次", opens: plan.opens, dates: plan.dates ?? {} };
  return value(await openRound(stage.house, officer(authority), input)).round;
}

export interface Firm {
  readonly name: string;
  readonly creditCode: string;
  readonly region: string;
  readonly industry: string;
  readonly actor: Actor;
}

let serial = 0;

/** A registration that nobody has used yet. */
export function registration(region: string): Registration {
  serial += 1;
  const contact = { name: "演示联系人", phone: "00000000000" };
  return { login: `firm-${serial}`, password: "simulated", name: `演示${serial}号制造有限公司`, creditCode: demonstrationCode(region, serial, "A"), region, industry: "3011", legalRepresentative: "演示法人", contact };
}

export async function enrol(stage: Stage, given: Registration): Promise<Firm> {
  const { account, organisation } = value(await registerOrganisation(stage.house, visitor, given));
  return { name: given.name, creditCode: given.creditCode, region: given.region, industry: given.industry, actor: applicant(account, organisation) };
}

/** `n` firms registered one after another in the regions given. */
export const firmsIn = async (stage: Stage, n: number, ...regions: readonly string[]): Promise<readonly Firm[]> =>
  each(numbers(n), (at) => enrol(stage, registration(regions[at % regions.length] ?? "")));

/** A node enters its own list (or pool) of the firms. */
export async function enterList(stage: Stage, node: string, level: Tier, kind: Kind, firms: readonly Omit<Firm, "actor">[], pool = false): Promise<void> {
  const entries = firms.map(({ name, creditCode, region, industry }) => ({ name, creditCode, region, industry }));
  value(await enterLowerList(stage.house, officer(node), { level, kind, pool, document: "演示名单", from: "2020-01-02", node, entries }));
}

/** A firm with the declaration that it opened, and once submitted the digest and receipt. */
export interface Filed {
  readonly firm: Firm;
  readonly kind: Kind;
  readonly round: string;
  readonly declaration: string;
  readonly number: string;
  readonly digest: string;
  readonly receipt: string;
}

const paper = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

async function* once(): AsyncGenerator<Uint8Array> {
  yield paper;
}

/** Uploads a proof and gives its digest. */
export const prove = async (stage: Stage, actor: Actor, declaration: string, place: string): Promise<string> =>
  value(await addProof(stage.house, actor, { declaration, place }, async () => ({ ok: true, value: { name: "演示佐证.pdf", bytes: once() } }))).digest;

/** A body that meets every rule of the edition for the kind, proofs uploaded. */
async function wholeBody(stage: Stage, edition: Edition, kind: Kind, actor: Actor, declaration: string): Promise<DeclarationBody> {
  const asked = askedFacts(edition, kind);
  const made = makingsOf(edition, "declare", kind).facts;
  const draft = value(await readDraft(stage.house, actor, { declaration }));
  const facts = { ...draft.body.facts, ...Object.fromEntries(Object.entries(made).filter(([name]) => asked.includes(name))) };
  const proofs = [];
  for (const of of asked.filter((name) => edition.eligibility.facts[name]?.proof !== undefined && facts[name] !== false)) {
    proofs.push({ digest: await prove(stage, actor, declaration, of), name: "演示佐证.pdf", of });
  }
  const standard = standardOf(edition, kind);
  const scored = standard !== undefined && standard.scores !== "none";
  return { facts, proofs, statements: {}, commitment: { signatory: "演示法人", day: "2020-01-02" as PlainDay }, ...(scored ? { selfScore: "85.0" } : {}) };
}

/** One file that proves every item of the scheme that the edition names, where a sheet is filled in. */
async function itemProofs(stage: Stage, edition: Edition, kind: Kind, actor: Actor, declaration: string): Promise<DeclarationBody["proofs"]> {
  const standard = standardOf(edition, kind);
  const scheme = standard === undefined ? undefined : stage.house.schemes.get(standard.scheme)?.scheme;
  if (scheme === undefined) return [];
  const digest = await prove(stage, actor, declaration, itemProof(scheme.items[0]?.id ?? ""));
  return scheme.items.map(({ id }) => ({ digest, name: "演示佐证.pdf", of: itemProof(id) }));
}

/** Opens a declaration and saves a draft that may be submitted, but for what `change` does to it. */
export async function draft(stage: Stage, edition: string, round: string, firm: Firm, kind: Kind = "factory", change: Partial<DeclarationBody> = {}): Promise<Filed> {
  const { declaration, number } = value(await openDeclaration(stage.house, firm.actor, { round, kind }));
  const whole = await wholeBody(stage, stage.edition(edition), kind, firm.actor, declaration);
  const proven = change.sheet === undefined ? [] : await itemProofs(stage, stage.edition(edition), kind, firm.actor, declaration);
  const body = { ...whole, proofs: [...whole.proofs, ...proven], ...change };
  value(await saveDraft(stage.house, firm.actor, { declaration, revision: 1, body }));
  return { firm, kind, round, declaration, number, digest: "", receipt: "" };
}

export async function submit(stage: Stage, filed: Filed): Promise<Filed> {
  const { digest, receipt } = value(await submitDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration }));
  return { ...filed, digest, receipt };
}

export const declare = async (stage: Stage, edition: string, round: string, firm: Firm, kind: Kind = "factory", change: Partial<DeclarationBody> = {}): Promise<Filed> =>
  submit(stage, await draft(stage, edition, round, firm, kind, change));

/** What a stream holds, oldest first. */
export async function eventsOf(stage: Stage, kind: string, id: string): Promise<readonly { readonly type: string; readonly actor: string; readonly body: { readonly [field: string]: unknown } }[]> {
  const { rows } = await stage.owner.query<{ type: string; actor: string; body: string }>("select type, actor, body from event where stream_kind = $1 and stream_id = $2 order by version", [kind, id]);
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as { readonly [field: string]: unknown } }));
}

/** One number out of the database, as the owner sees it. */
export async function count(stage: Stage, statement: string, ...values: readonly unknown[]): Promise<number> {
  const { rows } = await stage.owner.query<{ n: string }>(`select count(*) as n from ${statement}`, [...values]);
  return Number(rows[0]?.n);
}

export interface AgencyPlan {
  readonly facts: { readonly [name: string]: string | boolean };
  readonly staff?: readonly StaffGiven[];
  readonly deeds?: readonly DeedGiven[];
  readonly owners?: readonly string[];
  readonly affiliates?: readonly string[];
  readonly legalRepresentative?: string;
  readonly creditCode?: string;
}

export interface Agency {
  readonly id: string;
  readonly actor: Actor;
  readonly creditCode: string;
}

/** An evaluator that registers itself. */
export async function agency(stage: Stage, plan: AgencyPlan): Promise<Agency> {
  serial += 1;
  const creditCode = plan.creditCode ?? demonstrationCode("330106", serial, "E");
  const given = { login: `agency-${serial}`, password: "simulated", name: `演示评价机构${serial}`, creditCode, legalRepresentative: plan.legalRepresentative ?? `演示法人${serial}`, affiliates: plan.affiliates ?? [], owners: plan.owners ?? [], facts: plan.facts, staff: plan.staff ?? [], deeds: plan.deeds ?? [], contact: { name: "演示联系人", phone: "00000000000" } };
  const done = value(await registerEvaluator(stage.house, visitor, given));
  return { id: done.evaluator, actor: evaluator(done.account, done.evaluator), creditCode };
}

/** An evaluator that meets the edition's conditions for every kind. */
export function fitAgency(stage: Stage, id: string, plan: Omit<AgencyPlan, "facts"> = {}): Promise<Agency> {
  const edition = stage.edition(id);
  return agency(stage, { ...manned(edition, together(opened(edition).map((kind) => makingsOf(edition, "engage", kind))).facts, serial + 1), ...plan });
}
