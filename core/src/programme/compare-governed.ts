// A rule that disappears into a text that nobody here holds is not dropped: its matter is governed, only not here.
import { isJsonObject, type Json } from "../base/json.ts";
import type { Change } from "./compare-change.ts";
import type { Edition } from "./edition.ts";

type Governed = "eligibility" | "evaluators" | "procedure" | "upkeep";

function governedBy(change: Change): Governed | undefined {
  const [part] = change.at.split(".");
  const entry = isJsonObject(change.from) ? change.from : isJsonObject(change.to) ? change.to : {};
  if (part === "rules") return entry["stage"] === "engage" ? "evaluators" : "eligibility";
  if (part === "cap") return "evaluators";
  if (part === "upkeep") return "upkeep";
  return part === "steps" || part === "publicity" || part === "selection" || part === "dates" ? "procedure" : undefined;
}

const opens = (kinds: Edition["edition"]["kinds"], of: Json | undefined): boolean =>
  of === undefined || (Array.isArray(of) ? of : [of]).some((kind) => typeof kind === "string" && Object.hasOwn(kinds, kind));

const governs = ({ edition }: Edition, change: Json, matter: Governed | undefined): boolean =>
  matter !== undefined &&
  opens(edition.kinds, isJsonObject(change) ? change["for"] : undefined) && edition["not-held"].some((one) => one.governs?.includes(matter) === true);

/** A rule is not dropped where a text that nobody here holds governs its matter; nor is it new where such a text governed it before. */
export function governed(change: Change, from: Edition, to: Edition): Change {
  if (change.kind === "removed" && governs(to, change.from, governedBy(change))) return { ...change, kind: "not-held", to: "not-held" };
  if (change.kind === "added" && governs(from, change.to, governedBy(change))) return { ...change, kind: "held", from: "not-held" };
  return change;
}
