// Opens the filing of a year for one list, extends it, closes it. The edition is sealed and the form's table made in the same transaction.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { Actor } from "@qingce/core/access/actor";
import type { Kind } from "@qingce/core/rule/kind";
import { formFor } from "@qingce/core/upkeep/read-year-form";
import { decideExtension, decideSeason, evolveSeason, type SeasonEvent, type SeasonState } from "@qingce/core/upkeep/season";
import { digest } from "../../store/digest.ts";
import { sealEdition } from "../../store/editions.ts";
import { append } from "../../store/event-log.ts";
import { findSeason, listSeasons as allSeasons, openYearForm, putSeason, seasonOf, type SeasonRow } from "../../store/seasons.ts";
import { figureColumn } from "../../store/year-figures.ts";
import { keepFormTotals } from "../../store/year-totals.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { toStored } from "../stored-event.ts";
import { setReminders } from "./remind-units.ts";

export interface OpenSeason {
  readonly edition: string;
  readonly year: number;
  readonly kind: Kind;
  /** Node of the authority whose list it is. */
  readonly authority: string;
  readonly due?: string | undefined;
}

const stateOf = (row: SeasonRow): NonNullable<SeasonState> => row;

async function write(work: Work, row: SeasonRow | undefined, events: readonly SeasonEvent[]): Promise<Result<SeasonRow>> {
  const state = events.reduce<SeasonState>(evolveSeason, row === undefined ? undefined : stateOf(row));
  if (state === undefined) return notFound;
  const { house } = work;
  const scope = row?.scope ?? [state.node, ...house.regions.ancestors(state.node).map(({ code }) => code)].filter((code, at, all) => all.indexOf(code) === at);
  const head = await append(work.tx, { stream: { kind: "season", id: state.id }, expectedVersion: row?.version ?? 0, events: events.map(toStored), at: work.at, actor: work.actor.account, scope: [...scope, "public"], suite: house.suite });
  if (!head.ok) return head;
  const next: SeasonRow = { ...state, scope, version: head.value.version };
  await putSeason(work.tx, next);
  await setReminders(work, next);
  return ok(next);
}

/** The edition is the list's own: the authority named in it, at the tier of its list. */
export function authorityFault(house: House, { edition, authority }: Pick<OpenSeason, "edition" | "authority">): Result<null> {
  const sealed = house.editions.current.get(edition);
  if (sealed === undefined) return refuse({ code: "edition-unknown", place: "edition", facts: { edition }, hint: "没有这一版通知" });
  const { region, office } = sealed.edition.edition.authority;
  if (region !== "given-at-opening" && region !== authority) return refuse({ code: "authority-foreign", place: "authority", facts: { named: region, given: authority }, hint: `本通知由${office}组织` });
  return house.regions.get(authority)?.level === sealed.edition.edition.authority.tier ? ok(null) : refuse({ code: "authority-tier", place: "authority", facts: { authority }, hint: "组织单位的层级与通知不符" });
}

export async function openSeason(house: House, actor: Actor, input: OpenSeason, key?: string): Promise<Result<{ readonly season: string; readonly due: string }>> {
  const may = allowed(actor, "open-season", { node: input.authority });
  if (!may.ok) return may;
  const own = authorityFault(house, input);
  const sealed = house.editions.current.get(input.edition);
  if (!own.ok || sealed === undefined) return own.ok ? notFound : own;
  const form = formFor(house.yearForms, input.kind, input.year);
  return command(house, actor, { act: "open-season", input: { ...input, due: input.due ?? null }, key }, async (work) => {
    const level = sealed.edition.edition.level;
    const held = await seasonOf(work.tx, { node: input.authority, kind: input.kind, level, year: input.year });
    const id = house.ids.next("season");
    const decided = decideSeason(held ?? undefined, sealed.edition, sealed.hash, { id, year: input.year, kind: input.kind, level, node: input.authority, form: form?.file.id, by: actor.account, ...(input.due === undefined ? {} : { due: input.due as PlainDay }) }, work.today);
    if (!decided.ok || form === undefined) return decided.ok ? notFound : decided;
    await sealEdition(work.tx, { id: sealed.edition.id, hash: sealed.hash, body: sealed.text, sealedAt: work.at });
    const opened = await openYearForm(work.tx, { id: form.file.id, columns: form.figures.map((one) => figureColumn(one.id)), hash: digest(house.suite, canonicalJson(form.file)), at: work.at });
    if (!opened) return refuse({ code: "form-changed", facts: { form: form.file.id }, hint: "该版动态管理表的栏目已被改动；请另立一版" });
    await keepFormTotals(work.tx, { id: form.file.id, totals: form.file.totals ?? [] });
    const written = await write(work, undefined, decided.value);
    return written.ok ? ok({ season: id, due: written.value.due }) : written;
  });
}

async function change(house: House, actor: Actor, season: string, key: string | undefined, decide: (row: SeasonRow) => Result<readonly SeasonEvent[]>): Promise<Result<{ readonly season: string; readonly due: string }>> {
  return command(house, actor, { act: "open-season", input: { season }, key }, async (work) => {
    const row = await findSeason(work.tx, season);
    if (row === null) return notFound;
    const may = allowed(actor, "open-season", { node: row.node });
    if (!may.ok) return may;
    const decided = decide(row);
    if (!decided.ok) return decided;
    const written = await write(work, row, decided.value);
    return written.ok ? ok({ season: row.id, due: written.value.due }) : written;
  });
}

export const extendSeason = (house: House, actor: Actor, input: { readonly season: string; readonly due: string; readonly document: string }, key?: string): ReturnType<typeof change> =>
  change(house, actor, input.season, key, (row) => {
    const sealed = house.editions.byHash(row.editionHash);
    return sealed === undefined ? notFound : decideExtension(stateOf(row), sealed.edition, { due: input.due as PlainDay, document: input.document, by: actor.account });
  });

export const closeSeason = (house: House, actor: Actor, input: { readonly season: string }, key?: string): ReturnType<typeof change> =>
  change(house, actor, input.season, key, (row) => (row.standing === "closed" ? refuse({ code: "season-closed", hint: "该年度的填报已经结束" }) : ok([{ type: "closed", by: actor.account }])));

/** Every season, newest year first; who must file what by which day is told to everyone. */
export async function listSeasons(house: House, actor: Actor): Promise<Result<{ readonly seasons: readonly SeasonRow[] }>> {
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => ok({ seasons: await allSeasons(tx) }));
}
