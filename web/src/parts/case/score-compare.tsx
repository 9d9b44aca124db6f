// The scores of a case item by item: the applicant's beside the evaluator's, what differs first; behind each point its trace and its proofs.
import { useId, useState, type ReactElement } from "react";
import type { ItemOutcome } from "@qingce/core/score/outcome";
import { itemFields } from "../../text/sheet-layout.ts";
import { traceOf } from "../../text/item-trace.ts";
import { scorePairs, type ScorePair } from "../../text/score-pairs.ts";
import type { RoundScoring, ScoringAnswer } from "../../text/scoring-from.ts";
import { sayFigure, sayPoints, sayUnit } from "../../text/sheet-said.ts";
import { workSheet } from "../../text/sheet-worked.ts";
import { WideTable } from "../wide-table.tsx";
import { TraceView } from "../sheet/trace-view.tsx";
import { ProofLinks } from "./fact-line.tsx";
import type { CaseInHand } from "./use-case.ts";
import "../sheet/sheet.css";

export interface Compared {
  readonly scoring: RoundScoring;
  readonly answer: ScoringAnswer;
  readonly found: CaseInHand;
  readonly onReturn: ((field: string) => void) | undefined;
}

type Side = NonNullable<ScoringAnswer["self"]>;

const valueSaid = (one: ItemOutcome | undefined): string => (one === undefined ? "—" : one.status === "not-applicable" ? "不适用" : sayFigure(one.value));
const pointsSaid = (one: ItemOutcome | undefined): string => (one === undefined ? "—" : one.status === "missing" ? "未填" : sayPoints(one.points));

function Traces({ scoring, self, evaluator, id, at }: { readonly scoring: RoundScoring; readonly self: Side | null; readonly evaluator: Side | null; readonly id: string; readonly at: number }): ReactElement {
  const item = scoring.scheme.items[at];
  const sides = [{ who: "自评", side: self }, { who: "第三方", side: evaluator }];
  return (
    <div id={id} className="pair-traces">
      {sides.map(({ who, side }) => {
        const outcome = side?.outcome.items[at];
        if (side === null || item === undefined || outcome === undefined) return null;
        const { slots } = workSheet(scoring, side.sheet);
        return (
          <div key={who}>
            <h4>{who}</h4>
            <p className="quiet">{outcome.reason}</p>
            <TraceView id={`${id}-${who}`} trace={traceOf({ scheme: scoring.scheme, slots, source: scoring.source, ...(scoring.origins === undefined ? {} : { origins: scoring.origins }) }, item, outcome)} />
          </div>
        );
      })}
    </div>
  );
}

function Pair({ pair, compared, both }: { readonly pair: ScorePair; readonly compared: Compared; readonly both: boolean }): ReactElement | null {
  const { scoring, answer, found, onReturn } = compared;
  const [open, setOpen] = useState(false);
  const id = useId();
  const item = scoring.scheme.items.find((one) => one.id === pair.id);
  const known = pair.self ?? pair.evaluator;
  if (item === undefined || known === undefined) return null;
  const fields = itemFields(scoring.scheme, item);
  const touched = found.changes.places.some((place) => fields.some((field) => place === `sheet.${field}`) || place === `sheet.not-applicable.${item.id}`);
  const place = `sheet.item.${item.id}`;
  return (
    <>
      <tr className={pair.differs ? "pair-differs" : ""} data-item={item.id}>
        <th scope="row">
          <button type="button" className="link" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {item.file.name}
          </button>{" "}
          <span className="quiet">{sayUnit(known.unit)}</span>
          {pair.differs && <span className="mark mark-departs">不一致</span>}
          {touched && <span className="mark mark-changed">本次改动</span>}
        </th>
        <td className="number" data-label="自评值">{valueSaid(pair.self)}</td>
        <td className="number" data-label="自评得分">{pointsSaid(pair.self)}</td>
        {both && <td className="number" data-label="第三方值">{valueSaid(pair.evaluator)}</td>}
        {both && <td className="number" data-label="第三方得分">{pointsSaid(pair.evaluator)}</td>}
        {both && <td className="number" data-label="相差">{pair.difference === 0 ? "" : `${pair.difference > 0 ? "+" : "−"}${sayPoints(Math.abs(pair.difference))}`}</td>}
        <td className="number" data-label="满分">{sayPoints(known.max)}</td>
      </tr>
      {open && (
        <tr>
          <td colSpan={both ? 7 : 4}>
            <Traces scoring={scoring} self={answer.self} evaluator={answer.evaluator} id={id} at={item.at} />
            <ProofLinks found={found} of={place} />
            <ProofLinks found={found} of={place} by="evaluator" />
            {onReturn !== undefined && (
              <button type="button" className="link" onClick={() => onReturn(place)}>
                退回此项<span className="unseen">：{item.file.name}</span>
              </button>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

const answerWord = (met: boolean | null | undefined): string => (met === undefined ? "—" : met === null ? "未答" : met ? "符合" : "不符合");

function Gates({ compared, both }: { readonly compared: Compared; readonly both: boolean }): ReactElement | null {
  const { answer, scoring, found } = compared;
  if (scoring.scheme.gates.length === 0) return null;
  return (
    <ul className="plain">
      {scoring.scheme.gates.map(({ id, says }, n) => {
        const [mine, theirs] = [answer.self?.outcome.gates[n]?.met, answer.evaluator?.outcome.gates[n]?.met];
        return (
          <li key={id}>
            {says}：自评{answerWord(mine)}
            {both && `，第三方${answerWord(theirs)}`} {both && mine !== theirs && <span className="mark mark-departs">不一致</span>}
            <ProofLinks found={found} of={`sheet.${scoring.scheme.file.gates[n]?.field ?? id}`} />
          </li>
        );
      })}
    </ul>
  );
}

export function ScoreCompare(compared: Compared): ReactElement | null {
  const { answer, scoring } = compared;
  const { self, evaluator } = answer;
  if (self === null && evaluator === null) return null;
  const both = evaluator !== null;
  const pairs = scorePairs(self?.outcome ?? null, evaluator?.outcome ?? null, scoring.scheme.file.rounding);
  const differing = pairs.filter(({ differs }) => differs).length;
  return (
    <div className="score-compare">
      <h3>基本要求</h3>
      <Gates compared={compared} both={both} />
      <h3>逐项得分</h3>
      <p className="quiet">
        按“{scoring.scheme.file.name}”计算（{scoring.source}）。{both && (differing === 0 ? "自评与第三方各项一致。" : `${differing} 项不一致，列在前面。`)}点指标名看计算过程和佐证。
      </p>
      <WideTable caption="逐项得分" quiet className="pairs-table">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" className="number">自评值</th>
            <th scope="col" className="number">得分</th>
            {both && <th scope="col" className="number">第三方值</th>}
            {both && <th scope="col" className="number">得分</th>}
            {both && <th scope="col" className="number">相差</th>}
            <th scope="col" className="number">满分</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <Pair key={pair.id} pair={pair} compared={compared} both={both} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td />
            <td className="number">{self === null ? "—" : sayPoints(self.outcome.score)}</td>
            {both && <td />}
            {both && <td className="number">{sayPoints(evaluator.outcome.score)}</td>}
            {both && <td className="number">{self === null ? "" : sayPoints(evaluator.outcome.score - self.outcome.score)}</td>}
            <td className="number">{sayPoints((self ?? evaluator)?.outcome.max ?? 0)}</td>
          </tr>
        </tfoot>
      </WideTable>
    </div>
  );
}
