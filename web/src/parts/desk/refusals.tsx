// Refusals for the reader who can act: what, where, how to mend, which clause. One look for all pages.
import { Alert } from "antd";
import type { ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";

interface Props {
  readonly refusals: readonly Refusal[];
  /** Edition that the clauses belong to; makes them links. */
  readonly edition?: string | undefined;
  readonly title?: string;
}

const clauseOf = (refusal: Refusal, edition: string | undefined): ReactElement | null => {
  if (refusal.clause === undefined) return null;
  if (edition === undefined) return <span>（依据 {refusal.clause}）</span>;
  return <a href={`/notices/${edition}#${encodeURIComponent(refusal.clause)}`}>（依据 {refusal.clause}）</a>;
};

/** Nothing where there is none. */
export function Refusals({ refusals, edition, title }: Props): ReactElement | null {
  if (refusals.length === 0) return null;
  const list = (
    <ul className="refusals">
      {refusals.map((refusal) => (
        <li key={`${refusal.code}/${refusal.place ?? ""}/${refusal.hint}`} data-code={refusal.code}>
          {refusal.hint}
          {clauseOf(refusal, edition)}
        </li>
      ))}
    </ul>
  );
  return <Alert type="error" role="alert" showIcon title={title ?? "未能办理"} description={list} />;
}
