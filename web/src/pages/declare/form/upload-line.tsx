// One file on its way: how far it is, or why it did not arrive and the way to try again.
import { Button, Progress } from "antd";
import type { ReactElement } from "react";
import type { UploadRow } from "../../../parts/use-uploads.ts";

export function UploadLine({ upload, again, drop }: { readonly upload: UploadRow<unknown>; readonly again: () => void; readonly drop: () => void }): ReactElement {
  const { file, percent, failed } = upload;
  return (
    <li className="proof-line">
      <span>{file.name}</span>
      {failed === undefined ? (
        <Progress percent={percent} size="small" aria-label={`${file.name} 上传进度`} />
      ) : (
        <span className="field-fault" role="alert">
          {failed}
        </span>
      )}
      <span className="note-acts">
        {failed !== undefined && (
          <Button size="small" type="primary" onClick={again}>
            重试
          </Button>
        )}
        <Button size="small" onClick={drop}>
          {failed === undefined ? "停止" : "不传了"}
        </Button>
      </span>
    </li>
  );
}
