// The ways up of a sheet, found a moment after the last keystroke: typing never waits for them.
import { useEffect, useState } from "react";
import { settledSheet, type Scoring } from "@qingce/core/declaration/scoring";
import { waysUp, type WaysUp } from "@qingce/core/score/way-up";
import type { Sheet } from "@qingce/core/score/sheet";

const pause = 350;
const none: WaysUp = { ways: [], none: [] };

export function useWaysUp(scoring: Scoring, sheet: Sheet): { readonly found: WaysUp; readonly of: Sheet | undefined } {
  const [held, setHeld] = useState<{ readonly found: WaysUp; readonly of: Sheet | undefined }>({ found: none, of: undefined });
  useEffect(() => {
    const timer = setTimeout(() => setHeld({ found: waysUp(scoring.scheme, settledSheet(scoring, sheet), scoring.benchmarks), of: sheet }), pause);
    return () => clearTimeout(timer);
  }, [scoring, sheet]);
  return held;
}
