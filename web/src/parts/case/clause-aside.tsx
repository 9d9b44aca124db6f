// The clause behind the rule in focus: its words, readings taken, what the notice leaves unsaid or another text holds.
import type { ReactElement } from "react";
import { sayNumber } from "../../text/edition-line.ts";
import { ClauseText } from "../clause-text.tsx";
import { NoticeLink } from "./notice-link.tsx";
import type { Law } from "./use-case.ts";

interface Props {
  readonly law: Law;
  readonly clause: string | undefined;
  /** Hash that the round is sealed under. */
  readonly sealed: string;
}

function Notes({ law, clause }: { readonly law: Law; readonly clause: string }): ReactElement {
  const readings = law.readings.filter((one) => one.at.includes(clause));
  const gaps = [...law.unstated.map((gap) => ({ ...gap, mark: "未载明" })), ...law.notHeld.map((gap) => ({ ...gap, mark: "未持有" }))].filter((gap) => gap.at.includes(clause));
  return (
    <>
      {readings.map((one) => (
        <section key={one.id} className="aside-note">
          <h4>
            <span className="mark mark-reading">{one.kind === "contradiction" ? "矛盾·解读" : "解读"}</span> {one.matter}
          </h4>
          <p>取：{one.take}</p>
          <p className="quiet">因：{one.why}</p>
        </section>
      ))}
      {gaps.map((gap) => (
        <section key={gap.what} className="aside-note">
          <h4>
            <span className="mark mark-gap">{gap.mark}</span> {gap.what}
          </h4>
          <p>{gap.then}</p>
        </section>
      ))}
    </>
  );
}

export function ClauseAside({ law, clause, sealed }: Props): ReactElement {
  const found = law.clauses.find((one) => one.anchor === clause);
  return (
    <aside className="case-aside" aria-label="依据" tabIndex={0}>
      <h2>依据</h2>
      <p className="quiet">
        {law.name}
        {sayNumber(law.number)}
      </p>
      {law.hash !== sealed && <p className="aside-note">通知文件在本批次开启后有更新；本批次按封存的版本（{sealed.slice(0, 8)}）判断。</p>}
      {found === undefined || clause === undefined ? (
        <p className="quiet">选中一条规则，这里显示它所依据的原文。</p>
      ) : (
        <div aria-live="polite">
          {found.headings.length > 0 && <p className="quiet">{found.headings.join(" › ")}</p>}
          <h3>
            <NoticeLink edition={law.edition} clause={clause} />
          </h3>
          <blockquote className="clause-words">
            <ClauseText text={found.text} anchor={clause} />
          </blockquote>
          <Notes law={law} clause={clause} />
        </div>
      )}
    </aside>
  );
}
