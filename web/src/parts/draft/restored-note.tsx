// Tells that this browser had kept what the server did not know, and lets the writer go back to the saved version.
import { Alert, Button } from "antd";
import { useState, type ReactElement } from "react";
import type { DraftStore } from "../desk/draft-store.ts";
import { ago } from "../../text/due.ts";

export interface Restored {
  readonly at: number;
  readonly places: readonly string[];
}

interface Props<B> {
  readonly restored: Restored;
  readonly server: B;
  readonly store: DraftStore<B>;
  readonly labelOf: (place: string) => string;
}

export function RestoredNote<B>({ restored, server, store, labelOf }: Props<B>): ReactElement | null {
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
