// An edition in hand: the notice and its four rule files, read and whole. Everything that decides reads this and nothing else.
import type { Notice } from "../notice/notice.ts";
import type { EligibilityRule } from "../rule/eligibility.ts";
import type { Kind } from "../rule/kind.ts";
import type { Speech } from "../rule/sentence.ts";
import type { EditionFile } from "./edition-file.ts";
import type { EligibilityFile } from "./eligibility-file.ts";
import type { ProcedureFile } from "./procedure-file.ts";
import type { UpkeepFile } from "./upkeep-file.ts";

/** One edition of a notice 版: dated data whose every rule cites a clause. */
export interface Edition {
  readonly id: string;
  readonly notice: Notice;
  readonly edition: EditionFile;
  readonly eligibility: EligibilityFile;
  readonly rules: readonly EligibilityRule[];
  readonly procedure: ProcedureFile;
  readonly upkeep: UpkeepFile;
}

/** The kinds an edition opens, in the fixed order of the four. */
export const opened = (edition: Edition): readonly Kind[] => Object.keys(edition.edition.kinds) as Kind[];

export const speechOf = (edition: Edition): Speech => ({
  facts: edition.eligibility.facts,
  records: edition.eligibility.records,
  kinds: edition.edition.kinds,
});

/** The severity scales of an edition's records, for judging. */
export const severitiesOf = (edition: Pick<Edition, "eligibility">): { readonly [record: string]: readonly string[] } =>
  Object.fromEntries(Object.entries(edition.eligibility.records).map(([name, record]) => [name, record.severities ?? []]));
