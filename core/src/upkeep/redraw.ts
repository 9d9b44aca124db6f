// Draws a published spot check again from its file, and says where the file does not hold together. The hash is handed in.
import Type, { type Static } from "typebox";
import { drawUnits, frozenText, seedText, type Hash } from "./spot-draw.ts";

/** What is published of a draw: everything that it follows from. */
export const DrawFile = Type.Object({
  spotCheck: Type.String(),
  edition: Type.String(),
  /** Day on which the list was frozen. */
  day: Type.String(),
  suite: Type.Enum(["sm3", "sha256"]),
  list: Type.Array(Type.Object({ id: Type.String(), stratum: Type.String() })),
  listDigest: Type.String(),
  logHead: Type.String(),
  numberSource: Type.String(),
  numberDay: Type.String(),
  number: Type.String(),
  seed: Type.String(),
  n: Type.Integer({ minimum: 1 }),
  drawn: Type.Array(Type.String()),
});
export type DrawFile = Static<typeof DrawFile>;

export interface Redrawn {
  readonly drawn: readonly string[];
  /** Fields of the file that do not follow from the others. */
  readonly differs: readonly ("listDigest" | "seed" | "drawn")[];
}

export function redraw(file: DrawFile, hash: Hash): Redrawn {
  const seed = seedText(file.logHead, file.number);
  const drawn = drawUnits(file.list, file.n, seed, hash);
  const same = { listDigest: hash(frozenText(file.list)) === file.listDigest, seed: seed === file.seed, drawn: drawn.join("\n") === file.drawn.join("\n") };
  return { drawn, differs: (["listDigest", "seed", "drawn"] as const).filter((field) => !same[field]) };
}
