// The form while it may be edited: contents at the left, sections in the middle, verdicts at the right, saving on top, submitting at the foot.
import { Alert } from "antd";
import { useState, type ReactElement } from "react";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { useChord } from "../../../parts/case/use-chord.ts";
import { RoundPosts } from "../../../parts/desk/round-posts.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { DeclarationPapers } from "../../../parts/papers/desk-papers.tsx";
import { FormFile } from "../../../parts/sheet/form-file.tsx";
import { NoticeLines } from "../../../parts/sheet/notice-lines.tsx";
import { ScorePanel } from "../../../parts/sheet/score-panel.tsx";
import { SheetSections } from "../../../parts/sheet/sheet-sections.tsx";
import { WayUpList } from "../../../parts/sheet/way-up-list.tsx";
import { draftPlaces } from "../../../text/draft-place.ts";
import { sayAt } from "../../../text/said-at.ts";
import { saySheetAt } from "../../../text/sheet-said.ts";
import type { RoundScoring } from "../../../text/scoring-from.ts";
import { placeLabel, sectionsOf } from "../../../text/form-sections.ts";
import type { CaseAnswer, FormAnswer, FormInHand } from "./basis.ts";
import { CommitmentSection } from "./commitment-section.tsx";
import { Contents } from "./contents.tsx";
import { EvaluationSection } from "./evaluation-section.tsx";
import { FaultList } from "./fault-list.tsx";
import { FactsSection } from "./facts-section.tsx";
import { FormHead } from "./form-head.tsx";
import { MergedNote } from "../../../parts/draft/merged-note.tsx";
import { ParticularsSection } from "./particulars-section.tsx";
import { ProofsSection } from "./proofs-section.tsx";
import { RestoredNote } from "../../../parts/draft/restored-note.tsx";
import { RevisionNote } from "./revision-note.tsx";
import { ScoreSection } from "./score-section.tsx";
import { StaleChoice } from "../../../parts/draft/stale-choice.tsx";
import { StatementsSection } from "./statements-section.tsx";
import { SubmitFoot } from "./submit-foot.tsx";
import { useDraft, type ServerDraft } from "./use-draft.ts";
import { useFormInHand } from "./use-form-in-hand.ts";
import { useSubmit } from "./use-submit.ts";
import { VerdictPanel } from "./verdict-panel.tsx";
import { Withdraw } from "./withdraw.tsx";

interface Props {
  readonly form: FormAnswer;
  readonly draft: ServerDraft;
  readonly one: CaseAnswer;
  readonly scoring: RoundScoring | undefined;
}

function Sections({ inHand, one }: { readonly inHand: FormInHand; readonly one: CaseAnswer }): ReactElement {
  const { basis, judgment, body, form, scored } = inHand;
  const has = new Set(sectionsOf(basis, judgment, body).map((section) => section.id));
  return (
    <div className="form-body">
      <FactsSection {...inHand} />
      {has.has("proofs") && <ProofsSection {...inHand} />}
      {scored !== undefined && (
        <>
          <FormFile declaration={form.declaration} hand={scored.sheet} />
          <SheetSections hand={scored.sheet} />
        </>
      )}
      {has.has("score") && <ScoreSection {...inHand} />}
      {has.has("evaluation") && <EvaluationSection inHand={inHand} one={one} />}
      {has.has("statements") && <StatementsSection {...inHand} />}
      {has.has("particulars") && <ParticularsSection {...inHand} />}
      <CommitmentSection {...inHand} />
      <section aria-labelledby="head-papers">
        <h2 id="head-papers">材料（按最近一次保存的内容生成）</h2>
        <DeclarationPapers declaration={form.declaration} />
      </section>
      <Withdraw declaration={form.declaration} draft />
    </div>
  );
}

export function Editor({ form, draft, one, scoring }: Props): ReactElement {
  const me = useMe();
  const hand = useDraft(form.declaration, me.account, draft);
  const [tried, setTried] = useState(false);
  const inHand = useFormInHand(form, one, hand, tried, scoring);
  const submitting = useSubmit(form.declaration, hand.store, () => inHand.judgment.faults.length === 0, () => setTried(true));
  useChord(hand.status.kind === "stale" || submitting.asking ? undefined : submitting.ask);
  const { basis, judgment, scored } = inHand;
  const labelOf = (place: string): string => placeLabel(place, judgment, basis);
  const { reasons } = one.declaration;
  const say = (body: DeclarationBody, place: string): string => (scored !== undefined && place.startsWith("sheet.") ? saySheetAt(scored.sheet.scheme, body.sheet, place.slice("sheet.".length)) : sayAt(body, place, basis.edition.eligibility.facts));
  return (
    <div className="form-page">
      <FormHead form={form} scoring={scoring} status={hand.status} retry={() => hand.store.resume()} />
      {hand.restored !== undefined && <RestoredNote restored={hand.restored} labelOf={labelOf} server={draft.body} store={hand.store} />}
      <MergedNote key={hand.taken.join()} taken={hand.taken} labelOf={labelOf} />
      {reasons.length > 0 && <Alert type="warning" showIcon title={`已退回补正，${reasons.length} 项`} description={<ul className="refusals">{reasons.map((reason) => <li key={`${reason.field}/${reason.reason}`}>{`${labelOf(reason.field)}：${reason.reason}`}</li>)}</ul>} />}
      <RevisionNote declaration={form.declaration} edition={form.edition.id} />
      <RoundPosts round={form.round.id} />
      <div className="form-columns">
        <Contents inHand={inHand} />
        <Sections inHand={inHand} one={one} />
        <div className="form-side">
          <FaultList inHand={inHand} refusals={submitting.refusals} labelOf={labelOf} />
          {scored !== undefined && (
            <ScorePanel hand={scored.sheet} title="自评得分" notice={<NoticeLines edition={form.edition.id} source={form.edition} kind={basis.kind} />}>
              <WayUpList hand={scored.sheet} scoring={scored.scoring} />
            </ScorePanel>
          )}
          <VerdictPanel {...inHand} />
        </div>
      </div>
      <SubmitFoot inHand={inHand} submitting={submitting} />
      {hand.status.kind === "stale" && <StaleChoice what="这份申报" places={draftPlaces} key={hand.status.revision} base={hand.base} mine={hand.body} theirs={hand.status.theirs} say={say} labelOf={labelOf} settle={hand.store.settle} />}
    </div>
  );
}
