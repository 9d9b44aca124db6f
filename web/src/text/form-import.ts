// A filled form read back from a spreadsheet, held against what is typed: what it would change, what is asked, and the sheet that comes of it.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { Json } from "@qingce/core/base/json";
import { placeOfText, withAnswer } from "@qingce/core/score/answer-place";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { CarrierRow } from "@qingce/core/score/carrier-row";
import type { Scheme } from "@qingce/core/score/scheme";
import type { Sheet } from "@qingce/core/score/sheet";
import { putSheetAt, sheetPlaces, sheetValueAt } from "./sheet-place.ts";
import { saySheetAt, sheetLabel } from "./sheet-said.ts";

export type FormRead = OutputOf<RouteOf<"fill-sheet-form">>;

/** By the question's cell: the value that was chosen. */
export interface Chosen { readonly [place: string]: string }

export interface FormChange {
  readonly place: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** A row of the energy table with one of its figures chosen; a measured value left empty is none. */
function withFigure({ measured, before, ...row }: CarrierRow, column: string, value: string): CarrierRow {
  const kept = { ...row, ...(measured === undefined ? {} : { measured }), ...(before === undefined ? {} : { before }) };
  switch (column) {
    case "amount": return { ...kept, amount: value };
    case "before": return value === "" ? { ...row, ...(measured === undefined ? {} : { measured }) } : { ...kept, before: value };
    case "measured": return value === "" || measured === undefined ? { ...row, ...(before === undefined ? {} : { before }) } : { ...kept, measured: { ...measured, value } };
    default: return kept;
  }
}

function withChoice(scheme: Scheme, sheet: Sheet, answer: string, value: string): Sheet {
  const [, row, column = ""] = /^carriers\.(\d+)\.(.+)$/u.exec(answer) ?? [];
  const { carriers } = sheet;
  if (row === undefined || carriers === undefined) {
    const place = placeOfText(scheme, answer);
    return place === undefined ? sheet : { ...sheet, answers: withAnswer(sheet.answers, place, value) };
  }
  return { ...sheet, carriers: { ...carriers, rows: carriers.rows.map((one, n) => (n === Number(row) - 1 ? withFigure(one, column, value) : one)) } };
}

const settled = (scheme: Scheme, { sheet, doubts }: FormRead, chosen: Chosen): Sheet =>
  doubts.reduce((now: Sheet, doubt) => {
    const value = chosen[doubt.place];
    return value === undefined ? now : withChoice(scheme, now, doubt.answer, value);
  }, sheet);

/** Rows read from a file name their columns in another order than rows that were typed. */
const spelt = (value: ReturnType<typeof sheetValueAt>): string => (value === undefined ? "" : canonicalJson(value as unknown as Json));
const same = (one: ReturnType<typeof sheetValueAt>, other: ReturnType<typeof sheetValueAt>): boolean => spelt(one) === spelt(other);

/** Questions that nothing has been taken for yet. */
export const openDoubts = ({ doubts }: FormRead, chosen: Chosen): number => doubts.filter(({ place, taken }) => taken === null && chosen[place] === undefined).length;

/** Only what the file answers: a cell left empty takes nothing away. */
export function formChanges(scheme: Scheme, held: Sheet, read: FormRead, chosen: Chosen): readonly FormChange[] {
  const given = settled(scheme, read, chosen);
  return sheetPlaces(given)
    .filter((place) => !same(sheetValueAt(given, place), sheetValueAt(held, place)) && sheetValueAt(given, place) !== undefined)
    .map((place) => ({ place, label: sheetLabel(scheme, place), from: saySheetAt(scheme, held, place), to: saySheetAt(scheme, given, place) }));
}

export function withForm(scheme: Scheme, held: Sheet, read: FormRead, chosen: Chosen): Sheet {
  const given = settled(scheme, read, chosen);
  return formChanges(scheme, held, read, chosen).reduce((now, { place }) => putSheetAt(now, place, sheetValueAt(given, place)) ?? now, held);
}
