// Random plays of the fixture: whatever command at whatever place, accepted ones applied, refused ones passed over.
import fc from "fast-check";
import type { DeclarationEvent } from "../../src/declaration/event.ts";
import { evolve } from "../../src/declaration/evolve.ts";
import type { DeclarationState } from "../../src/declaration/state.ts";
import type { Edition } from "../../src/programme/edition.ts";
import { evaluation, inPrinciple, makeEdition } from "./edition-fixture.ts";
import { body, circumstances, commandsFor, dayFor, decideAny, on, type Command, type CommandName } from "./play.ts";
import { roads } from "./standings.ts";

export const editions: readonly Edition[] = [
  makeEdition(),
  makeEdition({ procedure: { resubmission: { "resumes-at": "first-step" }, evaluation: evaluation.required } }),
  makeEdition({ procedure: { objection: { "handled-within": "unstated", "while-open": "announced" }, quota: inPrinciple(1) } }),
];

const names = Object.keys(commandsFor(makeEdition())) as CommandName[];

/** One try: a command by name, with a twist that may or may not make it wrong. */
export interface Try {
  readonly name: CommandName;
  readonly twist: "none" | "digest" | "region" | "reason" | "full" | "score" | "expert" | "changed";
}

function twisted(edition: Edition, { name, twist }: Try, state: DeclarationState): Command {
  const plain = commandsFor(edition)[name];
  const command: Command = "digest" in plain && plain.kind !== "submit" ? { ...plain, digest: state?.digest ?? "none" } : plain;
  switch (twist) {
    case "none":
      return command;
    case "digest":
      return "digest" in command ? { ...command, digest: "old" } : command;
    case "region":
      return "node" in command ? { ...command, node: "3302" } : command;
    case "reason":
      return "reason" in command ? { ...command, reason: " " } : command;
    case "full":
      return command.kind === "recommend" ? { ...command, taken: 2 } : command;
    case "score":
      return command.kind === "score" ? { ...command, score: "1e9" } : command;
    case "expert":
      return command.kind === "score" ? { ...command, expert: "e9" } : command;
    case "changed": {
      const facts = { value_added_share: "0.77" };
      return command.kind === "submit" ? { ...command, digest: "b2", body: { ...body, facts }, circumstances: circumstances(edition, { facts }) } : command;
    }
  }
}

const anyTry: fc.Arbitrary<Try> = fc.record({ name: fc.constantFrom(...names), twist: fc.constantFrom<Try["twist"]>("none", "none", "none", "digest", "region", "reason", "full", "score", "expert", "changed") });

const allRoads: readonly (readonly CommandName[])[] = Object.values(roads);

/** A road that leads somewhere, strewn with random tries, so that late places are reached as well. */
export const anyPlay: fc.Arbitrary<{ readonly edition: Edition; readonly tries: readonly Try[] }> = fc
  .record({ edition: fc.constantFrom(...editions), road: fc.constantFrom(...allRoads), strewn: fc.array(fc.record({ at: fc.nat({ max: 24 }), one: anyTry }), { maxLength: 20 }), after: fc.array(anyTry, { maxLength: 25 }) })
  .map(({ edition, road, strewn, after }) => {
    const tries: Try[] = road.flatMap((name, at) => [...strewn.filter((one) => one.at === at).map(({ one }) => one), { name, twist: "none" as const }]);
    return { edition, tries: [...tries, ...after] };
  });

/** One accepted command: the state it found, what it brought, the state it left. */
export interface Move {
  readonly command: Command;
  readonly before: DeclarationState;
  readonly events: readonly DeclarationEvent[];
  readonly after: DeclarationState;
}

export function playOut(edition: Edition, tries: readonly Try[]): readonly Move[] {
  const moves: Move[] = [];
  let before: DeclarationState;
  for (const one of tries) {
    const command = twisted(edition, one, before);
    const decision = decideAny(before, command, on(edition, dayFor(one.name)));
    if (!decision.ok) continue;
    const after = decision.value.reduce<DeclarationState>(evolve, before);
    moves.push({ command, before, events: decision.value, after });
    before = after;
  }
  return moves;
}
