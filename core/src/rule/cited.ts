// Small pieces of schema that every rule file shares: a citation, a reading, a day, an exact decimal.
import Type, { type Static } from "typebox";

export const Cite = Type.String({ minLength: 1 });
export const Id = Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" });
export const DecimalText = Type.String({ pattern: "^-?[0-9]+(\\.[0-9]+)?$" });
export const DayText = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
export const Unstated = Type.Literal("unstated");
export const DayOrUnstated = Type.Union([DayText, Unstated]);

/** Either a clause or a recorded reading stands behind every rule: `cite` an anchor, `reading` the id of one in edition.yaml. */
export const ground = { cite: Type.Optional(Cite), reading: Type.Optional(Type.String()) };
export const Ground = Type.Object(ground);
export type Ground = Static<typeof Ground>;

export const closed = { additionalProperties: false } as const;
