// The scanned, stamped letter: uploaded once the list is sent, shown to the tier and the authority.
import { useQueryClient } from "@tanstack/react-query";
import { useId, type ReactElement } from "react";
import type { Kind } from "@qingce/core/rule/kind";
import { useRead } from "../desk/use-api.ts";
import { useUploads } from "../use-uploads.ts";
import { sayMoment } from "../../text/moment.ts";

interface Props {
  readonly round: string;
  readonly kind: string;
  readonly node: string;
  /** Whether the reader may add one: the tier's own officer. */
  readonly own: boolean;
}

const largest = 20 * 1024 * 1024;

export function StampedLetter({ round, kind, node, own }: Props): ReactElement {
  const id = useId();
  const queries = useQueryClient();
  const address = `/api/papers/stamped-letters/${[round, kind, node].map(encodeURIComponent).join("/")}`;
  const { data } = useRead("list-stamped-letters", { round, kind: kind as Kind, node });
  const landed = (): boolean => {
    void queries.invalidateQueries({ queryKey: ["list-stamped-letters"] });
    return false;
  };
  const { rows, add } = useUploads<unknown>({ address, largest, landed });
  const copies = data?.copies ?? [];
  return (
    <div className="stamped-letter">
      <h3>推荐函盖章件</h3>
      {copies.length === 0 && <p className="quiet">还没有盖章件。</p>}
      <ul className="papers">
        {copies.map(({ digest, name, storedAt }) => (
          <li key={digest}>
            <a href={`${address}/${digest}`} download className="inline">
              {name}
            </a>
            <span className="paper-note">{sayMoment(storedAt)}</span>
          </li>
        ))}
      </ul>
      {own && (
        <p>
          <label htmlFor={id}>上传扫描件（PDF、PNG、JPG）</label>{" "}
          <input id={id} type="file" accept=".pdf,.png,.jpg,.jpeg" onChange={(event) => add([...(event.target.files ?? [])])} />
        </p>
      )}
      <div role="status">{rows.map((row) => (row.failed === undefined ? <p key={row.id}>正在上传 {row.percent}%</p> : <p key={row.id}>{row.failed}</p>))}</div>
    </div>
  );
}
