// What an applicant's own unit gave before: its last submitted sheet elsewhere and its last yearly table, against which a slip of the unit shows.
import type { Opening } from "@qingce/core/declaration/event";
import { inUnit } from "@qingce/core/score/carrier-amount";
import type { Scheme } from "@qingce/core/score/scheme";
import type { Earlier } from "@qingce/core/score/sheet-magnitudes";
import { schemeFor } from "@qingce/core/programme/scheme-for";
import type { YearTableBody } from "@qingce/core/upkeep/year-table-body";
import { ownYears } from "../../store/own-years.ts";
import { findRound } from "../../store/rounds.ts";
import type { Work } from "../command.ts";
import { allDeclarations } from "../declarations/all-declarations.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import { roundOf } from "../rounds/round-in-hand.ts";

/** What a declaration's round scores it by. */
async function schemeOf(work: Work, opening: Opening): Promise<string | undefined> {
  const row = await findRound(work.tx, opening.round);
  return row === null ? undefined : schemeFor(roundOf(row).schemes?.[opening.kind] ?? [], opening.industry ?? "")?.scheme;
}

/** Sheets of the same scheme only: under another one a field of the same name may ask for another unit. */
async function lastSheet(work: Work, scheme: Scheme, opening: Opening): Promise<readonly Earlier[]> {
  const rows = await allDeclarations(work, { organisationId: opening.organisation, kind: opening.kind });
  const submitted = rows.flatMap((row) => {
    const { opening: other, submittedOn, body } = stateOf(row);
    return other.id === opening.id || submittedOn === undefined || body?.sheet === undefined ? [] : [{ opening: other, day: submittedOn, sheet: body.sheet }];
  });
  for (const { opening: other, day, sheet: { answers, carriers } } of submitted.toSorted((one, next) => (one.day < next.day ? 1 : -1))) {
    if ((await schemeOf(work, other)) === scheme.file.id) return [{ says: `${day.slice(0, 4)}年提交的自评表`, answers, ...(carriers === undefined ? {} : { carriers }) }];
  }
  return [];
}

async function lastTable(work: Work, scheme: Scheme, opening: Opening): Promise<readonly Earlier[]> {
  for (const { form: id, year, body } of await ownYears(work.tx, opening)) {
    const form = work.house.yearForms.find(({ file }) => file.id === id);
    const { figures } = body as unknown as YearTableBody;
    const answers = (form?.figures ?? []).flatMap((figure): readonly (readonly [string, string | readonly string[]])[] => {
      const [name, value] = [figure["from-sheet"]?.[scheme.file.id], figures[figure.id] ?? null];
      const field = name === undefined ? undefined : scheme.file.fields[name];
      const turned = name === undefined || value === null || field?.type !== "number" ? undefined : inUnit(value, figure.unit, field.unit, "");
      if (name === undefined || turned?.ok !== true || field?.type !== "number") return [];
      const text = String(Number(turned.value.toPrecision(12)));
      return [[name, field.years === undefined ? text : Array.from({ length: field.years }, (_, n) => (n + 1 === field.years ? text : ""))]];
    });
    if (answers.length > 0) return [{ says: `${year}年度动态管理表`, answers: Object.fromEntries(answers) }];
  }
  return [];
}

/** Nearest in kind first: the same form as submitted elsewhere, then the yearly table. */
export const earlierFigures = async (work: Work, scheme: Scheme, opening: Opening): Promise<readonly Earlier[]> => [...(await lastSheet(work, scheme, opening)), ...(await lastTable(work, scheme, opening))];
