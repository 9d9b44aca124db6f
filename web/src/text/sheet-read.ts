// A submitted sheet for reading: the requirements, then group by group each item with its points, what was entered, and its proofs.
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { Scoring } from "@qingce/core/declaration/scoring";
import { itemProof } from "@qingce/core/score/item-evidence";
import { sayAt } from "./said-at.ts";
import { saySheetAt, sayPoints, sheetLabel } from "./sheet-said.ts";
import { workSheet } from "./sheet-worked.ts";

export interface SheetRow {
  readonly place: string;
  readonly label: string;
  /** Points of an item: `5.2 / 8 分`, or that it does not apply. */
  readonly points: string | null;
  readonly said: readonly { readonly label: string; readonly text: string }[];
}

export interface SheetPart {
  readonly title: string;
  readonly rows: readonly SheetRow[];
}

export function sheetRead(scoring: Scoring, body: DeclarationBody): readonly SheetPart[] {
  const { scheme } = scoring;
  const { sheet } = body;
  if (sheet === undefined) return [];
  const { laid, outcome } = workSheet(scoring, sheet);
  const said = (name: string): SheetRow["said"][number] => ({ label: sheetLabel(scheme, name), text: saySheetAt(scheme, sheet, name) });
  const proofs = (of: string): SheetRow["said"] => (body.proofs.some((proof) => proof.of === of) ? [{ label: "佐证", text: sayAt(body, `proofs.${of}`, {}) }] : []);
  const gates = laid.gates.map((name): SheetRow => ({ place: `sheet.${name}`, label: sheetLabel(scheme, name), points: null, said: [{ label: "所填", text: saySheetAt(scheme, sheet, name) }, ...proofs(`sheet.${name}`)] }));
  const groups = laid.groups.map(({ name, items }): SheetPart => ({
    title: name,
    rows: items.map(({ item, fields, judged, away }): SheetRow => {
      const told = outcome.items[item.at];
      const entered = away ? [{ label: "理由", text: sheet.notApplicable[item.id] ?? "" }] : [...fields.map(said), ...(judged ? [{ ...said(item.id), label: "自评分" }] : [])];
      return { place: itemProof(item.id), label: item.file.name, points: away ? "不适用" : told === undefined ? null : `${sayPoints(told.points)} / ${sayPoints(told.max)} 分`, said: [...entered, ...proofs(itemProof(item.id))] };
    }),
  }));
  const rest = laid.rest.map((name): SheetRow => ({ place: `sheet.${name}`, label: sheetLabel(scheme, name), points: null, said: [{ label: "所填", text: saySheetAt(scheme, sheet, name) }] }));
  return [{ title: "基本要求", rows: gates }, ...groups, { title: "其他填报", rows: rest }].filter(({ rows }) => rows.length > 0);
}
