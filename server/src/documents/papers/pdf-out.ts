// Sets a paper as PDF by Typst: the template is fixed, the model goes in as data. One compiler, kept between papers; it takes its time, so only the papers' thread calls it.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fieldRows } from "./field-rows.ts";
import { missingFrom } from "./font-coverage.ts";
import type { Block, PaperModel } from "./paper-model.ts";
import { measured } from "./row-height.ts";
import { spreadsOf } from "./spreads.ts";
import { titleLines } from "./title-lines.ts";
import { typstTemplate } from "./typst-template.ts";

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));
const serif = folderOf("@expo-google-fonts/noto-serif-sc");
const sans = folderOf("@expo-google-fonts/noto-sans-sc");

const fontPaths = [
  join(serif, "400Regular", "NotoSerifSC_400Regular.ttf"),
  join(serif, "700Bold", "NotoSerifSC_700Bold.ttf"),
  join(serif, "900Black", "NotoSerifSC_900Black.ttf"),
  join(sans, "400Regular", "NotoSansSC_400Regular.ttf"),
  join(sans, "500Medium", "NotoSansSC_500Medium.ttf"),
];

let kept: NodeCompiler | undefined;
let lacking: ReturnType<typeof missingFrom> | undefined;

/** Characters of the paper that its fonts cannot draw; in PDF each would be an empty box. */
export function unprintable(model: PaperModel): readonly string[] {
  lacking ??= missingFrom(fontPaths.slice(0, 1));
  return lacking(JSON.stringify(model, (key, one: unknown) => (key === "code" ? "" : one)));
}

function drawable(block: Block, across: boolean): object {
  if (block.kind === "title") return { ...block, text: titleLines(block.text).join("\n") };
  if (block.kind === "cover") return { ...block, title: titleLines(block.title).join("\n") };
  if (block.kind === "table") return { ...block, ...measured(block, across) };
  if (block.kind === "plaque") return { ...block, name: titleLines(block.name).join("\n") };
  return block.kind === "fields" ? { kind: block.kind, rows: fieldRows(block.fields) } : block;
}

/** What the template draws as it stands: titles broken, fields in rows, tables measured, pages upright and across apart. */
const prepared = ({ blocks, ...rest }: PaperModel): string =>
  JSON.stringify({ ...rest, spreads: spreadsOf(blocks).map((spread) => ({ across: spread.across, blocks: spread.blocks.map((block) => drawable(block, spread.across)) })) });

/** `at` is the second that the file says it was made. Throws where the paper cannot be set. */
export function writePdf(model: PaperModel, at: number): Buffer {
  kept ??= NodeCompiler.create({ fontArgs: [{ fontPaths }] });
  const done = kept.compile({ mainFileContent: typstTemplate, inputs: { paper: prepared(model) } });
  const document = done.result;
  if (document === null) throw new Error(JSON.stringify(done.takeDiagnostics()?.shortDiagnostics ?? "no document"));
  const pdf = kept.pdf(document, { creationTimestamp: at });
  kept.evictCache(10);
  return pdf;
}
