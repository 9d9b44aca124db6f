// Tells that another window's changes at other places were joined with what is typed here.
import { Alert } from "antd";
import type { ReactElement } from "react";

export function MergedNote({ taken, labelOf }: { readonly taken: readonly string[]; readonly labelOf: (place: string) => string }): ReactElement | null {
  if (taken.length === 0) return null;
  return <Alert type="info" showIcon closable={{ "aria-label": "知道了" }} role="status" title={`已并入另一窗口保存的 ${taken.length} 项改动`} description={taken.map(labelOf).join("、")} />;
}
