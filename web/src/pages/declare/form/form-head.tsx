// What this form is, until when, and where what is typed now stands.
import type { ReactElement } from "react";
import { standardOf } from "@qingce/core/declaration/body-faults";
import type { Kind } from "@qingce/core/rule/kind";
import { DueTag } from "../../../parts/desk/due-tag.tsx";
import type { SaveStatus } from "../../../parts/desk/draft-store.ts";
import { clauseAddress } from "../../../text/clause-address.ts";
import { sayDueDay } from "../../../text/day.ts";
import { sayStandard } from "../../../text/scheme-words.ts";
import type { RoundScoring } from "../../../text/scoring-from.ts";
import type { FormAnswer } from "./basis.ts";
import { SaveLine } from "../../../parts/draft/save-line.tsx";

interface Props {
  readonly form: FormAnswer;
  /** Where the round computes scores. */
  readonly scoring: RoundScoring | undefined;
  readonly status: SaveStatus;
  readonly retry: () => void;
}

function Adopted({ form: { edition, kind }, scoring }: { readonly form: FormAnswer; readonly scoring: RoundScoring }): ReactElement {
  const { scheme, hash, carriers } = scoring;
  const cite = standardOf(edition, kind as Kind)?.cite;
  return (
    <p className="quiet form-scheme">
      计分方案：{scheme.file.name}（{sayStandard(scheme.standard)}）
      {cite !== undefined && (
        <>
          ，依据 <a href={clauseAddress(edition.id, cite)}>{cite}</a>
        </>
      )}
      ，封存摘要 <span className="number">{hash.slice(0, 12)}</span>
      {carriers !== undefined && `，能源参数表 ${carriers.edition} 版`}
    </p>
  );
}

export function FormHead({ form, scoring, status, retry }: Props): ReactElement {
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
        {scoring !== undefined && <Adopted form={form} scoring={scoring} />}
      </div>
      <SaveLine status={status} retry={retry} />
    </header>
  );
}
