// What the registration already says, so that nobody types it twice: facts of type region take the registered region.
import type { Edition } from "@qingce/core/programme/edition";
import type { Facts } from "@qingce/core/rule/fact";

export const prefilled = (edition: Edition, region: string): Facts =>
  Object.fromEntries(
    Object.entries(edition.eligibility.facts)
      .filter(([, definition]) => definition.type === "region" && (definition.from ?? "applicant") === "applicant" && definition.of === undefined)
      .map(([name]) => [name, region]),
  );
