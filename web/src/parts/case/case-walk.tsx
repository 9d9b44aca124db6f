// Walking with j and k: through the list the reader came from, else through those who wait at the same step.
import { Button } from "antd";
import type { ReactElement } from "react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useKeys } from "../keys.ts";
import { useRead } from "../desk/use-api.ts";
import { keptWalk, neighbour } from "../../text/case-walk.ts";
import { Key } from "./mark.tsx";

/** The list stays as it was when the case was opened, so that acting does not shift it under the reader. */
export function useWalk(declaration: string, at: { readonly round: string; readonly step: string } | undefined): readonly string[] {
  const [kept, setKept] = useState<readonly string[]>(keptWalk);
  const own = kept.includes(declaration);
  const waiting = useRead("list-declarations", { round: at?.round ?? "", step: at?.step ?? "", status: "under-way", limit: 200 }, { enabled: !own && at !== undefined && at.step !== "" });
  const ids = waiting.data?.declarations.map((one) => one.declaration) ?? [];
  if (!own && ids.includes(declaration)) setKept(ids);
  return own ? kept : ids;
}

export function WalkButtons({ ids, declaration }: { readonly ids: readonly string[]; readonly declaration: string }): ReactElement | null {
  const navigate = useNavigate();
  const go = (to: string | undefined): void => {
    if (to !== undefined) void navigate({ to: "/desk/cases/$declaration", params: { declaration: to } });
  };
  const next = neighbour(ids, declaration, 1);
  const before = neighbour(ids, declaration, -1);
  useKeys({ j: () => go(next), k: () => go(before) });
  if (ids.length < 2) return null;
  return (
    <nav className="walk" aria-label="同批案卷">
      <Button size="small" disabled={before === undefined} onClick={() => go(before)} aria-keyshortcuts="k">
        上一件 <Key>k</Key>
      </Button>
      <span className="number quiet">
        {ids.indexOf(declaration) + 1} / {ids.length}
      </span>
      <Button size="small" disabled={next === undefined} onClick={() => go(next)} aria-keyshortcuts="j">
        下一件 <Key>j</Key>
      </Button>
    </nav>
  );
}
