// A workbook that cannot be read on: thrown while it streams, and turned into a refusal by whoever opened it.
import type { Refusal } from "@qingce/core/base/refusal";

export class BrokenWorkbook extends Error {
  readonly refusal: Refusal;
  constructor(code: string, hint: string, place?: string) {
    super(code);
    this.refusal = { code, hint, ...(place === undefined ? {} : { place }) };
  }
}
