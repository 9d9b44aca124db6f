// The small pieces that every input is made of: each string, list and number has its limit here.
import Type, { type TProperties, type TSchema } from "typebox";
import type { Instant } from "../base/instant.ts";
import type { Json } from "../base/json.ts";
import type { PlainDay } from "../base/plain-day.ts";

/** A closed object: an unknown key is a fault. */
export const closed = <const P extends TProperties>(properties: P) => Type.Object(properties, { additionalProperties: false });

export const Id = Type.String({ minLength: 1, maxLength: 64, pattern: "^[A-Za-z0-9_-]+$" });
/** Region code, or `CN`. */
export const Node = Type.String({ minLength: 2, maxLength: 12, pattern: "^[A-Z0-9]+$" });
/** Step, rule, fact, date id of an edition. */
export const Word = Type.String({ minLength: 1, maxLength: 80, pattern: "^[a-z0-9]+([-_][a-z0-9]+)*$" });
/** Edition id, e.g. `zhejiang/2025`. */
export const EditionId = Type.String({ maxLength: 80, pattern: "^[a-z0-9-]+/[a-z0-9-]+$" });
export const Digest = Type.String({ minLength: 64, maxLength: 64, pattern: "^[0-9a-f]{64}$" });
export const Day = Type.Unsafe<PlainDay>({ type: "string", format: "date", maxLength: 10, pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
export const Moment = Type.Unsafe<Instant>({ type: "string", maxLength: 24 });
export const DecimalText = Type.String({ maxLength: 40, pattern: "^-?[0-9]+(\\.[0-9]+)?$" });
export const Year = Type.Integer({ minimum: 1990, maximum: 2100 });
export const Code = Type.String({ maxLength: 40 });

/** A line of text; what is blank, the act refuses beside its field. */
export const Line = Type.String({ maxLength: 200 });
/** A paragraph: reasons, opinions, statements. */
export const Paragraph = Type.String({ maxLength: 4000 });
export const Search = Type.String({ minLength: 1, maxLength: 100 });
export const Login = Type.String({ minLength: 3, maxLength: 64, pattern: "^[\\p{L}\\p{N}._@-]+$" });
export const Password = Type.String({ minLength: 12, maxLength: 200 });
export const Contact = closed({ name: Line, phone: Type.String({ maxLength: 40 }), email: Type.Optional(Type.String({ maxLength: 200 })) });

/** Names to values of one kind, at most `most` of them. */
export const Table = <V extends TSchema>(value: V, most = 500) => Type.Record(Type.String({ minLength: 1, maxLength: 100 }), value, { maxProperties: most });
export const FactTable = Table(Type.Union([Type.Boolean(), Paragraph]));

/** The page of a list: rows after a key, at most `limit`. */
export const page = {
  after: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
};

/** What a reading act has made and no schema spells out. */
export const Free = Type.Unsafe<Json>({});
export const OrNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
