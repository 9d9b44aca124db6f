// What gains most: the best single changes, each tried in the form by one press and taken back by another.
import { useState, type ReactElement } from "react";
import { answerAt } from "@qingce/core/score/answer-place";
import type { Answer } from "@qingce/core/score/answers";
import type { Scoring } from "@qingce/core/declaration/scoring";
import { placeText } from "@qingce/core/score/answer-place";
import type { WayUp } from "@qingce/core/score/way-up";
import { bestWays, sayWay, type WaySaid } from "../../text/way-up-said.ts";
import { answer, type SheetInHand } from "./sheet-in-hand.ts";
import { useWaysUp } from "./use-ways-up.ts";

const few = 5;

interface Applied {
  readonly way: WayUp;
  readonly before: Answer | undefined;
  readonly said: WaySaid;
}

function AppliedNote({ applied, undo, close }: { readonly applied: Applied; readonly undo: () => void; readonly close: () => void }): ReactElement {
  const { what, change, gain } = applied.said;
  return (
    <p className="way-applied" role="status">
      已按“{what}{change}”试算，{gain}。请只填有佐证的数。
      <button type="button" className="link" onClick={undo}>
        撤销
      </button>
      <button type="button" className="link" onClick={close}>
        知道了
      </button>
    </p>
  );
}

export function WayUpList({ hand, scoring }: { readonly hand: SheetInHand; readonly scoring: Scoring }): ReactElement {
  const { found, of } = useWaysUp(scoring, hand.sheet);
  const [all, setAll] = useState(false);
  const [applied, setApplied] = useState<Applied>();
  const ways = bestWays(found);
  const fresh = of === hand.sheet;
  const apply = (way: WayUp): void => {
    setApplied({ way, before: answerAt(hand.sheet.answers, way.place), said: sayWay(hand.scheme, way) });
    answer(hand, way.place, way.to);
  };
  return (
    <section className="ways" aria-labelledby="head-ways" aria-busy={!fresh}>
      <h3 id="head-ways">提升路径</h3>
      {applied !== undefined && (
        <AppliedNote
          applied={applied}
          close={() => setApplied(undefined)}
          undo={() => {
            answer(hand, applied.way.place, applied.before);
            setApplied(undefined);
          }}
        />
      )}
      {ways.length === 0 && found.none.length === 0 && <p className="quiet">填好的指标都已得满分，或还没有可算的指标。</p>}
      <ul className="plain">
        {ways.slice(0, all ? undefined : few).map((way) => {
          const { what, change, gain, reaches } = sayWay(hand.scheme, way);
          return (
            <li key={`${way.item}/${placeText(way.place)}/${way.reaches}`}>
              <span>
                {what} {change} <span className="quiet block">{reaches}</span>
              </span>
              <span className="way-gain number">{gain}</span>
              <button type="button" className="way-apply" disabled={!fresh} onClick={() => apply(way)}>
                应用<span className="unseen">：{`${what}${change}`}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {ways.length > few && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "只看前几条" : `全部 ${ways.length} 条`}
        </button>
      )}
      {found.none.length > 0 && <p className="quiet">另有 {found.none.length} 项，只改一处得不到满分：{found.none.map((id) => hand.scheme.file.items.find((one) => one.id === id)?.name ?? id).join("、")}。</p>}
    </section>
  );
}
