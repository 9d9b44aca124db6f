// Photographs of a visit on their way in: each with the time that it tells itself, or a field for one that tells none.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { exifTime } from "@qingce/core/base/exif-time";
import type { Refusal } from "@qingce/core/base/refusal";
import { sayWallTime } from "../../../text/work-said.ts";
import { upload } from "../upload.ts";

export interface PhotoTaken {
  readonly digest: string;
  readonly name: string;
  /** From the photograph itself. */
  readonly own: string | undefined;
  readonly stated: string;
}

/** EXIF stands before the picture. */
const head = 256 * 1024;

interface Props {
  readonly declaration: string;
  readonly photos: readonly PhotoTaken[];
  readonly change: (photos: readonly PhotoTaken[]) => void;
  readonly refuse: (refusals: readonly Refusal[]) => void;
}

export function VisitPhotos({ declaration, photos, change, refuse }: Props): ReactElement {
  const [busy, setBusy] = useState(false);
  const take = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    const [taken, faults]: [PhotoTaken[], Refusal[]] = [[], []];
    for (const file of files) {
      const stored = await upload(declaration, "visit", file);
      if (stored.ok) taken.push({ ...stored.value, own: exifTime(new Uint8Array(await file.slice(0, head).arrayBuffer())), stated: "" });
      else faults.push(...stored.refusals.map((one) => ({ ...one, hint: `${file.name}：${one.hint}` })));
    }
    refuse(faults);
    change([...photos.filter((old) => taken.every((one) => one.digest !== old.digest)), ...taken]);
    setBusy(false);
  };
  return (
    <div>
      <label className="labelled">
        现场照片（JPG、PNG，可多选；照片自带拍摄时间的自动读取）
        <input type="file" multiple accept=".jpg,.jpeg,.png" disabled={busy} onChange={(event) => void take([...(event.target.files ?? [])])} />
      </label>
      <ul className="photo-rows">
        {photos.map((photo) => (
          <li key={photo.digest}>
            <span>{photo.name}</span>
            {photo.own === undefined ? (
              <label className="spaced quiet">
                照片没有拍摄时间，请填写
                <input type="datetime-local" className="choose" aria-label={`拍摄时间：${photo.name}`} value={photo.stated} onChange={(event) => change(photos.map((one) => (one.digest === photo.digest ? { ...one, stated: event.target.value } : one)))} />
              </label>
            ) : (
              <span className="quiet number">拍摄于 {sayWallTime(photo.own)}（照片自带）</span>
            )}
            <Button size="small" aria-label={`去掉：${photo.name}`} onClick={() => change(photos.filter((one) => one.digest !== photo.digest))}>
              去掉
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
