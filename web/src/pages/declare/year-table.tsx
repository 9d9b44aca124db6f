// One year's table of a unit: the form while it may be filled in, afterwards its receipt and what was filed.
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { NoAnswer } from "../../parts/desk/no-answer.tsx";
import { useRead } from "../../parts/desk/use-api.ts";
import { useYearForm } from "../../parts/year-table/worked.ts";
import type { YearTable } from "../../parts/year-table/worked.ts";
import { YearEditor } from "./year-table/editor.tsx";
import { FiledTable } from "./year-table/filed.tsx";
import "../../parts/case/case.css";
import "../../parts/year-table/year-table.css";
import "./form/form.css";

function One({ table }: { readonly table: YearTable }): ReactElement | null {
  const form = useYearForm(table);
  if (form === undefined) return <p role="alert">这一版动态管理表不能使用，请联系平台管理员。</p>;
  const editable = table.filing === null || table.filing.standing === "returned";
  return editable ? <YearEditor key={table.filing?.standing ?? "new"} table={table} form={form} /> : <FiledTable table={table} form={form} />;
}

export function YearTablePage(): ReactElement {
  const of = useParams({ from: "/framed/desk/year-tables/$season/$entry" });
  // Never an answer of an earlier visit: what was typed since would seem to be gone.
  const read = useRead("read-year-table", of, { staleTime: 0, gcTime: 0 });
  if (read.error !== null && read.data === undefined) return <NoAnswer refusals={read.error.refusals} again={() => void read.refetch()} />;
  if (read.data === undefined) return <p role="status">正在取得动态管理表…</p>;
  return <One key={`${of.season}/${of.entry}`} table={read.data} />;
}
