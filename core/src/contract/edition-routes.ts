// Editions 通知版本 as everyone may read them: every clause with the rules that cite it, or the reason why none does.
import Type from "typebox";
import type { EditionFile } from "../programme/edition-file.ts";
import type { EligibilityFile } from "../programme/eligibility-file.ts";
import type { ProcedureFile } from "../programme/procedure-file.ts";
import type { UpkeepFile } from "../programme/upkeep-file.ts";
import { closed, Code, Day, Digest, EditionId, Id, OrNull } from "./field.ts";
import { route } from "./route.ts";

export const ListEditionsInput = closed({});
export const ReadEditionInput = closed({
  authority: Type.String({ maxLength: 40, pattern: "^[a-z0-9-]+$" }),
  edition: Type.String({ maxLength: 40, pattern: "^[a-z0-9-]+$" }),
});

export const ReadComparisonInput = closed({ from: EditionId, to: EditionId });
const End = Type.Object({ edition: Type.String(), name: Type.String() });
const ChangeTold = Type.Object({ at: Type.String(), says: Type.String(), clausesFrom: Type.Array(Type.String()), clausesTo: Type.Array(Type.String()) });
const TopicTold = Type.Object({ topic: Type.String(), changes: Type.Array(ChangeTold) });

const KindNamed = Type.Object({ kind: Code, name: Type.String() });
const EditionListed = Type.Object({
  edition: Type.String(),
  name: Type.String(),
  hash: Digest,
  office: Type.String(),
  region: Type.String(),
  level: Code,
  kinds: Type.Array(KindNamed),
  number: OrNull(Type.String()),
  date: OrNull(Type.String()),
  supersedes: OrNull(Type.String()),
  tiers: Type.Array(Code),
  cited: Type.Integer(),
  silent: Type.Integer(),
  untouched: Type.Integer(),
});

/** The rule files themselves, in core's own shapes: what a page computes, it computes from the law, not from a summary. */
export interface EditionSource {
  readonly meta: { readonly [key: string]: string };
  readonly edition: EditionFile;
  readonly eligibility: EligibilityFile;
  readonly procedure: ProcedureFile;
  readonly upkeep: UpkeepFile;
}
const Source = Type.Unsafe<EditionSource>({ type: "object", additionalProperties: true });

const RuleCiting = Type.Object({ rule: Type.String(), file: Type.String(), says: Type.String(), condition: OrNull(Type.String()) });
const ClauseRead = Type.Object({ anchor: Type.String(), text: Type.String(), headings: Type.Array(Type.String()), rules: Type.Array(RuleCiting), silent: OrNull(Type.String()) });
const Reading = Type.Object({ id: Type.String(), at: Type.Array(Type.String()), kind: Code, matter: Type.String(), take: Type.String(), why: Type.String() });
const Gap = Type.Object({ what: Type.String(), at: Type.Array(Type.String()), then: Type.String() });
const DateAsked = Type.Object({ id: Type.String(), what: Type.String(), day: OrNull(Day), who: Code });
const FactAsked = Type.Object({ fact: Type.String(), label: Type.String(), type: Code, unit: OrNull(Type.String()), proof: OrNull(Type.String()), from: Code, kinds: Type.Array(Code) });
const StepShown = Type.Object({ step: Type.String(), act: Code, actor: Code, says: Type.String(), clause: OrNull(Type.String()), departments: Type.Array(Type.String()), date: OrNull(Type.String()) });

export const editionRoutes = [
  route({ id: "read-comparison", method: "GET", path: "/comparison", act: "read-public", summary: "两版通知对照：逐项一句话，两侧条款。", input: ReadComparisonInput, response: Type.Object({ from: End, to: End, topics: Type.Array(TopicTold) }), status: 200 }),
  route({
    id: "list-editions",
    method: "GET",
    path: "/editions",
    act: "read-public",
    summary: "现有通知版本。",
    input: ListEditionsInput,
    response: Type.Object({ editions: Type.Array(EditionListed) }),
    status: 200,
  }),
  route({
    id: "read-edition",
    method: "GET",
    path: "/editions/:authority/:edition",
    act: "read-public",
    summary: "一版通知：逐条原文、引用它的规则、未成规则的理由、解读、未载与未持有事项、所问事实和环节。",
    input: ReadEditionInput,
    response: Type.Object({
      ...EditionListed.properties,
      rounds: Type.Array(Type.Object({ round: Id, year: Type.Integer(), title: Type.String(), state: Code })),
      clauses: Type.Array(ClauseRead),
      readings: Type.Array(Reading),
      unstated: Type.Array(Gap),
      notHeld: Type.Array(Gap),
      dates: Type.Array(DateAsked),
      facts: Type.Array(FactAsked),
      steps: Type.Array(StepShown),
      source: Source,
    }),
    status: 200,
  }),
] as const;
