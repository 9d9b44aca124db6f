// The two sides of a finding: the organisation as it registered, the entry as the list published it.
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { sayDay } from "../../../text/day.ts";
import { listWord } from "../../../text/list-word.ts";
import { tierWord } from "../../../text/words.ts";

export type Finding = OutputOf<RouteOf<"list-findings">>["findings"][number];

// a list known to the month or the year shows no day that nobody published
const lengths: { readonly [certainty: string]: RegExp } = { month: /^\d+年\d+月/u, year: /^\d+年/u };
const sayFrom = ({ fromDay, dayCertainty }: NonNullable<Finding["entry"]>): string => lengths[dayCertainty]?.exec(sayDay(fromDay))?.[0] ?? sayDay(fromDay);

export function Sides({ one: { organisation, entry, name } }: { readonly one: Finding }): ReactElement {
  return (
    <div className="sides">
      <div>
        <h3>{organisation.name}</h3>
        <dl className="pairs">
          <dt>信用代码</dt>
          <dd className="number">{organisation.creditCode}</dd>
          <dt>所在地区</dt>
          <dd>{organisation.regionName}</dd>
        </dl>
      </div>
      <div>
        <h3>{entry?.name ?? name}</h3>
        {entry !== null && (
          <dl className="pairs">
            <dt>名单</dt>
            <dd>
              {tierWord(entry.level)}{listWord(entry.kind)}，{entry.batch}
            </dd>
            <dt>名单所写地区</dt>
            <dd>{entry.regionGiven === "" ? entry.regionName : entry.regionGiven}</dd>
            <dt>列入</dt>
            <dd>
              {sayFrom(entry)}
              {entry.toDay === null ? "" : `，至${sayDay(entry.toDay)}`}
            </dd>
            <dt>文件</dt>
            <dd>{entry.document}</dd>
          </dl>
        )}
      </div>
    </div>
  );
}
