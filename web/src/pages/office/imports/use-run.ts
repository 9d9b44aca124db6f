// Begins and resumes imports. The queue carries them on; a demonstration has none, so there the page itself has the import done.
import { useState } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { useAct, useRead } from "../../../parts/desk/use-api.ts";
import type { Decided } from "./decisions.ts";
import type { ListFile } from "./read-list-file.ts";

export interface Run {
  readonly refusals: readonly Refusal[];
  readonly busy: boolean;
  /** The import's id once it has begun. */
  begin(file: ListFile, confirmed: readonly Decided[]): Promise<string | undefined>;
  resume(id: string): Promise<void>;
  cancel(id: string): Promise<void>;
}

export function useRun(): Run {
  const clock = useRead("read-clock", {});
  const start = useAct("import-register");
  const go = useAct("resume-register-import");
  const stop = useAct("cancel-register-import");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const queued = clock.data?.demonstration !== true;
  const resume = async (id: string): Promise<void> => {
    const result = await go.mutateAsync({ input: { import: id, background: queued } });
    // done meanwhile, by the queue or in another window
    setRefusals(result.ok ? [] : result.refusals.filter((one) => one.code !== "import-done"));
  };
  return {
    refusals,
    busy: start.isPending,
    begin: async ({ name, text }, confirmed) => {
      const result = await start.mutateAsync({ input: { file: name, text, confirmed: [...confirmed], background: true } });
      setRefusals(result.ok ? [] : result.refusals);
      if (!result.ok || result.value.import === null) return undefined;
      if (!queued) void resume(result.value.import);
      return result.value.import;
    },
    resume,
    cancel: async (id) => {
      const result = await stop.mutateAsync({ input: { import: id } });
      setRefusals(result.ok ? [] : result.refusals);
    },
  };
}
