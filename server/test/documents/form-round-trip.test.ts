// Every scheme's form written as a spreadsheet, filled, and read back: the same answers, through two writers and the hand of a stranger.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as independent from "xlsx";
import { formLayout, keySheet } from "@qingce/core/score/form-layout";
import { foreignForm, readForm } from "@qingce/core/score/read-form";
import type { Answer, Answers } from "@qingce/core/score/answers";
import type { Field } from "@qingce/core/score/scheme-field";
import type { Scheme } from "@qingce/core/score/scheme";
import { readXlsx } from "../../src/documents/xlsx-in.ts";
import { writeXlsxForm } from "../../src/documents/xlsx-out.ts";
import { readStandardFolder, standardFolders } from "../../src/store/standard-folder.ts";

const folders = await standardFolders(join(import.meta.dirname, "../../../programmes"));
const schemes = (await Promise.all(folders.map(readStandardFolder))).flatMap((folder) => folder.schemes);

let n = 0;
const figure = (): string => String((n = (n * 7919 + 12_345) % 97_000) / 100 + 2);

function answerOf(field: Field): Answer {
  switch (field.type) {
    case "number": return field.years === undefined ? (field.most === undefined ? figure() : "55.5") : Array.from({ length: field.years }, (_, year) => String((field.most === undefined ? 100 : 50) + year));
    case "yes-no": return n++ % 2 === 0;
    case "choice": return field.options[n++ % field.options.length]?.id ?? "";
    case "set": return field.options.filter((_, at) => at % 2 === 0).map(({ id }) => id);
    case "text": return `说明=${n++}`;
    case "table": return Array.from({ length: Math.min(2, field.rows) }, () => Object.fromEntries(Object.entries(field.columns).flatMap(([name, { type }]) => (type === "computed" ? [] : [[name, type === "text" ? `名称${n++}` : figure()]]))));
  }
}

const filled = (scheme: Scheme): Answers => Object.fromEntries(Object.entries(scheme.file.fields).map(([name, field]) => [name, answerOf(field)]));

async function readBack(scheme: Scheme, bytes: Buffer) {
  const book = await readXlsx(bytes, { hidden: (name) => name === keySheet });
  if (!book.ok) throw new Error(book.refusals[0]?.code);
  expect(foreignForm(scheme, "h", book.value.sheets)).toBeUndefined();
  return readForm(scheme, book.value.sheets);
}

describe("[B6 G2] the form of a scheme goes out and comes back", () => {
  it("there are schemes to try", () => { expect(schemes.length).toBeGreaterThan(5); });

  it.each(schemes.map((scheme) => [scheme.file.id, scheme] as const))("%s", async (_, scheme) => {
    const item = scheme.file.items.find((one) => one["not-applicable"] === "allowed");
    const sheet = { answers: filled(scheme), notApplicable: item === undefined ? {} : { [item.id]: "不涉及" } };
    const bytes = await writeXlsxForm(formLayout(scheme, "h", sheet));
    const read = await readBack(scheme, bytes);
    expect(read.faults).toEqual([]);
    expect(read.sheet).toEqual(sheet);
    const again = independent.write(independent.read(bytes, { cellStyles: true, cellNF: true }), { type: "buffer", bookType: "xlsx" }) as Buffer;
    expect((await readBack(scheme, again)).sheet).toEqual(sheet);
    expect(await readBack(scheme, await writeXlsxForm(formLayout(scheme, "h")))).toEqual({ sheet: { answers: {}, notApplicable: {} }, faults: [], doubts: [] });
  });
});
