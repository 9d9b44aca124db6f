// The applicant's inbox: what is due from the listed units, own declarations with where they stand and what comes next, what was told in their rounds, and the rounds that are open.
import type { ReactElement } from "react";
import { NoAnswer } from "../../../parts/desk/no-answer.tsx";
import { RoundPosts } from "../../../parts/desk/round-posts.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useToday } from "../../../parts/desk/use-today.ts";
import { dueFirst } from "../../../text/inbox-rows.ts";
import { DutyList } from "./duty-list.tsx";
import { OpenRounds } from "./open-rounds.tsx";
import { OwnDeclaration } from "./own-declaration.tsx";
import { useDuties } from "./use-duties.ts";
import { useWalk } from "./use-walk.ts";

export function ApplicantInbox(): ReactElement {
  const list = useRead("list-declarations", { limit: 200 });
  const editions = useRead("list-editions", {}, { staleTime: 60_000 });
  const rounds = useRead("list-rounds", { limit: 500 });
  const today = useToday();
  const duties = useDuties();
  const walk = useWalk(duties.shown, []);
  if (list.error !== null) return <NoAnswer refusals={list.error.refusals} again={() => void list.refetch()} />;
  const rows = dueFirst(list.data?.declarations ?? []);
  const open = rows.filter((row) => row.standing === "draft" || row.standing === "returned");
  const titleOf = (round: string): string => rounds.data?.rounds.find((one) => one.round === round)?.title ?? "";
  const underWay = [...new Set(rows.filter((row) => row.standing === "draft" || row.standing === "returned" || row.standing === "under-way").map((row) => row.round))];
  const kindNames = (round: string, kind: string): string => {
    const edition = rounds.data?.rounds.find((one) => one.round === round)?.edition;
    return editions.data?.editions.find((one) => one.edition === edition)?.kinds.find((one) => one.kind === kind)?.name ?? kind;
  };
  return (
    <>
      <h1>待办{open.length > 0 && <span className="quiet">　{open.length} 件等我填写或补正</span>}</h1>
      <DutyList duties={duties} today={today} current={walk.duty} pick={walk.pickDuty} />
      <section aria-labelledby="own">
        <h2 id="own">我的申报</h2>
        {list.data !== undefined && rows.length === 0 && <p className="empty">还没有申报。请在下面选一个受理中的批次，先做预检：不合条件的地方会在填表之前告诉您。</p>}
        <ul className="plain own">
          {rows.map((row) => (
            <OwnDeclaration key={row.declaration} row={row} today={today} kind={kindNames(row.round, row.kind)} title={titleOf(row.round)} />
          ))}
        </ul>
      </section>
      {underWay.map((round) => (
        <RoundPosts key={round} round={round} title={titleOf(round)} />
      ))}
      <OpenRounds rounds={rounds.data?.rounds ?? []} today={today} editions={editions.data?.editions ?? []} known={rounds.data !== undefined} />
    </>
  );
}
