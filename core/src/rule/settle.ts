// Settles several departments' opinions by the declared rule for disagreement.
import type { Step } from "./step.ts";

export type Opinion = "agree" | "disagree";
export type Settled = "passes" | "fails" | "open";

/** Where the opinions of a joint step 联合审核 stand; `open` while one that matters is still awaited. */
export function settle(step: Step, opinions: { readonly [department: string]: Opinion }): Settled {
  const departments = step.departments ?? [];
  const given = departments.map((department) => opinions[department]);
  const agreed = given.filter((one) => one === "agree").length;
  const against = given.filter((one) => one === "disagree").length;
  if (agreed + against < departments.length) return "open";
  switch (step.disagreement?.rule ?? "all-agree") {
    case "all-agree":
      return against === 0 ? "passes" : "fails";
    case "majority":
      return agreed > against ? "passes" : "fails";
    case "lead-decides":
      return opinions[step.lead ?? departments[0] ?? ""] === "agree" ? "passes" : "fails";
  }
}
