// Whose table of which year, under which clause, by when; and that the form is our own design.
import type { ReactElement, ReactNode } from "react";
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import { DueTag } from "../../../parts/desk/due-tag.tsx";
import { useToday } from "../../../parts/desk/use-today.ts";
import { PaperLine } from "../../../parts/papers/paper-line.tsx";
import type { YearTable } from "../../../parts/year-table/worked.ts";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayDueDay } from "../../../text/day.ts";

export function TableHead({ table: { season, entry, form, filing }, children }: { readonly table: YearTable; readonly children?: ReactNode }): ReactElement {
  const today = useToday();
  return (
    <header className="form-head">
      <div>
        <h1>
          {entry.name} · {season.year}年动态管理表
        </h1>
        <p className="quiet">
          {levelWord(season.level)}
          {kindWord(season.kind)} · 依据 <a href={clauseAddress(season.edition, season.clause)}>{season.clause}</a> · {sayDueDay(season.due)}前填报（含当日） {(filing === null || filing.standing === "returned") && <DueTag today={today} day={season.due} />}
        </p>
        <p className="quiet">
          {form.name}。{form.source}。
        </p>
        <PaperLine name="动态管理表" address={`/api/papers/year-tables/${[season.id, entry.id].map(encodeURIComponent).join("/")}`} />
      </div>
      {children}
    </header>
  );
}
