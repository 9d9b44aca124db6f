// Long passages that stand in the self-evaluation and in the evaluator's own texts. What the law, the form and the firm's particulars say counts for nothing.
import { bareText } from "./bare-text.ts";
import type { CaseDocument, DocumentPlace } from "./case-document.ts";
import { commonRuns, type Grain, type Run } from "./common-runs.ts";

/** A sentence and a half of Chinese: shorter agreement is chance, or the trade's way of speaking. */
export const leastCharacters = 40;
const grain: Grain = { gram: 12, window: 13, least: leastCharacters };
/** So much of a text of the law in a row is quoted, not said. */
const stopGram = 8;

export interface PassagePlace extends DocumentPlace {
  /** As written, cut where it is very long. */
  readonly text: string;
}

export interface CopiedPassage {
  /** Letters, figures and characters, without what the law and the form say. */
  readonly characters: number;
  readonly self: PassagePlace;
  readonly report: PassagePlace;
}

const longestShown = 600;

interface Laid {
  readonly document: string;
  readonly at: string;
  readonly text: string;
  readonly from: readonly number[];
  readonly start: number;
}

/** All documents of a side behind each other, documents kept apart by a character of the side's own. */
interface Line {
  readonly codes: Uint16Array;
  readonly laid: readonly Laid[];
}

function laidOut(documents: readonly CaseDocument[], barrier: number): Line {
  const laid: Laid[] = [];
  const parts: string[] = [];
  let start = 0;
  for (const { title, pieces } of documents) {
    for (const { at, text } of pieces) {
      const bare = bareText(text);
      if (bare.text === "") continue;
      laid.push({ document: title, at, text, from: bare.from, start });
      parts.push(bare.text);
      start += bare.text.length;
    }
    parts.push(String.fromCharCode(barrier));
    start += 1;
  }
  const whole = parts.join("");
  const codes = new Uint16Array(whole.length);
  for (let at = 0; at < whole.length; at += 1) codes[at] = whole.charCodeAt(at);
  return { codes, laid };
}

/** The last piece that begins at or before a place. */
function pieceAt(laid: readonly Laid[], at: number): number {
  let [low, high] = [0, laid.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((laid[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placeOf({ laid }: Line, start: number, length: number): PassagePlace {
  const [first, last] = [pieceAt(laid, start), pieceAt(laid, start + length - 1)];
  const texts = laid.slice(first, last + 1).map(({ text, from, start: begins }) => {
    const to = from[start + length - begins];
    return text.slice(from[Math.max(0, start - begins)] ?? 0, to).trim();
  });
  const said = texts.join("\n");
  const [opens, ends] = [laid[first], laid[last]];
  const at = first === last || opens?.at === ends?.at ? (opens?.at ?? "") : `${opens?.at ?? ""}至${ends?.at ?? ""}`;
  return { document: opens?.document ?? "", at, text: said.length > longestShown ? `${said.slice(0, longestShown)}……` : said };
}

/** The grams of what nobody is said to have copied. */
function stopped(texts: readonly string[]): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const given of texts) {
    const { text } = bareText(given);
    for (let at = 0; at + stopGram <= text.length; at += 1) grams.add(text.slice(at, at + stopGram));
  }
  return grams;
}

/** What is left of a run without the quotations at its ends, and how much of that is nobody's quotation. */
function ownPart(codes: Uint16Array, run: Run, stop: ReadonlySet<string>): { readonly run: Run; readonly characters: number } {
  let text = "";
  for (let at = 0; at < run.length; at += 8192) text += String.fromCharCode(...codes.subarray(run.a + at, run.a + Math.min(run.length, at + 8192)));
  let [characters, quotedTo, first, last] = [0, 0, -1, -1];
  for (let at = 0; at < text.length; at += 1) {
    if (at + stopGram <= text.length && stop.has(text.slice(at, at + stopGram))) quotedTo = at + stopGram;
    if (at < quotedTo) continue;
    characters += 1;
    first = first < 0 ? at : first;
    last = at;
  }
  return { run: { a: run.a + first, b: run.b + first, length: last - first + 1 }, characters };
}

/** The longest first. `boilerplate` are the texts of notice, standard, scheme and form, and the firm's particulars. */
export function copiedPassages(self: readonly CaseDocument[], report: readonly CaseDocument[], boilerplate: readonly string[]): readonly CopiedPassage[] {
  const [mine, theirs] = [laidOut(self, 0xe000), laidOut(report, 0xe001)];
  const runs = commonRuns(mine.codes, theirs.codes, grain);
  const stop = runs.length === 0 ? new Set<string>() : stopped(boilerplate);
  return runs.flatMap((whole) => {
    const { run, characters } = ownPart(mine.codes, whole, stop);
    return characters < leastCharacters ? [] : [{ characters, self: placeOf(mine, run.a, run.length), report: placeOf(theirs, run.b, run.length) }];
  });
}
