// A document review: when, by whom, which files of the case and papers seen elsewhere, what was found.
import { App, Checkbox } from "antd";
import { useState, type ReactElement } from "react";
import { useRead } from "../../desk/use-api.ts";
import { TextField } from "../../evaluator/text-field.tsx";
import { FormFoot } from "../form-foot.tsx";
import { useDecision } from "../use-decision.ts";
import { StaffBoxes } from "./staff-boxes.tsx";
import type { Recording } from "./work-forms.tsx";

/** Files that the evaluator put there itself are not what it reviews. */
const ownPlaces: ReadonlySet<string> = new Set(["contract", "visit", "report"]);

export function ReviewForm({ declaration, edition, staff, today, done }: Recording): ReactElement {
  const record = useDecision("record-document-review");
  const { message } = App.useApp();
  const proofs = useRead("list-proofs", { declaration }).data?.proofs ?? [];
  const files = [...new Map(proofs.filter((one) => !ownPlaces.has(one.place)).map((one) => [one.digest, one])).values()];
  const [given, setGiven] = useState({ on: today, papers: "", findings: "" });
  const [by, setBy] = useState<readonly string[]>([]);
  const [seen, setSeen] = useState<readonly string[]>([]);
  const act = async (): Promise<void> => {
    const papers = given.papers.split("\n").map((line) => line.trim()).filter(Boolean);
    if ((await record.run({ declaration, on: given.on, staff: [...by], files: [...seen], papers, findings: given.findings })) === undefined) return;
    void message.success("已登记资料审查");
    done();
  };
  return (
    <div className="work-form">
      <div className="two">
        <TextField label="审查日期" type="date" value={given.on} change={(on) => setGiven({ ...given, on })} />
      </div>
      <StaffBoxes staff={staff} day={given.on} chosen={by} choose={setBy} />
      {files.length > 0 && (
        <fieldset className="labelled">
          <legend>所审的案卷文件</legend>
          <Checkbox.Group className="work-boxes" value={[...seen]} onChange={setSeen} options={files.map((one) => ({ value: one.digest, label: one.name }))} />
        </fieldset>
      )}
      <TextField label="案卷外查阅的资料（一行一份）" rows={2} value={given.papers} change={(papers) => setGiven({ ...given, papers })} />
      <TextField label="审查发现" rows={3} value={given.findings} change={(findings) => setGiven({ ...given, findings })} />
      <FormFoot refusals={record.refusals} edition={edition} word="登记资料审查" busy={record.busy} act={() => void act()} reload={() => undefined} />
    </div>
  );
}
