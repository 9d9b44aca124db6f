// What can have been put on an engagement's own record. The case's stream tells only that it was answered and filed.
import type { Contract, DocumentReview, EvaluationWork, Feasibility, Visit } from "./work.ts";

export type WorkEvent =
  | { readonly type: "accepted"; readonly feasibility: Feasibility }
  | ({ readonly type: "contracted" } & Contract)
  | ({ readonly type: "documents-reviewed" } & DocumentReview)
  | ({ readonly type: "visited" } & Visit)
  /** A record entered by mistake counts no more; it stays in the log. */
  | { readonly type: "struck"; readonly record: string; readonly reason: string };

/** The one way a record of work changes. */
export function evolveWork(work: EvaluationWork, event: WorkEvent): EvaluationWork {
  switch (event.type) {
    case "accepted":
      return { ...work, feasibility: event.feasibility };
    case "contracted": {
      const { type: _, ...contract } = event;
      return { ...work, contract };
    }
    case "documents-reviewed": {
      const { type: _, ...review } = event;
      return { ...work, documents: [...work.documents, review] };
    }
    case "visited": {
      const { type: _, ...visit } = event;
      return { ...work, visits: [...work.visits, visit] };
    }
    case "struck":
      return { ...work, documents: work.documents.filter((one) => one.id !== event.record), visits: work.visits.filter((one) => one.id !== event.record) };
  }
}
