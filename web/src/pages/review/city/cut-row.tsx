// The cut line as a row of the table: dragged with the mouse, moved with the arrow keys. It decides nothing.
import type { KeyboardEvent, PointerEvent, ReactElement } from "react";

interface Props {
  readonly line: number;
  readonly quota: number | null;
  readonly most: number;
  readonly columns: number;
  readonly setLine: (line: number) => void;
}

const steps: { readonly [key: string]: number } = { ArrowUp: -1, ArrowDown: 1, PageUp: -5, PageDown: 5 };

/** How many rows of candidates stand above a height of the window. */
function rowsAbove(handle: HTMLElement, y: number): number {
  const rows = [...(handle.closest("tbody")?.querySelectorAll("tr.candidate") ?? [])];
  return rows.filter((row) => { const box = row.getBoundingClientRect(); return box.top + box.height / 2 < y; }).length;
}

export function CutRow({ line, quota, most, columns, setLine }: Props): ReactElement {
  const clamped = (n: number): number => Math.min(most, Math.max(0, n));
  const press = (event: KeyboardEvent): void => {
    const by = steps[event.key];
    const to = event.key === "Home" ? (quota ?? 0) : by === undefined ? undefined : line + by;
    if (to === undefined) return;
    event.preventDefault();
    setLine(clamped(to));
  };
  const drag = (event: PointerEvent<HTMLButtonElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const to = rowsAbove(event.currentTarget, event.clientY);
    if (to !== line) setLine(clamped(to));
  };
  const moved = quota !== null && line !== quota;
  return (
    <tr className={`cut ${moved ? "cut-moved" : ""}`}>
      <td colSpan={columns}>
        <button
          type="button"
          role="slider"
          aria-label="名额线（上下键移动，Home 回到名额）"
          aria-valuemin={0}
          aria-valuemax={most}
          aria-valuenow={line}
          aria-valuetext={`前 ${line} 家`}
          onKeyDown={press}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
        >
          <span aria-hidden="true">⇕</span> {quota === null ? `线：前 ${line} 家（未定名额）` : moved ? `试划：前 ${line} 家（名额 ${quota}）` : `名额线：${quota} 家`}
        </button>
      </td>
    </tr>
  );
}
