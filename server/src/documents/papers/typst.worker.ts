// The thread that sets papers as PDF: one compiler, kept between papers, off the event loop. Sees nothing but the model it is handed.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
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

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });

/** `paper` is the model as JSON; `at` the second that the file says it was made. */
export interface TypstAsked {
  readonly id: number;
  readonly paper: string;
  readonly at: number;
}

export type TypstAnswer = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly failed: string };

function set({ id, paper, at }: TypstAsked): TypstAnswer {
  const done = compiler.compile({ mainFileContent: typstTemplate, inputs: { paper } });
  const document = done.result;
  if (document === null) return { id, failed: JSON.stringify(done.takeDiagnostics()?.shortDiagnostics ?? "no document") };
  const pdf = compiler.pdf(document, { creationTimestamp: at });
  compiler.evictCache(10);
  return { id, pdf };
}

function answer(asked: TypstAsked): TypstAnswer {
  try {
    return set(asked);
  } catch (error) {
    return { id: asked.id, failed: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on("message", (asked: TypstAsked) => parentPort?.postMessage(answer(asked), []));
