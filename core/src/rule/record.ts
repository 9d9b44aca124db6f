// Facts that outside registers hold about an organisation: dated, sourced, with the severity in the register's words.
import Type, { type Static } from "typebox";
import type { PlainDay } from "../base/plain-day.ts";
import { Tier } from "./kind.ts";

export const RecordDefinition = Type.Object(
  {
    label: Type.String(),
    /** From the mildest to the gravest, in the words that the edition uses; absent where no severity is spoken of. */
    severities: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    /** Registers that the notice names as decisive 以……为准. */
    registers: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    /** Read off the platform's own lists of these tiers as well: units taken off them. */
    "removed-from": Type.Optional(Type.Array(Tier, { minItems: 1 })),
  },
  { additionalProperties: false },
);
export type RecordDefinition = Static<typeof RecordDefinition>;

/** One record 记录 as read from a register on a day. `resolved` speaks of duties such as 整改. */
export interface OutsideRecord {
  readonly kind: string;
  readonly register: string;
  readonly readOn: PlainDay;
  readonly source: string;
  readonly severity?: string;
  readonly occurredOn?: PlainDay;
  readonly resolved?: boolean;
}
