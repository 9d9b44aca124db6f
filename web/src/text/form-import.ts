// A filled form read back from a spreadsheet, held against what is typed: what it would change, what is asked, and the sheet that comes of it.
import { placeOfText, withAnswer } from "@qingce/core/score/answer-place";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
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

function settled(scheme: Scheme, { sheet, doubts }: FormRead, chosen: Chosen): Sheet {
  const answers = doubts.reduce((now, doubt) => {
    const place = placeOfText(scheme, doubt.answer);
    const value = chosen[doubt.place];
    return place === undefined || value === undefined ? now : withAnswer(now, place, value);
  }, sheet.answers);
  return { ...sheet, answers };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

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
