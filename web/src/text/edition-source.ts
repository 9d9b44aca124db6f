// The rule files of an edition as the server hands them out, in core's own shapes.
import type { EditionFile } from "@qingce/core/programme/edition-file";
import type { EligibilityFile } from "@qingce/core/programme/eligibility-file";
import type { ProcedureFile } from "@qingce/core/programme/procedure-file";
import type { UpkeepFile } from "@qingce/core/programme/upkeep-file";

export interface EditionSource {
  /** Front matter of notice.md: title, issuer, source, supersedes. */
  readonly meta: { readonly [key: string]: string };
  readonly edition: EditionFile;
  readonly eligibility: EligibilityFile;
  readonly procedure: ProcedureFile;
  readonly upkeep: UpkeepFile;
}
