// An evaluator's record in words: the pass rate never without its denominator.

export interface RecordTold {
  readonly filed: number;
  readonly decided: number;
  readonly passed: number;
  readonly removed: number;
}

/** To one decimal, half up, by integers alone; undefined where nothing is decided. */
export function passRate({ decided, passed }: Pick<RecordTold, "decided" | "passed">): string | undefined {
  if (decided === 0) return undefined;
  const permille = Math.floor((passed * 2000 + decided) / (decided * 2));
  return `${Math.floor(permille / 10)}.${permille % 10}%`;
}

/** 通过率 with numerator and denominator, and what is left open. */
export function sayRecord(record: RecordTold | null): string {
  if (record === null) return "尚未计算";
  const open = record.filed - record.decided;
  const rate = passRate(record);
  const told = rate === undefined ? `已报 ${record.filed} 件，尚无结论` : `${rate}（${record.passed}/${record.decided} 件有结论）`;
  return `${told}${rate !== undefined && open > 0 ? `，另有 ${open} 件未结` : ""}`;
}
