// A spot check 抽检 of a list: frozen, drawn from a seed that nobody could know before, each drawn unit's papers reviewed, the result published.
import { addYears, compareDays, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { sayDay } from "../base/say-day.ts";
import type { Edition } from "../programme/edition.ts";
import type { UpkeepDuty } from "../programme/upkeep-file.ts";
import { appliesTo, type Kind, type Tier } from "../rule/kind.ts";
import { drawUnits, seedText, type Drawable, type Hash } from "./spot-draw.ts";
import { missingText } from "../base/written.ts";

type By = { readonly by: string };

export type SpotCheckEvent =
  | ({ readonly type: "frozen"; readonly id: string; readonly edition: string; readonly editionHash: string; readonly kind: Kind; readonly level: Tier; readonly node: string; readonly day: PlainDay; readonly units: number; readonly listDigest: string; readonly logHead: string; readonly n: number; readonly numberSource: string; readonly numberDay: PlainDay; readonly reason?: string } & By)
  | ({ readonly type: "drawn"; readonly number: string; readonly seed: string; readonly drawn: readonly string[] } & By)
  | ({ readonly type: "papers-filed"; readonly entry: string; readonly digest: string; readonly day: PlainDay } & By)
  | ({ readonly type: "first-audited"; readonly entry: string; readonly digest: string; readonly opinion: string } & By)
  | ({ readonly type: "concluded"; readonly entry: string; readonly meets: boolean; readonly opinion: string } & By)
  | ({ readonly type: "published"; readonly document: string; readonly on: PlainDay } & By);

export type DrawnStanding = "drawn" | "filed" | "first-audited" | "meets" | "fails";

export interface SpotCheck {
  readonly id: string;
  readonly edition: string;
  readonly editionHash: string;
  readonly kind: Kind;
  readonly level: Tier;
  readonly node: string;
  readonly day: PlainDay;
  readonly n: number;
  readonly listDigest: string;
  readonly logHead: string;
  readonly numberSource: string;
  readonly numberDay: PlainDay;
  readonly standing: "frozen" | "drawn" | "published";
  readonly number?: string;
  readonly seed?: string;
  readonly drawn: readonly { readonly entry: string; readonly standing: DrawnStanding; readonly digest?: string }[];
}

export type SpotCheckState = undefined | SpotCheck;

const moved = (state: SpotCheck, entry: string, change: { readonly standing: DrawnStanding; readonly digest?: string }): SpotCheck => ({ ...state, drawn: state.drawn.map((one) => (one.entry === entry ? { ...one, ...change } : one)) });

export function evolveSpotCheck(state: SpotCheckState, event: SpotCheckEvent): SpotCheckState {
  if (event.type === "frozen") {
    const { id, edition, editionHash, kind, level, node, day, n, listDigest, logHead, numberSource, numberDay } = event;
    return state ?? { id, edition, editionHash, kind, level, node, day, n, listDigest, logHead, numberSource, numberDay, standing: "frozen", drawn: [] };
  }
  if (state === undefined) return undefined;
  switch (event.type) {
    case "drawn":
      return { ...state, standing: "drawn", number: event.number, seed: event.seed, drawn: event.drawn.map((entry) => ({ entry, standing: "drawn" })) };
    case "papers-filed":
      return moved(state, event.entry, { standing: "filed", digest: event.digest });
    case "first-audited":
      return moved(state, event.entry, { standing: "first-audited" });
    case "concluded":
      return moved(state, event.entry, { standing: event.meets ? "meets" : "fails" });
    case "published":
      return { ...state, standing: "published" };
  }
}

export const spotCheckDuty = (edition: Pick<Edition, "upkeep">, kind: Kind): UpkeepDuty | undefined => edition.upkeep.duties.find(({ act, for: of }) => act === "spot-check" && appliesTo(of, kind));

export type SpotCheckCommand =
  | { readonly kind: "freeze"; readonly id: string; readonly editionHash: string; readonly of: { readonly kind: Kind; readonly level: Tier; readonly node: string }; readonly units: readonly Drawable[]; readonly listDigest: string; readonly logHead: string; readonly n: number; readonly numberSource: string; readonly numberDay: PlainDay; /** Day of the last spot check of this list. */ readonly last?: PlainDay; readonly reason?: string; readonly by: string }
  | { readonly kind: "draw"; readonly number: string; readonly units: readonly Drawable[]; readonly listDigest: string; readonly by: string }
  | { readonly kind: "file-papers"; readonly entry: string; readonly digest: string; /** Papers missing or unknown, each with its clause. */ readonly faults: readonly Refusal[]; readonly by: string }
  | { readonly kind: "first-audit"; readonly entry: string; readonly digest: string; readonly opinion: string; readonly by: string }
  | { readonly kind: "conclude"; readonly entry: string; readonly meets: boolean; readonly opinion: string; readonly by: string }
  | { readonly kind: "publish"; readonly document: string; readonly by: string };

export interface SpotCheckGround {
  readonly edition: Edition;
  readonly today: PlainDay;
  readonly hash: Hash;
}

type Decision = Result<readonly SpotCheckEvent[]>;
type Of<K extends SpotCheckCommand["kind"]> = Extract<SpotCheckCommand, { kind: K }>;

/** The number must become public after the list is frozen, or whoever freezes could choose the list to fit it. */
function freeze(command: Of<"freeze">, { edition, today }: SpotCheckGround): Decision {
  const duty = spotCheckDuty(edition, command.of.kind);
  if (duty === undefined) return refuse({ code: "spot-check-unstated", hint: "本通知没有抽检的规定" });
  const years = duty["every-years"];
  const early = years !== undefined && command.last !== undefined && compareDays(today, addYears(command.last, years)) < 0;
  const faults: readonly Refusal[] = [
    ...(command.units.length === 0 ? [{ code: "list-empty", hint: "名单上没有单位" }] : []),
    ...(Number.isInteger(command.n) && command.n >= 1 && command.n <= command.units.length ? [] : [{ code: "sample-size", place: "n", clause: duty.cite, facts: { n: command.n, units: command.units.length }, hint: `抽检数须在1至${command.units.length}之间` }]),
    ...missingText(command.numberSource, "numberSource", "请写明取哪一个公开数字（如某日某指数收盘点位）"),
    ...(compareDays(command.numberDay, today) > 0 ? [] : [{ code: "number-day-known", place: "numberDay", facts: { numberDay: command.numberDay, today }, hint: "公开数字须在名单冻结之后才产生" }]),
    ...(early && (command.reason ?? "").trim() === "" ? [{ code: "too-early", place: "reason", clause: duty.cite, facts: { last: command.last ?? null, years: years ?? null }, hint: `原则上每${years ?? ""}年一次，提前的请写明理由` }] : []),
  ];
  if (faults.length > 0) return refuse(...faults);
  const { id, editionHash, of, units, listDigest, logHead, n, numberSource, numberDay, reason, by } = command;
  return ok([{ type: "frozen", id, edition: edition.id, editionHash, ...of, day: today, units: units.length, listDigest, logHead, n, numberSource, numberDay, ...(reason === undefined ? {} : { reason }), by }]);
}

function draw(state: SpotCheck, command: Of<"draw">, { today, hash }: SpotCheckGround): Decision {
  if (state.standing !== "frozen") return refuse({ code: "already-drawn", facts: { seed: state.seed ?? null }, hint: "已抽取，不能重抽" });
  if (compareDays(today, state.numberDay) < 0) return refuse({ code: "number-to-come", facts: { numberDay: state.numberDay }, hint: `公开数字${sayDay(state.numberDay)}才产生` });
  if (command.number.trim() === "") return refuse({ code: "number-missing", place: "number", hint: "请填写公开数字" });
  if (command.listDigest !== state.listDigest) return refuse({ code: "list-changed", facts: { frozen: state.listDigest, given: command.listDigest }, hint: "名单与冻结时不符" });
  const seed = seedText(state.logHead, command.number);
  return ok([{ type: "drawn", number: command.number.trim(), seed, drawn: drawUnits(command.units, state.n, seed, hash), by: command.by }]);
}

function ofUnit(state: SpotCheck, command: Of<"file-papers" | "first-audit" | "conclude">, today: PlainDay): Decision {
  const unit = state.drawn.find(({ entry }) => entry === command.entry);
  if (unit === undefined) return refuse({ code: "not-drawn", hint: "该单位没有被抽中" });
  if (state.standing === "published") return refuse({ code: "spot-check-over", hint: "抽检结果已公布" });
  switch (command.kind) {
    case "file-papers":
      if (unit.standing !== "drawn" && unit.standing !== "filed") return refuse({ code: "already-audited", facts: { standing: unit.standing }, hint: "已初审或已有结论，不能再改" });
      return command.faults.length > 0 ? refuse(...command.faults) : ok([{ type: "papers-filed", entry: command.entry, digest: command.digest, day: today, by: command.by }]);
    case "first-audit":
      if (unit.standing !== "filed") return refuse({ code: "papers-missing", facts: { standing: unit.standing }, hint: "该单位尚未报送或已初审" });
      return unit.digest === command.digest ? ok([{ type: "first-audited", entry: command.entry, digest: command.digest, opinion: command.opinion, by: command.by }]) : refuse({ code: "digest-stale", hint: "材料已更新，请按新材料审核" });
    case "conclude": {
      // A unit that files nothing is concluded as failing; it never meets.
      const judged = unit.standing === "first-audited" || (unit.standing === "drawn" && !command.meets);
      if (!judged) return refuse({ code: "not-audited", facts: { standing: unit.standing }, hint: "尚未初审或已有结论" });
      const faults = missingText(command.opinion, "opinion", "请写明审核结论的理由");
      return faults.length > 0 ? refuse(...faults) : ok([{ type: "concluded", entry: command.entry, meets: command.meets, opinion: command.opinion, by: command.by }]);
    }
  }
}

function publish(state: SpotCheck, command: Of<"publish">, today: PlainDay): Decision {
  if (state.standing === "published") return refuse({ code: "spot-check-over", hint: "抽检结果已公布" });
  const open = state.drawn.filter(({ standing }) => standing !== "meets" && standing !== "fails");
  if (state.standing !== "drawn" || open.length > 0) return refuse({ code: "units-open", facts: { open: open.map(({ entry }) => entry) }, hint: `还有${open.length}家没有结论` });
  const faults = missingText(command.document, "document", "请写明公布文件的名称、文号");
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "published", document: command.document, on: today, by: command.by }]);
}

export function decideSpotCheck(state: SpotCheckState, command: SpotCheckCommand, ground: SpotCheckGround): Decision {
  if (command.kind === "freeze") return state === undefined ? freeze(command, ground) : refuse({ code: "already-frozen", hint: "已冻结名单" });
  if (state === undefined) return refuse({ code: "spot-check-unknown", hint: "没有这次抽检" });
  switch (command.kind) {
    case "draw":
      return draw(state, command, ground);
    case "publish":
      return publish(state, command, ground.today);
    default:
      return ofUnit(state, command, ground.today);
  }
}
