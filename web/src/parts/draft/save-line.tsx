// Says where what is typed now is: with the server since when, on its way, or only in this browser and why.
import { useEffect, useState, type ReactElement } from "react";
import type { SaveStatus } from "../desk/draft-store.ts";
import { ago } from "../../text/due.ts";
import "./draft.css";

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function say(status: SaveStatus<unknown>, now: number): string {
  switch (status.kind) {
    case "saved":
      return `已保存 ${ago(now - status.at)}`;
    case "unsaved":
      return "未保存（即将保存）";
    case "saving":
      return "正在保存…";
    case "waiting":
      return status.why === "offline" ? `离线：内容存在本机，${Math.max(1, Math.ceil((status.again - now) / 1000))} 秒后重试` : "登录已过期：内容存在本机，登录后自动保存";
    case "stale":
      return "另一窗口已保存，等待选择";
    case "refused":
      return `未能保存：${status.refusals[0]?.hint ?? ""}`;
  }
}

export function SaveLine({ status, retry }: { readonly status: SaveStatus<unknown>; readonly retry: () => void }): ReactElement {
  const now = useNow();
  const troubled = status.kind === "waiting" || status.kind === "refused" || status.kind === "stale";
  return (
    <span className={`save-line save-${status.kind}`}>
      <span className="number">{say(status, now)}</span>
      {status.kind === "waiting" && (
        <button type="button" className="link" onClick={retry}>
          立即重试
        </button>
      )}
      <span className="unseen" role="status">
        {troubled ? say(status, status.kind === "waiting" ? status.again - 1000 : now) : ""}
      </span>
    </span>
  );
}
