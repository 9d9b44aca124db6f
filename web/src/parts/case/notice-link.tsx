// Leads from a desk to a clause of the notice on its public page.
import type { ReactElement } from "react";

export const NoticeLink = ({ edition, clause, children }: { readonly edition: string; readonly clause: string; readonly children?: string }): ReactElement => (
  <a href={`/notices/${edition}#${encodeURIComponent(clause)}`} target="_blank" rel="noreferrer" className="notice-link">
    {children ?? clause}
    <span className="unseen">（在新窗口打开通知）</span>
  </a>
);
