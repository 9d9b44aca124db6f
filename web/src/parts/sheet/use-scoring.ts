// What a declaration is scored by, read once and made ready; `scoring` is undefined while it is fetched and where scores are attested.
import { useMemo } from "react";
import { scoringFrom, type RoundScoring, type ScoringAnswer } from "../../text/scoring-from.ts";
import { useRead } from "../desk/use-api.ts";

export function useScoring(declaration: string): { readonly answer: ScoringAnswer | undefined; readonly scoring: RoundScoring | undefined } {
  const { data } = useRead("read-scoring", { declaration });
  const scoring = useMemo(() => (data === undefined ? undefined : scoringFrom(data)), [data]);
  return { answer: data, scoring };
}
