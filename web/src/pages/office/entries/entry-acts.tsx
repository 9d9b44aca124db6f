// What may be done about an entry, one form at a time; which one is in the address, and a notice to follow fills it in.
import type { ReactElement } from "react";
import { useAddressField } from "../../../parts/case/address-field.ts";
import { Choice } from "../../../parts/desk/choice.tsx";
import type { Desk, Entry } from "./entry-desk.tsx";
import { LeaveForm } from "./leave-form.tsx";
import { MoveForm } from "./move-form.tsx";
import { RenameForm } from "./rename-form.tsx";

type ActAsked = "rename" | "move" | "merge" | "leave";
const acts: readonly { readonly value: ActAsked; readonly label: string }[] = [{ value: "rename", label: "更名" }, { value: "move", label: "迁移" }, { value: "merge", label: "合并" }, { value: "leave", label: "移出" }];

function whyClosed({ entry, desk }: { readonly entry: Entry; readonly desk: Desk }): ReactElement | null {
  if (!entry.stands) return <p className="quiet">{entry.standing === "已移出" ? "该单位已移出，记录只供查考；再次获得认定的，另列新的记录。" : "尚未列入，到日后方可办理变更。"}</p>;
  if (desk.authority === null) return <p className="quiet">这一条的地区尚有疑义，请先在“名单导入”中确认地区。</p>;
  if (!desk.mayPropose) return <p className="quiet">{desk.authorityName}的名单，由其自行登记变更和移出；您可查看，不能办理。</p>;
  if (desk.leavings.some(({ state }) => state === "proposed")) return <p className="quiet">移出已经提出，待另一人确认；确认或不予移出之后，方可再办理。</p>;
  return null;
}

function Form({ act, entry, desk, notice }: { readonly act: ActAsked; readonly entry: Entry; readonly desk: Desk; readonly notice: string | undefined }): ReactElement {
  const told = desk.notices.find(({ id, state }) => id === notice && state === "open");
  switch (act) {
    case "rename":
      return <RenameForm entry={entry} told={told?.change === "renamed" ? told : undefined} />;
    case "move":
      return <MoveForm entry={entry} told={told?.change === "moved" ? told : undefined} />;
    case "merge":
      return <LeaveForm key="merge" entry={entry} grounds={["merger"]} told={undefined} own={false} />;
    case "leave":
      return <LeaveForm key="leave" entry={entry} grounds={desk.mayChange ? ["removal", "own-will", "closure"] : ["own-will", "closure"]} told={told?.change === "left" ? told : undefined} own={!desk.mayChange} />;
  }
}

export function EntryActs({ entry, desk }: { readonly entry: Entry; readonly desk: Desk }): ReactElement {
  const [asked, choose] = useAddressField("act");
  const [notice] = useAddressField("notice");
  const closed = whyClosed({ entry, desk });
  const act = desk.mayChange ? (acts.find(({ value }) => value === asked)?.value ?? "rename") : "leave";
  return (
    <section className="panel" aria-labelledby="acts">
      <h2 id="acts">{desk.mayChange || closed !== null ? "办理" : "申请退出"}</h2>
      {closed ?? (
        <>
          {desk.mayChange && <Choice label="办理事项" value={act} options={acts} onChange={choose} />}
          <Form act={act} entry={entry} desk={desk} notice={notice} />
        </>
      )}
    </section>
  );
}
