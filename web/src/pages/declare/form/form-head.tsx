// What this form is, until when, and where what is typed now stands.
import type { ReactElement } from "react";
import { DueTag } from "../../../parts/desk/due-tag.tsx";
import type { SaveStatus } from "../../../parts/desk/draft-store.ts";
import { sayDueDay } from "../../../text/day.ts";
import type { FormAnswer } from "./basis.ts";
import { SaveLine } from "./save-line.tsx";

export function FormHead({ form, status, retry }: { readonly form: FormAnswer; readonly status: SaveStatus; readonly retry: () => void }): ReactElement {
  const kind = form.edition.edition.kinds[form.kind as "factory"]?.name ?? form.kind;
  return (
    <header className="form-head">
      <div>
        <h1>
          {form.name} · {kind}
        </h1>
        <p className="quiet">
          编号 <span className="number">{form.number}</span> · <a href={`/notices/${form.edition.id}`}>{form.round.title}</a>
          {form.due !== null && ` · ${sayDueDay(form.due)}前提交（含当日）`} <DueTag today={form.today} day={form.due} />
        </p>
      </div>
      <SaveLine status={status} retry={retry} />
    </header>
  );
}
