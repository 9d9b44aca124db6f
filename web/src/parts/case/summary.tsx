// The plain sections of a case: basic facts, all proofs in one list, scores side by side, opinions and refusals.
import type { ReactElement } from "react";
import { sayDay } from "../../text/day.ts";
import { opinionWord, outcomeWord } from "../../text/outcome-word.ts";
import { sayScore, sheetLabel } from "../../text/sheet-said.ts";
import { shortDigest } from "../../text/moment.ts";
import { NoticeLink } from "./notice-link.tsx";
import { ChangedMark } from "./mark.tsx";
import { FactLine, ProofLinks } from "./fact-line.tsx";
import { ScoreCompare } from "./score-compare.tsx";
import { useScoring } from "../sheet/use-scoring.ts";
import type { CaseInHand } from "./use-case.ts";

interface Of {
  readonly found: CaseInHand;
  readonly place: (code: string) => string;
  readonly onReturn?: ((field: string) => void) | undefined;
}

function Pair({ name, children }: { readonly name: string; readonly children: ReactElement | string | readonly (ReactElement | string | false)[] }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd className="number">{children}</dd>
    </>
  );
}

/** Facts that no rule of the list speaks of are shown here, so that nothing stated is hidden. */
export function BasicFacts({ found, place, onReturn }: Of): ReactElement {
  const { opening, submittedOn, submissions, digest, receipt, body, engagement } = found.one.declaration;
  const ruled = new Set(found.verdicts.flatMap((one) => one.facts));
  const rest = Object.keys(body?.facts ?? {}).filter((fact) => !ruled.has(fact));
  return (
    <>
      <dl className="pairs">
        <Pair name="所在地">{place(opening.region)}</Pair>
        <Pair name="提交">{submittedOn === undefined ? "尚未提交" : `${sayDay(submittedOn)}（第 ${submissions} 次）`}</Pair>
        <Pair name="材料摘要">{digest === undefined ? "—" : shortDigest(digest)}</Pair>
        <Pair name="回执">{receipt === undefined ? "—" : receipt.slice(0, 16)}</Pair>
        <Pair name="承诺">{body?.commitment === undefined ? "未签署" : `${body.commitment.signatory} ${sayDay(body.commitment.day)}`}</Pair>
        <Pair name="第三方">{engagement === undefined ? "未委托" : "已委托"}</Pair>
      </dl>
      {rest.map((fact) => (
        <FactLine key={fact} found={found} fact={fact} place={place} onReturn={onReturn} />
      ))}
    </>
  );
}

export function AllProofs({ found }: { readonly found: CaseInHand }): ReactElement {
  const { scoring } = useScoring(found.one.declaration.opening.id);
  const proofs = found.one.declaration.body?.proofs ?? [];
  const of = [...new Set(proofs.map((proof) => proof.of))];
  if (of.length === 0) return <p className="quiet">没有佐证。</p>;
  return (
    <dl className="pairs">
      {of.map((name) => (
        <Pair key={name} name={found.law.facts.find((fact) => fact.fact === name)?.label ?? (scoring !== undefined && name.startsWith("sheet.") ? sheetLabel(scoring.scheme, name.slice("sheet.".length)) : name)}>
          <ProofLinks found={found} of={name} />
        </Pair>
      ))}
    </dl>
  );
}

/** Each item with its trace where the round computes scores. */
function Computed({ found, onReturn }: Pick<Of, "found" | "onReturn">): ReactElement | null {
  const { answer, scoring } = useScoring(found.one.declaration.opening.id);
  if (answer === undefined || scoring === undefined) return null;
  return <ScoreCompare scoring={scoring} answer={answer} found={found} onReturn={onReturn} />;
}

export function Scores({ found, onReturn }: Pick<Of, "found" | "onReturn">): ReactElement {
  const { body, evaluation, scores } = found.one.declaration;
  const given = Object.values(scores).flatMap((step) => Object.values(step));
  return (
    <>
      <dl className="pairs">
        <Pair name="自评价">{[body?.selfScore === undefined ? "未填" : `${sayScore(body.selfScore)} 分`, found.changes.places.includes("selfScore") && <ChangedMark key="c" />]}</Pair>
        <Pair name="第三方">{evaluation === undefined ? "无" : `${evaluation.score === undefined ? "" : `${sayScore(evaluation.score)} 分，`}${evaluation.conclusion === "meets" ? outcomeWord("met") : outcomeWord("not-met")}${evaluation.undertaking ? "，已签承诺书" : ""}`}</Pair>
        <Pair name="专家">{given.length === 0 ? "无，或尚未公开" : given.map((score) => `${score} 分`).join("、")}</Pair>
      </dl>
      <Computed found={found} onReturn={onReturn} />
    </>
  );
}

export function Opinions({ found }: { readonly found: CaseInHand }): ReactElement {
  const { opinions, refusal, departures, openObjections } = found.one.declaration;
  const given = Object.values(opinions).flatMap((step) => Object.entries(step));
  const nothing = given.length === 0 && refusal === undefined && departures.length === 0 && openObjections.length === 0;
  if (nothing) return <p className="quiet">没有意见，或尚未公开。</p>;
  return (
    <>
      {given.length > 0 && (
        <dl className="pairs">
          {given.map(([department, opinion]) => (
            <Pair key={department} name={department}>
              {opinionWord(opinion)}
            </Pair>
          ))}
        </dl>
      )}
      {departures.length > 0 && <p>偏离“原则上”要求 {departures.length} 处，说明见上方各条。</p>}
      {openObjections.length > 0 && <p>有 {openObjections.length} 件异议尚未处理。</p>}
      {refusal !== undefined && (
        <p className="refusal">
          {refusal.hint}
          {refusal.clause !== undefined && <NoticeLink edition={found.law.edition} clause={refusal.clause}>{`（依据 ${refusal.clause}）`}</NoticeLink>}
        </p>
      )}
    </>
  );
}
