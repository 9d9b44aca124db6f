// The foot of every act's form: refusals with their clauses, the way out of stale material, the button that does it.
import { Button } from "antd";
import { useRef, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { Refusals } from "../desk/refusals.tsx";
import { Key } from "./mark.tsx";
import { useChord } from "./use-chord.ts";

interface Props {
  readonly refusals: readonly Refusal[];
  readonly edition: string;
  readonly word: string;
  readonly busy: boolean;
  readonly danger?: boolean;
  /** What cannot be undone. */
  readonly warns?: string;
  readonly act: () => void;
  readonly reload: () => void;
}

export function FormFoot({ refusals, edition, word, busy, danger = false, warns, act, reload }: Props): ReactElement {
  const stale = refusals.some((one) => one.code === "digest-stale");
  const mark = useRef<HTMLDivElement>(null);
  useChord(busy ? undefined : act, mark);
  return (
    <div className="act-foot" ref={mark}>
      <Refusals refusals={refusals} edition={edition} title={stale ? "材料已更新" : "未能办理"} />
      <div className="act-row">
        <p className="quiet">{warns}</p>
        <div className="act-buttons">
          {stale && <Button onClick={reload}>重新载入材料</Button>}
          <Button type="primary" danger={danger} loading={busy} onClick={act} aria-keyshortcuts="Control+Enter">
            {word} <Key>Ctrl+Enter</Key>
          </Button>
        </div>
      </div>
    </div>
  );
}
