// The fonts of official papers by the names that Word knows, and text as runs: a new line in a value is a break, never a paragraph of its own.
import { TextRun, type IRunOptions } from "docx";

const named = (eastAsia: string) => ({ ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia, cs: "Times New Roman" });

export const fonts = { body: named("仿宋"), sans: named("黑体"), kai: named("楷体"), song: named("宋体") };

/** Lines of tables and notes: closer than those of the body. */
export const small = { line: 300, lineRule: "atLeast" } as const;

export const red = "D7000F";

export type Look = Pick<IRunOptions, "font" | "size" | "bold" | "color" | "characterSpacing">;

export const runsOf = (text: string, look: Look = {}): readonly TextRun[] => text.split("\n").map((one, at) => new TextRun({ ...look, text: one, ...(at === 0 ? {} : { break: 1 }) }));
