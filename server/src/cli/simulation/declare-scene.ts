// First act: lists below and records outside are entered, evaluators and applicants register, check, declare; the late come too late.
import { addDays, daysBetween, type PlainDay } from "@qingce/core/base/plain-day";
import { askedFacts } from "@qingce/core/declaration/asked-facts";
import { standardOf } from "@qingce/core/declaration/body-faults";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { openDeclaration } from "../../acts/declarations/open-declaration.ts";
import { readDraft } from "../../acts/declarations/read-draft.ts";
import { saveDraft } from "../../acts/declarations/save-draft.ts";
import { submitDeclaration } from "../../acts/declarations/submit-declaration.ts";
import { registerOrganisation } from "../../acts/organisations/register-organisation.ts";
import { precheck } from "../../acts/precheck/precheck.ts";
import { enterLowerList } from "../../acts/register/enter-lower-list.ts";
import { inventSheet } from "./adopt-scene.ts";
import type { Applicant } from "./cast.ts";
import { engageFor, type Agency } from "./engage-scene.ts";
import { proveItems, upload } from "./papers.ts";
import { applicant as actorOf, officer } from "./people.ts";
import type { Calendar } from "./plan.ts";
import { count, countRefusals, expectOk, type Player, type Stage } from "./stage.ts";

/** Lists of tiers below (or above) that the makings speak of, one document per node and level. */
export async function enterLists(stage: Stage, all: readonly Applicant[], from: PlainDay): Promise<void> {
  const groups = new Map<string, Applicant[]>();
  for (const one of all) {
    for (const { level, kind, pool } of one.makings.listings) {
      const node = stage.house.regions.ancestors(one.region).find((region) => region.level === level)?.code;
      if (node !== undefined) groups.set(`${level}|${kind}|${pool}|${node}`, [...(groups.get(`${level}|${kind}|${pool}|${node}`) ?? []), one]);
    }
  }
  for (const [key, members] of groups) {
    const [level = "city", kind = "factory", pool = "false", node = ""] = key.split("|");
    const entries = members.map(({ name, creditCode, region, industry }) => ({ name, creditCode, region, industry }));
    const result = await enterLowerList(stage.house, officer(node), { level: level as "city", kind: kind as "factory", pool: pool === "true", document: `演示名单（${node}）`, from, node, entries });
    expectOk(stage, `list ${key}`, result);
  }
}

const contact = { name: "演示联系人", phone: "00000000000" };

async function enrol(stage: Stage, one: Applicant): Promise<Player["actor"] | undefined> {
  const registered = await registerOrganisation(stage.house, { account: "", role: "public", nodes: [] }, { login: `applicant-${one.n}`, password: "simulated", name: one.name, creditCode: one.creditCode, region: one.region, industry: one.industry, legalRepresentative: `演示法人甲${one.n}`, contact });
  const value = expectOk(stage, `register ${one.n}`, registered);
  return value === undefined ? undefined : actorOf(value.account, value.organisation);
}

/** The body that the makings and a drawn score give, with a proof for every fact that wants one. */
async function fill(stage: Stage, player: Player): Promise<DeclarationBody | undefined> {
  const { edition } = stage;
  const { kind, makings } = player.applicant;
  const draft = expectOk(stage, "draft", await readDraft(stage.house, player.actor, { declaration: player.declaration }));
  if (draft === undefined) return undefined;
  const proofs = [];
  for (const name of askedFacts(edition, kind).filter((fact) => edition.eligibility.facts[fact]?.proof !== undefined && makings.facts[fact] !== false)) {
    const stored = expectOk(stage, `proof ${name}`, await upload(stage, player, name));
    if (stored !== undefined) proofs.push({ digest: stored.digest, name: "演示佐证.pdf", of: name });
  }
  const asked = new Set(askedFacts(edition, kind));
  const facts = Object.fromEntries(Object.entries(makings.facts).filter(([name]) => asked.has(name)));
  const sheet = inventSheet(stage, kind);
  if (sheet !== undefined) proofs.push(...(await proveItems(stage, player)));
  const scored = sheet === undefined && standardOf(edition, kind)?.scores !== "none" && standardOf(edition, kind) !== undefined;
  return { facts: { ...draft.body.facts, ...facts }, proofs, statements: {}, commitment: { signatory: "演示法人", day: stage.clock.today() }, ...(sheet === undefined ? {} : { sheet }), ...(scored ? { selfScore: `${60 + stage.random.int(39)}.${stage.random.int(10)}` } : {}) };
}

async function declareOne(stage: Stage, one: Applicant, agency: Agency): Promise<void> {
  const actor = await enrol(stage, one);
  if (actor === undefined) return;
  const checked = expectOk(stage, "precheck", await precheck(stage.house, actor, { round: stage.round, kind: one.kind, facts: one.makings.facts }));
  if (checked === undefined) return;
  countRefusals(stage.edition, stage.tally.refusedByRule, checked.refusals);
  if (checked.refusals.length > 0) return;
  if (one.flaw !== undefined) stage.tally.unexpected.push(`flaw ${one.flaw} was not refused`);
  const open = expectOk(stage, "open", await openDeclaration(stage.house, actor, { round: stage.round, kind: one.kind }));
  if (open === undefined) return;
  const player: Player = { applicant: one, actor, declaration: open.declaration };
  stage.players.set(open.declaration, player);
  if (!(await engageFor(stage, player, agency))) return;
  const body = await fill(stage, player);
  if (body === undefined) return;
  expectOk(stage, "save", await saveDraft(stage.house, actor, { declaration: open.declaration, revision: 1, body }));
  const submitted = await submitDeclaration(stage.house, actor, { declaration: open.declaration });
  if (submitted.ok) stage.tally.declared += 1;
  else if (one.late && submitted.refusals.some((refusal) => refusal.code === "deadline-passed")) stage.tally.late += 1;
  else expectOk(stage, `submit ${one.n}`, submitted);
}

/** All applicants, spread over the days until the last; the late ones the day after. */
export async function declareScene(stage: Stage, all: readonly Applicant[], agency: Agency, { opens, declareBy }: Calendar): Promise<void> {
  const span = daysBetween(opens, declareBy);
  const punctual = all.filter((one) => !one.late);
  for (const [n, one] of punctual.entries()) {
    stage.clock.moveTo(addDays(opens, Math.floor((n * span) / punctual.length)));
    await declareOne(stage, one, agency);
  }
  stage.clock.moveTo(addDays(declareBy, 1));
  for (const one of all.filter((late) => late.late)) await declareOne(stage, one, agency);
  for (const rule of stage.edition.rules) if (stage.tally.refusedByRule.get(rule.id) === 0) count(stage.tally.refusedByRule, rule.id, 0);
}
