// What became of the chosen: how many are done, and of the others each with its reason and the way to it.
import { Alert } from "antd";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { NoticeLink } from "../../../parts/case/notice-link.tsx";
import type { ReviewRow } from "../../../text/review-groups.ts";
import type { Decision, Outcomes } from "./decide-dialog.tsx";

export interface Answered {
  readonly kind: Decision;
  readonly outcomes: Outcomes;
  readonly chosen: readonly ReviewRow[];
  readonly edition: string;
}

export function OutcomeList({ answered: { kind, outcomes, chosen, edition } }: { readonly answered: Answered }): ReactElement {
  const failed = outcomes.filter((one) => !one.done);
  const name = (id: string): string => chosen.find(({ row }) => row.declaration === id)?.row.name ?? id;
  const said = `已${kind === "pass" ? "通过" : "退回"} ${outcomes.length - failed.length} 件${failed.length === 0 ? "" : `，${failed.length} 件未能办理`}`;
  const list = (
    <ul className="refusals">
      {failed.map((one) => (
        <li key={one.declaration}>
          <Link to="/desk/cases/$declaration" params={{ declaration: one.declaration }}>
            {name(one.declaration)}
          </Link>
          ：
          {one.refusals.map(({ code, place, hint, clause }) => (
            <span key={`${code}/${place ?? ""}`} data-code={code}>
              {hint} {clause !== undefined && <NoticeLink edition={edition} clause={clause} />}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
  return <Alert type={failed.length === 0 ? "success" : "warning"} role="status" showIcon title={said} description={failed.length === 0 ? undefined : list} />;
}
