// The cut line as a row of the table: dragged with the mouse, moved with the arrow keys. It decides nothing.
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from "react";

interface Props {
  readonly line: number;
  readonly quota: number | null;
  readonly most: number;
  readonly columns: number;
  readonly setLine: (line: number) => void;
}

const steps: { readonly [key: string]: number } = { ArrowUp: -1, ArrowDown: 1, PageUp: -5, PageDown: 5 };

/** How many rows of candidates stand above a height of the window. */
function rowsAbove(table: Element | null, y: number): number {
  const rows = [...(table?.querySelectorAll("tr.candidate") ?? [])];
  return rows.filter((row) => { const box = row.getBoundingClientRect(); return box.top + box.height / 2 < y; }).length;
}

export function CutRow({ line, quota, most, columns, setLine }: Props): ReactElement {
  const handle = useRef<HTMLButtonElement>(null);
  const moving = useRef(false);
  // The row is put elsewhere in the table, which takes the focus from it: it is given back.
  useLayoutEffect(() => {
    if (moving.current) handle.current?.focus();
    moving.current = false;
  });
  const go = (to: number): void => {
    moving.current = true;
    setLine(clamped(to));
  };
  const clamped = (n: number): number => Math.min(most, Math.max(0, n));
  const press = (event: KeyboardEvent): void => {
    const by = steps[event.key];
    const to = event.key === "Home" ? (quota ?? 0) : by === undefined ? undefined : line + by;
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  const drag = (): void => {
    const table = handle.current?.closest("tbody") ?? null;
    const move = (event: PointerEvent): void => go(rowsAbove(table, event.clientY));
    const stop = (): void => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", stop);
      removeEventListener("pointercancel", stop);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", stop);
    addEventListener("pointercancel", stop);
  };
  const moved = quota !== null && line !== quota;
  return (
    <tr className={`cut ${moved ? "cut-moved" : ""}`}>
      <td colSpan={columns}>
        <button
          ref={handle}
          type="button"
          role="slider"
          aria-label="名额线（上下键移动，Home 回到名额）"
          aria-valuemin={0}
          aria-valuemax={most}
          aria-valuenow={line}
          aria-valuetext={`前 ${line} 家`}
          onKeyDown={press}
          onPointerDown={drag}
        >
          {quota === null ? `线：前 ${line} 家（未定名额）` : moved ? `试划：前 ${line} 家（名额 ${quota}）` : `名额线：${quota} 家`}
        </button>
      </td>
    </tr>
  );
}
