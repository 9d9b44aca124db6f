// The tables of reference 参数表 that a house holds as they are on disk; one that no folder holds is absent.
import type { EfficiencyFile, LimitFile } from "@qingce/core/score/limit-file";
import type { ProductStandardFile } from "@qingce/core/score/product-standard-file";
import type { SealedCarriers } from "./sealed-carriers.ts";

export interface HouseTables {
  readonly carriers?: SealedCarriers;
  readonly limits?: LimitFile;
  readonly efficiency?: EfficiencyFile;
  readonly products?: ProductStandardFile;
}
