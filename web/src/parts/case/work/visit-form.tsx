// A visit to the site: from when to when, who went, where, who received them, what was seen, photographs.
import { App } from "antd";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { TextField } from "../../evaluator/text-field.tsx";
import { FormFoot } from "../form-foot.tsx";
import { useDecision } from "../use-decision.ts";
import { StaffBoxes } from "./staff-boxes.tsx";
import { VisitPhotos, type PhotoTaken } from "./visit-photos.tsx";
import type { Recording } from "./work-forms.tsx";

const empty = { from: "", to: "", place: "", received: "", seen: "" };

export function VisitForm({ declaration, edition, staff, done }: Recording): ReactElement {
  const record = useDecision("record-visit");
  const { message } = App.useApp();
  const [given, setGiven] = useState(empty);
  const [by, setBy] = useState<readonly string[]>([]);
  const [photos, setPhotos] = useState<readonly PhotoTaken[]>([]);
  const [faults, setFaults] = useState<readonly Refusal[]>([]);
  const act = async (): Promise<void> => {
    setFaults([]);
    const taken = photos.map(({ digest, own, stated }) => ({ digest, ...(own === undefined && stated !== "" ? { takenAt: stated } : {}) }));
    if ((await record.run({ declaration, ...given, staff: [...by], photos: taken })) === undefined) return;
    void message.success("已登记现场走访");
    done();
  };
  return (
    <div className="work-form">
      <div className="two">
        <label className="labelled">
          开始时间
          <input type="datetime-local" className="choose" value={given.from} onChange={(event) => setGiven({ ...given, from: event.target.value })} />
        </label>
        <label className="labelled">
          结束时间
          <input type="datetime-local" className="choose" value={given.to} onChange={(event) => setGiven({ ...given, to: event.target.value })} />
        </label>
        <TextField label="走访地点" value={given.place} change={(place) => setGiven({ ...given, place })} />
        <TextField label="接待人员（姓名、职务）" value={given.received} change={(received) => setGiven({ ...given, received })} />
      </div>
      <StaffBoxes staff={staff} day={given.from.slice(0, 10)} chosen={by} choose={setBy} />
      <TextField label="现场所见" rows={3} value={given.seen} change={(seen) => setGiven({ ...given, seen })} />
      <VisitPhotos declaration={declaration} photos={photos} change={setPhotos} refuse={setFaults} />
      <FormFoot refusals={[...faults, ...record.refusals]} edition={edition} word="登记现场走访" busy={record.busy} act={() => void act()} reload={() => undefined} />
    </div>
  );
}
