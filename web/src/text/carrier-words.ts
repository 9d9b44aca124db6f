// The energy table in words: calibres, kinds of carriers, coefficients, and what must be proven.
import type { Carrier, GridCalibre } from "@qingce/core/score/carrier-file";
import type { ElectricitySource } from "@qingce/core/score/carrier-row";

export const calibreWords: { readonly [calibre in GridCalibre]: string } = { average: "平均", "average-excluding-market": "平均（不含市场化交易）", fossil: "化石能源电力" };

export const kindWords: { readonly [kind in Carrier["kind"]]: string } = { fuel: "燃料", electricity: "电力", heat: "热力" };

/** Renewable electricity is proven by a number, so that the same MWh is not counted twice. */
export const needsProof = (source: ElectricitySource | undefined): boolean => source !== undefined && source !== "grid";

/** Standard coal's coefficient, as the table has it or as it asks for it. */
export function sayCoefficient({ coal }: Carrier): string {
  if ("coefficient" in coal) return `${coal.coefficient} ${coal.unit}`;
  return coal.low === undefined ? "按实测" : `按实测（所见 ${coal.low}—${coal.high ?? ""} ${coal.unit}）`;
}
