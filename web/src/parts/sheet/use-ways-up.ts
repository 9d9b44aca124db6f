// The ways up of a sheet, found a moment after the last keystroke: typing never waits for them.
import { useEffect, useState } from "react";
import type { Scoring } from "@qingce/core/declaration/scoring";
import { waysUp, type WaysUp } from "@qingce/core/score/way-up";
import type { Sheet } from "@qingce/core/score/sheet";

const pause = 350;
const none: WaysUp = { ways: [], none: [] };

export function useWaysUp({ scheme, benchmarks }: Pick<Scoring, "scheme" | "benchmarks">, sheet: Sheet): { readonly found: WaysUp; readonly of: Sheet | undefined } {
  const [held, setHeld] = useState<{ readonly found: WaysUp; readonly of: Sheet | undefined }>({ found: none, of: undefined });
  useEffect(() => {
    const timer = setTimeout(() => setHeld({ found: waysUp(scheme, sheet, benchmarks), of: sheet }), pause);
    return () => clearTimeout(timer);
  }, [scheme, benchmarks, sheet]);
  return held;
}
