// Names for region codes, asked for as far as they are needed and kept.
import { parentsToAsk } from "../text/region-name.ts";
import { provincesQuestion, regionsQuestion } from "../text/question.ts";
import { useAnswers } from "./use-answer.ts";

/** Code to name, filled as the answers come. */
export function useRegionNames(codes: readonly string[]): ReadonlyMap<string, string> {
  const asked = useAnswers(codes.length === 0 ? [] : [provincesQuestion, ...parentsToAsk(codes).map(regionsQuestion)]);
  return new Map(asked.flatMap((one) => (one.kind === "answered" ? one.answer.regions.map(({ code, name }) => [code, name] as const) : [])));
}
