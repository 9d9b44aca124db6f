// One finding of an automatic check beside its figure: how grave, in the form's words, with its numbers and its ground.
import type { ReactElement } from "react";
import type { YearFormFile } from "@qingce/core/upkeep/year-form-file";
import { sayCheckGround, sayFound, severityWords } from "../../text/year-said.ts";
import type { Found } from "./worked.ts";

const marks: { readonly [severity: string]: string } = { fault: "not-met", doubt: "departs", hint: "plain" };

export function FoundLine({ file, found: { check, told }, note }: { readonly file: YearFormFile; readonly found: Found; readonly note?: string | undefined }): ReactElement {
  return (
    <p className={`found found-${told.severity}`} data-check={check.id}>
      <span className={`mark mark-${marks[told.severity] ?? "plain"}`}>{severityWords[told.severity] ?? told.severity}</span> {check.says}：<span className="number">{sayFound(file, check, told)}</span>
      <span className="quiet">（{sayCheckGround(check)}）</span>
      {note !== undefined && note.trim() !== "" && <span className="found-note">单位说明：{note}</span>}
    </p>
  );
}
