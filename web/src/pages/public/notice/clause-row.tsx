// One clause: the notice's words on the left, what they became on the right.
import { ClauseText } from "../../../parts/clause-text.tsx";
import { Tag } from "../../../parts/tag.tsx";
import { hashOf } from "../../../text/anchor.ts";
import type { ClauseView } from "../../../text/clause-view.ts";
import type { Mark } from "../../../text/clause-filter.ts";
import type { GapAnswer } from "../../../text/question.ts";
import type { RuleSaid } from "../../../text/rule-said.ts";
import { ReadingNote } from "./reading-note.tsx";
import "./clause-row.css";

function Rule({ rule }: { readonly rule: RuleSaid }) {
  return (
    <li className="remark">
      <Tag mark="rule" word={rule.topic} />
      <div>
        <p>
          {rule.says} <code>{rule.id}</code>
        </p>
        {rule.condition !== null && <p className="faint">判定：{rule.condition}</p>}
      </div>
    </li>
  );
}

function Gap({ gap, mark }: { readonly gap: GapAnswer; readonly mark: Mark }) {
  return (
    <div className="remark">
      <Tag mark={mark} />
      <p>
        {gap.what} <span className="faint">→ {gap.then}</span>
      </p>
    </div>
  );
}

function Said({ clause }: { readonly clause: ClauseView }) {
  const { rules, silent, readings, unstated, notHeld } = clause;
  return (
    <div className="said">
      {rules.length > 0 && (
        <ul className="rules">
          {rules.map((rule) => (
            <Rule key={`${rule.file} ${rule.id}`} rule={rule} />
          ))}
        </ul>
      )}
      {silent !== null && (
        <div className="remark">
          <Tag mark="silent" />
          <p>{silent}</p>
        </div>
      )}
      {rules.length === 0 && silent === null && <p className="untouched">遗漏：没有规则引用这一条，也没有写明为何沉默</p>}
      {readings.map((view) => (
        <ReadingNote key={view.reading.id} view={view} />
      ))}
      {unstated.map((gap) => (
        <Gap key={gap.what} gap={gap} mark="unstated" />
      ))}
      {notHeld.map((gap) => (
        <Gap key={gap.what} gap={gap} mark="not-held" />
      ))}
    </div>
  );
}

// Below the section's own h2.
const headings = ["h3", "h4", "h5", "h6"] as const;

export function ClauseRow({ clause, current }: { readonly clause: ClauseView; readonly current: boolean }) {
  return (
    <>
      {clause.opens.map(({ level, text }) => {
        const Heading = headings[level - 1] ?? "h6";
        return (
          <Heading key={text} className={`opens opens-${level}`}>
            {text}
          </Heading>
        );
      })}
      <article id={clause.anchor} className="clause" tabIndex={-1} aria-label={`条款 ${clause.anchor}`} aria-current={current ? "location" : undefined}>
        <div className="words">
          <a className="anchor" href={hashOf(clause.anchor)}>
            {clause.anchor}
          </a>
          <div className="text">
            <ClauseText text={clause.text} anchor={clause.anchor} />
          </div>
        </div>
        <Said clause={clause} />
      </article>
    </>
  );
}
