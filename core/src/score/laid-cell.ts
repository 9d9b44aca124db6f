// The cells that a form is laid out in: keys that are hidden, words that stand, places to fill in.
export interface FormCell {
  readonly text: string;
  readonly look: "key" | "title" | "head" | "fixed" | "hint" | "input";
  /** Written as a number when it is one. */
  readonly number?: boolean;
  readonly options?: readonly string[];
}

export interface FormSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly FormCell[])[];
}

export const yes = "是";
export const no = "否";
export const away = "不适用";

export const key = (text: string): FormCell => ({ text, look: "key" });
export const fixed = (text: string): FormCell => ({ text, look: "fixed" });
export const hint = (text: string): FormCell => ({ text, look: "hint" });
export const head = (text: string): FormCell => ({ text, look: "head" });
export const input = (text: string, options?: readonly string[]): FormCell => ({ text, look: "input", ...(options === undefined ? {} : { options }) });
export const number = (text: string): FormCell => ({ text, look: "input", number: true });

/** A row that holds no answers. */
export const apart = "-";
export const titled = (text: string, note: string): readonly (readonly FormCell[])[] => [[key(apart), { text, look: "title" }], [key(apart), hint(note)]];
