// Tells that this browser had kept what the server did not know, and lets the writer go back to the saved version.
import { Alert, Button } from "antd";
import { useState, type ReactElement } from "react";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { DraftStore } from "../../../parts/desk/draft-store.ts";
import { ago } from "../../../text/due.ts";
import type { Restored } from "./use-draft.ts";

interface Props {
  readonly restored: Restored;
  readonly server: DeclarationBody;
  readonly store: DraftStore;
  readonly labelOf: (place: string) => string;
}

export function RestoredNote({ restored, server, store, labelOf }: Props): ReactElement | null {
  const [open, setOpen] = useState(true);
  const [saved] = useState(server);
  const [opened] = useState(() => Date.now());
  if (!open) return null;
  const back = (): void => {
    store.change(() => saved);
    setOpen(false);
  };
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={`已恢复${ago(opened - restored.at)}在本机填写、尚未保存到服务器的 ${restored.places.length} 项`}
      description={restored.places.map(labelOf).join("、")}
      action={
        <span className="note-acts">
          <Button size="small" type="primary" onClick={() => setOpen(false)}>
            保留
          </Button>
          <Button size="small" onClick={back}>
            改回已保存的
          </Button>
        </span>
      }
    />
  );
}
