// The energy table in the words of its form: 用途, 来源; a spreadsheet is read back by the same.
import type { CarrierUse, ElectricitySource } from "./carrier-row.ts";

export const useNames: { readonly [use in CarrierUse]: string } = { energy: "作能源用", feedstock: "原料用能", exported: "外供" };

export const sourceNames: { readonly [source in ElectricitySource]: string } = {
  grid: "网电",
  "market-renewable": "市场化交易的可再生电力",
  "direct-line": "专线直供的可再生电力",
  "self-generated": "自发自用的可再生电力",
  certificate: "单独购买的绿证",
};
