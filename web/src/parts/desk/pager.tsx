// Page by page through a list that the server hands out after a key; which page of how many.
import { Button } from "antd";
import type { ReactElement } from "react";

interface Props {
  readonly total: number;
  readonly size: number;
  /** Keys after which each page gone through began; none on the first. */
  readonly after: readonly string[];
  readonly next: string | null;
  readonly go: (after: readonly string[]) => void;
}

export function Pager({ total, size, after, next, go }: Props): ReactElement | null {
  if (after.length === 0 && next === null) return null;
  return (
    <nav className="pager" aria-label="分页">
      <Button size="small" disabled={after.length === 0} onClick={() => go(after.slice(0, -1))}>
        上一页
      </Button>
      <span className="number">
        第 {after.length + 1} 页 / 共 {Math.max(after.length + 1, Math.ceil(total / size))} 页
      </span>
      <Button size="small" disabled={next === null} onClick={() => go(next === null ? after : [...after, next])}>
        下一页
      </Button>
    </nav>
  );
}
