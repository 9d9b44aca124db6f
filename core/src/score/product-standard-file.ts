// The list of product standards 绿色设计产品标准: which standards the ministry's lists applied, by kind of product, and where lists disagree.
import Type, { type Static } from "typebox";
import { closed } from "../rule/cited.ts";

export const ProductStandardFile = Type.Object(
  {
    source: Type.String(),
    /** Whether it holds every standard of the ministry's list 清单: only then is what is absent here not listed. */
    complete: Type.Boolean(),
    certainty: Type.Enum(["seen", "second-hand", "partial", "inferred"]),
    naming: Type.Array(Type.String()),
    missing: Type.Array(Type.String()),
    conflicts: Type.Array(Type.Object({ kind: Type.String(), one: Type.String(), other: Type.String() }, closed)),
    standards: Type.Array(Type.Object({ kind: Type.String(), numbers: Type.Array(Type.String(), { minItems: 1 }), batches: Type.Array(Type.String(), { minItems: 1 }) }, closed), { minItems: 1 }),
  },
  closed,
);
export type ProductStandardFile = Static<typeof ProductStandardFile>;
