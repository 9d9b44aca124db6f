// Sets a paper as PDF by Typst: the template is fixed, the model goes in as data. One compiler, kept between papers; it takes its time, so only the papers' thread calls it.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fieldRows } from "./field-rows.ts";
import type { PaperModel } from "./paper-model.ts";
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

/** What the template draws as it stands: titles broken, fields in rows. */
const prepared = ({ blocks, ...rest }: PaperModel): string =>
  JSON.stringify({
    ...rest,
    blocks: blocks.map((block) => {
      if (block.kind === "title") return { ...block, text: titleLines(block.text).join("\n") };
      if (block.kind === "cover") return { ...block, title: titleLines(block.title).join("\n") };
      return block.kind === "fields" ? { kind: block.kind, rows: fieldRows(block.fields) } : block;
    }),
  });

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
