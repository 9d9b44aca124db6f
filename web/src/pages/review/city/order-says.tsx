// By which order the places on this desk are given, key by key with its clause; what the notice leaves open is said to be the house's own.
import type { ReactElement } from "react";
import { NoticeLink } from "../../../parts/case/notice-link.tsx";
import type { CityDeskInHand } from "./use-city-desk.ts";

export function OrderSays({ desk: { ranking, law } }: { readonly desk: CityDeskInHand }): ReactElement {
  const { from, keys } = ranking.order;
  return (
    <p>
      位次依次按：
      {keys.map(({ says, clause, reading }, at) => (
        <span key={says}>
          {at > 0 && "；"}
          {says}
          {clause !== null && <> <NoticeLink edition={law.edition} clause={clause} /></>}
          {clause === null && reading !== null && <span className="quiet">（解读 {reading}）</span>}
        </span>
      ))}
      ；再同的编号小的在前。
      <span className="quiet">{from === "notice" ? "没有注条款的，为通知未定时平台的次序。" : "通知没有规定推荐的排序，此为平台的次序，只供比较；推荐谁、上报次序由本级决定。"}</span>
    </p>
  );
}
