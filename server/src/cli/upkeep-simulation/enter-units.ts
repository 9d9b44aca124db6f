// Founds the simulated units: registered organisations that stand on the edition's list from before the first year.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { RandomSequence } from "@qingce/core/base/seeded-random";
import { visitor } from "@qingce/core/access/actor";
import { opened } from "@qingce/core/programme/edition";
import type { Kind } from "@qingce/core/rule/kind";
import { registerOrganisation } from "../../acts/organisations/register-organisation.ts";
import { enterLowerList } from "../../acts/register/enter-lower-list.ts";
import { listOwnEntries } from "../../acts/register/read-entry-desk.ts";
import { demonstrationCode } from "../simulation/cast.ts";
import { firmName } from "../simulation/firm-name.ts";
import { applicant, officer } from "../simulation/people.ts";
import { kindOf, regionsByNode } from "../simulation/plan.ts";
import { expectOk } from "../simulation/stage.ts";
import { drawnSize } from "./invented-year.ts";
import type { Unit, UpkeepStage } from "./stage.ts";

interface Founded {
  readonly n: number;
  readonly kind: Kind;
  readonly name: string;
  readonly creditCode: string;
  readonly region: string;
  readonly industry: string;
}

function drawn({ house, edition, authority }: UpkeepStage, units: number, random: RandomSequence): readonly Founded[] {
  const regions = new Map(opened(edition).map((kind) => [kind, [...regionsByNode(edition, kind, house.regions, authority).values()]]));
  const industries = house.industries.all.filter((one) => one.level === "小类" && house.industries.isWithin(one.code, "C"));
  // a handful, so that units have peers
  const few = random.shuffle(industries).slice(0, 6);
  return Array.from({ length: units }, (_, n): Founded => {
    const kind = kindOf(edition, n);
    const groups = regions.get(kind) ?? [];
    const region = random.pick(groups[n % Math.max(1, groups.length)] ?? []) ?? authority;
    return { n, kind, name: firmName(n, kind === "park"), creditCode: demonstrationCode(region, n + 1, "A"), region, industry: random.pick(few)?.code ?? "3011" };
  });
}

/** In the order of their numbers; products too have a unit each. */
export async function enterUnits(stage: UpkeepStage, units: number, from: PlainDay): Promise<readonly Unit[]> {
  const random = stage.random.split("units");
  const { house, edition, authority } = stage;
  const all = drawn(stage, units, random);
  const actors = [];
  for (const { n, kind: _, ...one } of all) {
    const done = expectOk(stage, "register", await registerOrganisation(house, visitor, { ...one, login: `unit-${n}`, password: "simulated", legalRepresentative: "演示法人", contact: { name: "演示联系人", phone: "00000000000" } }));
    actors.push(applicant(done?.account ?? "", done?.organisation ?? ""));
  }
  for (const kind of opened(edition)) {
    const entries = all.filter((one) => one.kind === kind).map(({ name, creditCode, region, industry }) => ({ name, creditCode, region, industry }));
    if (entries.length > 0) expectOk(stage, `list of ${kind}`, await enterLowerList(house, officer(authority), { level: edition.edition.level, kind, document: "演示名单", from, node: authority, entries }));
  }
  const founded: Unit[] = [];
  for (const [at, { n, kind, region }] of all.entries()) {
    const actor = actors[at] ?? applicant("", "");
    const own = expectOk(stage, "own entries", await listOwnEntries(house, actor));
    founded.push({ n, kind, region, actor, entry: own?.entries[0]?.entry ?? "", size: drawnSize(random), left: false });
  }
  return founded;
}
