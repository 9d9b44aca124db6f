// Puts a question to the API and keeps its answer for as long as the page lives: public law does not change between two clicks.
import { useCallback, useEffect, useState } from "react";
import type { Question } from "../text/question.ts";
import { troubleOf, type Trouble } from "../text/trouble.ts";

export type Asked<T> =
  | { readonly kind: "asking" }
  | { readonly kind: "answered"; readonly answer: T }
  | { readonly kind: "troubled"; readonly trouble: Trouble; readonly again: () => void };

type Outcome = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly trouble: Trouble };

const kept = new Map<string, Promise<Outcome>>();
/** Answers that came: a page that is gone back to stands at once, so that the browser finds its place again. */
const known = new Map<string, Outcome>();

async function fetchOutcome(path: string): Promise<Outcome> {
  let response: Response;
  try {
    response = await fetch(path, { headers: { accept: "application/json" } });
  } catch {
    return { ok: false, trouble: troubleOf(path, 0, undefined) };
  }
  const body: unknown = await response.json().catch(() => undefined);
  const readable = response.ok && body !== undefined;
  return readable ? { ok: true, answer: body } : { ok: false, trouble: troubleOf(path, response.status, body) };
}

function outcomeOf(path: string): Promise<Outcome> {
  const found = kept.get(path) ?? fetchOutcome(path);
  kept.set(path, found);
  // A failure is asked again next time.
  void found.then((outcome) => (outcome.ok ? known.set(path, outcome) : kept.delete(path)));
  return found;
}

const asking = { kind: "asking" } as const;

type Outcomes = { readonly [path: string]: Outcome };

/** The answers to several questions, in their order. */
export function useAnswers<T>(questions: readonly Question<T>[]): readonly Asked<T>[] {
  const paths = questions.map(({ path }) => path).join("\n");
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const ask = useCallback((path: string): void => {
    void outcomeOf(path).then((outcome) => setOutcomes((all) => ({ ...all, [path]: outcome })));
  }, []);
  useEffect(() => paths.split("\n").filter(Boolean).forEach(ask), [ask, paths]);
  return questions.map(({ path }): Asked<T> => {
    const outcome = outcomes[path] ?? known.get(path);
    if (outcome === undefined) return asking;
    // The contract says what shape comes back for this path; the server holds itself to it.
    if (outcome.ok) return { kind: "answered", answer: outcome.answer as T };
    const again = (): void => {
      setOutcomes((all) => Object.fromEntries(Object.entries(all).filter(([other]) => other !== path)));
      ask(path);
    };
    return { kind: "troubled", trouble: outcome.trouble, again };
  });
}

export function useAnswer<T>(question: Question<T>): Asked<T> {
  return useAnswers([question])[0] ?? asking;
}
