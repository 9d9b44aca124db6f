// The checks that need the whole edition: citations, readings, names that must exist, sums that must come out.
import type { Fault } from "../notice/fault.ts";
import { checkNames } from "./check-names.ts";
import { checkOrder } from "./check-order.ts";
import { checkPapers } from "./check-papers.ts";
import { checkSums } from "./check-sums.ts";
import { asList, citationsOf, coverageOf } from "./citations.ts";
import type { Edition } from "./edition.ts";
import { faultAt, type LineOf } from "./fault-at.ts";

function checkCitations(edition: Edition, lineOf: LineOf): readonly Fault[] {
  const anchors = new Set(edition.notice.clauses.map((clause) => clause.anchor));
  const unknown = citationsOf(edition)
    .filter((one) => !anchors.has(one.anchor))
    .map((one) => faultAt(lineOf, one.file, one.path, "clause-unknown", `通知中没有条款 ${one.anchor}`, one.anchor));
  const listed = (["silent", "readings", "unstated", "not-held"] as const).flatMap((list) =>
    edition.edition[list].flatMap((one, n) =>
      asList(one.at)
        .filter((anchor) => !anchors.has(anchor))
        .map((anchor) => faultAt(lineOf, "edition.yaml", [list, String(n), "at"], "clause-unknown", `通知中没有条款 ${anchor}`, anchor)),
    ),
  );
  return [...unknown, ...listed];
}

function checkCoverage(edition: Edition, lineOf: LineOf): readonly Fault[] {
  const cited = new Set(citationsOf(edition).map((one) => one.anchor));
  const both = edition.edition.silent.flatMap((one, n) =>
    asList(one.at)
      .filter((anchor) => cited.has(anchor))
      .map((anchor) => faultAt(lineOf, "edition.yaml", ["silent", String(n), "at"], "clause-cited-and-silent", `条款 ${anchor} 既被引用又声明为无义务`, anchor)),
  );
  const untouched = coverageOf(edition).untouched.map((anchor) => {
    const line = edition.notice.clauses.find((clause) => clause.anchor === anchor)?.line ?? 0;
    return { code: "clause-untouched", file: "notice.md", line, key: anchor, clause: anchor, says: `条款 ${anchor} 既无规则引用，也未声明无义务及理由` };
  });
  return [...both, ...untouched];
}

/** All faults of an edition whose files have the right shape. */
export const checkEdition = (edition: Edition, lineOf: LineOf): readonly Fault[] => [
  ...checkCitations(edition, lineOf),
  ...checkCoverage(edition, lineOf),
  ...checkNames(edition, lineOf),
  ...checkSums(edition, lineOf),
  ...checkOrder(edition, lineOf),
  ...checkPapers(edition, lineOf),
];
