// Cases of this list that have not reached the desk, each a link: once the list has gone up they can no longer be put on it.
import { Alert } from "antd";
import type { ReactElement } from "react";
import { sayDueDay } from "../../../text/day.ts";
import { comingSaid } from "../../../text/coming-said.ts";
import type { CityDeskInHand } from "./use-city-desk.ts";

export function ComingCases({ desk }: { readonly desk: CityDeskInHand }): ReactElement | null {
  const { coming } = desk.ranking;
  if (coming.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`${comingSaid(coming)}，尚未到本环节；名单上报后不能再列入。`}
      description={
        <ul className="coming">
          {coming.map((one) => (
            <li key={one.declaration}>
              <a href={`/desk/cases/${one.declaration}`} className="inline">{one.name}</a> <span className="quiet number">{one.number}</span> {desk.place(one.region)} · {one.standing === "returned" ? "已退回，待补正" : one.waits}
              {one.due !== null && `，${sayDueDay(one.due)}前`}
            </li>
          ))}
        </ul>
      }
    />
  );
}
