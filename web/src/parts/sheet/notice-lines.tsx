// The notice's own line beside the standard's: reaching the one is not being on the list.
import type { ReactElement } from "react";
import type { Kind } from "@qingce/core/rule/kind";
import { clauseAddress } from "../../text/clause-address.ts";
import { noticeLines, type NoticeSource } from "../../text/notice-line.ts";

interface Props {
  readonly edition: string;
  readonly source: NoticeSource;
  readonly kind: Kind;
}

export function NoticeLines({ edition, source, kind }: Props): ReactElement {
  const lines = noticeLines(source, kind);
  return (
    <div className="notice-lines">
      <p className="quiet">{lines.length === 0 ? "通知没有另定入选的分数线；达到标准的合格线不等于列入名单。" : "通知另定的入选线（达到标准的合格线不等于列入名单）："}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map(({ id, says, clause }) => (
            <li key={id}>
              {says}
              {clause !== undefined && <a href={clauseAddress(edition, clause)}>（{clause}）</a>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
