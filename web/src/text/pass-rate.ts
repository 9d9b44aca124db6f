// An evaluator's record in words: the pass rate never without its denominator.

export interface RecordTold {
  readonly filed: number;
  readonly decided: number;
  readonly passed: number;
  readonly removed: number;
}

/** To one decimal, half up; undefined where nothing is decided. */
export const passRate = ({ decided, passed }: Pick<RecordTold, "decided" | "passed">): string | undefined =>
  decided === 0 ? undefined : `${(Math.round((passed * 1000) / decided) / 10).toFixed(1)}%`;

/** 通过率 with numerator and denominator, and what is left open. */
export function sayRecord(record: RecordTold | null): string {
  if (record === null) return "尚未计算";
  const open = record.filed - record.decided;
  const rate = passRate(record);
  if (rate === undefined) return "尚无结论";
  return `${rate}（${record.passed}/${record.decided}）${open > 0 ? `，${open} 件未结` : ""}${record.removed > 0 ? `，通过后移出 ${record.removed} 家` : ""}`;
}
