// Which act answers which route. The type holds the table whole: a route without its act does not compile.
import { ok } from "@qingce/core/base/refusal";
import { changeAccount } from "../acts/accounts/change-account.ts";
import { createAccount } from "../acts/accounts/create-account.ts";
import { listAccounts } from "../acts/accounts/list-accounts.ts";
import { listLockedSignIns } from "../acts/accounts/list-locked-sign-ins.ts";
import { resetSecondFactor } from "../acts/accounts/reset-second-factor.ts";
import { backtestRound, readThresholds } from "../acts/backtests/backtest-round.ts";
import { downloadBacktest } from "../acts/backtests/download-backtest.ts";
import { readTouched } from "../acts/backtests/read-touched.ts";
import { notFound } from "../acts/command.ts";
import { readDashboard } from "../acts/dashboard/read-dashboard.ts";
import { listDemonstrationSignIns, nextDay, readClock } from "../acts/demonstration/demonstration.ts";
import { listDeclarations } from "../acts/declarations/list-declarations.ts";
import { openDeclaration } from "../acts/declarations/open-declaration.ts";
import { readDeclaration, readTimeline } from "../acts/declarations/read-declaration.ts";
import { readDraft } from "../acts/declarations/read-draft.ts";
import { saveDraft } from "../acts/declarations/save-draft.ts";
import { readRevision } from "../acts/declarations/read-revision.ts";
import { readForm } from "../acts/declarations/read-form.ts";
import { readJudgment } from "../acts/declarations/read-judgment.ts";
import { submitDeclaration } from "../acts/declarations/submit-declaration.ts";
import { reopenDeclaration } from "../acts/declarations/reopen-declaration.ts";
import { withdrawDeclaration } from "../acts/declarations/withdraw-declaration.ts";
import { listEditions, readEdition } from "../acts/editions/read-editions.ts";
import { engagementHandlers } from "./engagement-handlers.ts";
import { evaluatorHandlers } from "./evaluator-handlers.ts";
import { downloadEntries } from "../acts/entries/download-entries.ts";
import { listEntries } from "../acts/entries/list-entries.ts";
import { readEntry } from "../acts/entries/read-entry.ts";
import { listEvaluators } from "../acts/evaluators/list-evaluators.ts";
import { registerEvaluator } from "../acts/evaluators/register-evaluator.ts";
import { readHealth } from "../acts/health/read-health.ts";
import { cancelImport, confirmProposals, resumeImport } from "../acts/imports/change-import.ts";
import { confirmFinding, dismissFinding } from "../acts/imports/findings.ts";
import { handOutRejected } from "../acts/imports/hand-out-rejected.ts";
import { importRegister } from "../acts/imports/import-register.ts";
import { readListWorkbook } from "../acts/imports/list-workbook.ts";
import { lookForFindings } from "../acts/imports/look-for-findings.ts";
import { bringUnderProvince } from "../acts/imports/national-not-provincial.ts";
import { readFindings } from "../acts/imports/read-findings.ts";
import { listImports, readImport, registerTotals } from "../acts/imports/read-imports.ts";
import { readNationalOnly } from "../acts/imports/read-national-only.ts";
import { downloadInbox } from "../acts/inbox/download-inbox.ts";
import { readDuties } from "../acts/inbox/read-duties.ts";
import { readInbox } from "../acts/inbox/read-inbox.ts";
import { readLog } from "../acts/log/read-log.ts";
import { addObjectionEvidence } from "../acts/objections/add-objection-evidence.ts";
import { decideObjection, listObjections, opineOnObjection, readReceipt, unmaskObjector } from "../acts/objections/handle-objections.ts";
import { readObjectionEvidence } from "../acts/objections/read-objection-evidence.ts";
import { object } from "../acts/objections/receive-objection.ts";
import { registerOrganisation } from "../acts/organisations/register-organisation.ts";
import { listIndustries, listRegions } from "../acts/places/list-places.ts";
import { listDeclarationPapers, readDeclarationPaper } from "../acts/papers/declaration-papers.ts";
import { readObjectionPaper } from "../acts/papers/objection-paper.ts";
import { listRecommendationPapers, readRecommendationPaper } from "../acts/papers/recommendation-papers.ts";
import { listRoundPapers, readRoundPaper } from "../acts/papers/round-papers.ts";
import { addStampedLetter, listStampedLetters, readStampedLetter } from "../acts/papers/stamped-copies.ts";
import { listPosts, postInRound } from "../acts/posts/post-in-round.ts";
import { precheck } from "../acts/precheck/precheck.ts";
import { addProof } from "../acts/proofs/add-proof.ts";
import { listProofs, readProof } from "../acts/proofs/read-proofs.ts";
import { listPublications, readPublication } from "../acts/publications/read-publications.ts";
import { readRanking } from "../acts/recommendations/read-ranking.ts";
import { exclude, recommend, release, reserve } from "../acts/recommendations/recommend.ts";
import { sendList } from "../acts/recommendations/send-list.ts";
import { addRecords } from "../acts/records/add-records.ts";
import { enterLowerList } from "../acts/register/enter-lower-list.ts";
import { opine, passReview, refuseReview, returnReview } from "../acts/reviews/review.ts";
import { listExperts } from "../acts/reviews/list-experts.ts";
import { reviewMany } from "../acts/reviews/review-many.ts";
import { expertHandlers } from "./expert-handlers.ts";
import { independenceHandlers } from "./independence-handlers.ts";
import { schemeHandlers } from "./scheme-handlers.ts";
import { outwardHandlers } from "./outward-handlers.ts";
import { officerHandlers } from "./officer-handlers.ts";
import { assignExpert } from "../acts/reviews/assign-expert.ts";
import { scoreDeclaration } from "../acts/reviews/score-declaration.ts";
import { amendRound, importQuota } from "../acts/rounds/change-round.ts";
import { openRound } from "../acts/rounds/open-round.ts";
import { confirmPublication, endPublicity, proposePublication } from "../acts/rounds/publish-list.ts";
import { readRoundDesk } from "../acts/rounds/read-round-desk.ts";
import { readWaiting } from "../acts/rounds/read-waiting.ts";
import { listRounds, readRound } from "../acts/rounds/read-rounds.ts";
import { registerList } from "../acts/rounds/register-list.ts";
import { meetOnList, selectList } from "../acts/rounds/select-list.ts";
import type { Handlers } from "./call.ts";
import { ownDoorHandlers } from "./own-door-handlers.ts";
import { readComparison } from "../acts/editions/read-comparison.ts";
import { logHandlers } from "./log-handlers.ts";
import { spotCheckHandlers } from "./spot-check-handlers.ts";
import { yearCheckHandlers } from "./year-check-handlers.ts";
import { upkeepHandlers } from "./upkeep-handlers.ts";
import { entryMarkHandlers } from "./entry-mark-handlers.ts";
import { upkeepRegisterHandlers } from "./upkeep-register-handlers.ts";

export const handlers: Handlers = {
  "list-editions": listEditions,
  "read-comparison": readComparison,
  "read-edition": readEdition,
  "list-rounds": listRounds,
  "read-round": readRound,
  "open-round": (house, actor, input, { key }) => openRound(house, actor, input, key),
  ...schemeHandlers,
  "read-thresholds": readThresholds,
  "backtest": backtestRound,
  "download-backtest": downloadBacktest,
  "read-touched": readTouched,
  "read-dashboard": readDashboard,
  "list-posts": listPosts,
  "post-in-round": (house, actor, input, { key }) => postInRound(house, actor, input, key),
  "import-quota": (house, actor, input, { key }) => importQuota(house, actor, input, key),
  "amend-round": (house, actor, input, { key }) => amendRound(house, actor, input, key),
  "select-list": (house, actor, input, { key }) => selectList(house, actor, input, key),
  "meet-on-list": (house, actor, input, { key }) => meetOnList(house, actor, input, key),
  "propose-publication": (house, actor, input, { key }) => proposePublication(house, actor, input, key),
  "confirm-publication": (house, actor, input, { key }) => confirmPublication(house, actor, input, key),
  "end-publicity": (house, actor, input, { key }) => endPublicity(house, actor, input, key),
  "register-list": (house, actor, input, { key }) => registerList(house, actor, input, key),
  "list-publications": listPublications,
  "read-publication": readPublication,
  "list-entries": listEntries,
  "download-entries": downloadEntries,
  "read-entry": readEntry,
  ...upkeepRegisterHandlers,
  ...entryMarkHandlers,
  ...upkeepHandlers,
  ...yearCheckHandlers,
  ...spotCheckHandlers,
  ...logHandlers,
  "enter-lower-list": (house, actor, input, { key }) => enterLowerList(house, actor, input, key),
  "add-records": (house, actor, input, { key }) => addRecords(house, actor, input, key),
  "import-register": importRegister,
  "read-list-workbook": (house, actor, _input, { file }) => readListWorkbook(house, actor, file),
  "list-register-imports": listImports,
  "read-register-import": readImport,
  "read-rejected-rows": handOutRejected,
  "cancel-register-import": cancelImport,
  "resume-register-import": resumeImport,
  "confirm-proposals": confirmProposals,
  "register-totals": registerTotals,
  "list-findings": readFindings,
  "confirm-findings": confirmFinding,
  "dismiss-findings": dismissFinding,
  "look-for-findings": lookForFindings,
  "list-national-only": readNationalOnly,
  "bring-under-province": (house, actor, input, { key }) => bringUnderProvince(house, actor, input, key),
  "list-regions": listRegions,
  "list-industries": listIndustries,
  "register-organisation": (house, actor, input) => registerOrganisation(house, actor, input),
  "register-evaluator": (house, actor, input) => registerEvaluator(house, actor, input),
  "list-evaluators": listEvaluators,
  ...ownDoorHandlers,
  "me": async (_house, _actor, _input, { me }) => (me === undefined ? notFound : ok(me)),
  "precheck": precheck,
  "open-declaration": (house, actor, input, { key }) => openDeclaration(house, actor, input, key),
  "list-declarations": listDeclarations,
  "read-inbox": readInbox,
  "read-duties": readDuties,
  "download-inbox": downloadInbox,
  "read-declaration": readDeclaration,
  "read-timeline": readTimeline,
  "read-draft": readDraft,
  "read-form": readForm,
  "read-revision": readRevision,
  "save-draft": saveDraft,
  "submit-declaration": (house, actor, input, { key }) => submitDeclaration(house, actor, input, key),
  "withdraw-declaration": (house, actor, input, { key }) => withdrawDeclaration(house, actor, input, key),
  "reopen-declaration": (house, actor, input, { key }) => reopenDeclaration(house, actor, input, key),
  "add-proof": (house, actor, input, { file }) => addProof(house, actor, input, file),
  "list-proofs": listProofs,
  "read-proof": readProof,
  ...engagementHandlers,
  ...evaluatorHandlers,
  "pass-review": (house, actor, input, { key }) => passReview(house, actor, input, key),
  "return-review": (house, actor, input, { key }) => returnReview(house, actor, input, key),
  "refuse-review": (house, actor, input, { key }) => refuseReview(house, actor, input, key),
  "review-many": (house, actor, input, { key }) => reviewMany(house, actor, input, key),
  "opine": (house, actor, input, { key }) => opine(house, actor, input, key),
  "list-experts": listExperts,
  "assign-expert": (house, actor, input, { key }) => assignExpert(house, actor, input, key),
  "score-declaration": (house, actor, input, { key }) => scoreDeclaration(house, actor, input, key),
  ...expertHandlers,
  ...officerHandlers,
  ...outwardHandlers,
  ...independenceHandlers,
  "recommend": (house, actor, input, { key }) => recommend(house, actor, input, key),
  "reserve": (house, actor, input, { key }) => reserve(house, actor, input, key),
  "exclude": (house, actor, input, { key }) => exclude(house, actor, input, key),
  "release": (house, actor, input, { key }) => release(house, actor, input, key),
  "read-ranking": readRanking,
  "read-judgment": readJudgment,
  "read-round-desk": readRoundDesk,
  "read-waiting": readWaiting,
  "send-list": (house, actor, input, { key }) => sendList(house, actor, input, key),
  "object": (house, actor, input, { key }) => object(house, actor, input, key),
  "add-objection-evidence": (house, actor, input, { file }) => addObjectionEvidence(house, actor, input, file),
  "read-objection-evidence": readObjectionEvidence,
  "read-receipt": readReceipt,
  "list-objections": listObjections,
  "opine-on-objection": (house, actor, input, { key }) => opineOnObjection(house, actor, input, key),
  "decide-objection": (house, actor, input, { key }) => decideObjection(house, actor, input, key),
  "unmask-objector": unmaskObjector,
  "list-declaration-papers": listDeclarationPapers,
  "read-declaration-paper": readDeclarationPaper,
  "list-recommendation-papers": listRecommendationPapers,
  "read-recommendation-paper": readRecommendationPaper,
  "add-stamped-letter": (house, actor, input, { file }) => addStampedLetter(house, actor, input, file),
  "list-stamped-letters": listStampedLetters,
  "read-stamped-letter": readStampedLetter,
  "list-round-papers": listRoundPapers,
  "read-round-paper": readRoundPaper,
  "read-objection-paper": readObjectionPaper,
  "create-account": (house, actor, input, { key }) => createAccount(house, actor, input, key),
  "list-accounts": listAccounts,
  "change-account": (house, actor, input, { key }) => changeAccount(house, actor, input, key),
  "reset-second-factor": (house, actor, input, { key }) => resetSecondFactor(house, actor, input, key),
  "list-locked-sign-ins": listLockedSignIns,
  "read-log": readLog,
  "read-health": readHealth,
  "read-clock": readClock,
  "next-day": nextDay,
  "list-demonstration-sign-ins": listDemonstrationSignIns,
};
