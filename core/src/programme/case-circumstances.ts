// Turns what an eligibility case gives into circumstances; `like` takes another case's givens first, its own keys win.
import type { PlainDay } from "../base/plain-day.ts";
import type { RegionTable } from "../base/region.ts";
import type { Circumstances } from "../rule/circumstances.ts";
import type { Case, CaseOf } from "./case.ts";
import { opened, severitiesOf, type Edition } from "./edition.ts";

type Given = CaseOf<"eligibility">["given"];

function whole(given: Given, cases: readonly Case[], depth = 0): Given {
  if (given.like === undefined || depth > 5) return given;
  const base = cases.find((one): one is CaseOf<"eligibility"> => one.ask === "eligibility" && one.name === given.like);
  if (base === undefined) return given;
  const under = whole(base.given, cases, depth + 1);
  return { ...under, ...given, facts: { ...under.facts, ...given.facts } };
}

/** The fallback of an edition whose authority is named only when a round opens: the fictitious demonstration city. */
const demonstrationAuthority = "9901";

export const authorityOf = (edition: Edition): string =>
  edition.edition.authority.region === "given-at-opening" ? demonstrationAuthority : edition.edition.authority.region;

export function circumstancesOf(edition: Edition, given: Given, cases: readonly Case[], regions: RegionTable): { readonly given: Given; readonly circumstances: Circumstances } {
  const all = whole(given, cases);
  const on = (all.on ?? "2025-06-01") as PlainDay;
  const facts = all.facts ?? {};
  const codes = Object.values(facts).filter((value): value is string => typeof value === "string" && /^\d{2,6}$/u.test(value));
  return {
    given: all,
    circumstances: {
      kind: all.kind ?? opened(edition)[0] ?? "factory",
      on,
      facts,
      records: (all.records ?? []).map((one) => ({
        kind: one.kind,
        register: "案例",
        readOn: on,
        source: "案例",
        ...(one.severity === undefined ? {} : { severity: one.severity }),
        ...(one["occurred-on"] === undefined ? {} : { occurredOn: one["occurred-on"] as PlainDay }),
        ...(one.resolved === undefined ? {} : { resolved: one.resolved }),
      })),
      listings: (all.listings ?? []).map((one) => ({ level: one.level, kind: one.kind, from: one.from as PlainDay, source: "案例", ...(one.to === undefined ? {} : { to: one.to as PlainDay }), ...(one.pool === undefined ? {} : { pool: one.pool }) })),
      authority: authorityOf(edition),
      nodesOf: Object.fromEntries(codes.map((code) => [code, regions.ancestors(code).map((region) => region.code)])),
      lookBack: edition.eligibility["look-back"],
      severities: severitiesOf(edition),
      statements: all.statements ?? {},
    },
  };
}
