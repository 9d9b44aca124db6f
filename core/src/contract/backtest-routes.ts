// Backtest 回测: what may be moved, a past round under a changed edition, and the same as a file. Read only.
import Type from "typebox";
import { closed, Code, Day, Digest, EditionId, Id, OrNull } from "./field.ts";
import { route } from "./route.ts";

const asked = {
  round: Id,
  /** An edition held here; the round's own where none is named. */
  edition: Type.Optional(EditionId),
  /** One change a line: `procedure.cap.n=5`. */
  changes: Type.Optional(Type.String({ maxLength: 4000 })),
};

export const ReadThresholdsInput = closed({ round: Id, edition: asked.edition });
export const BacktestInput = closed(asked);
export const DownloadBacktestInput = closed({ format: Type.Enum(["csv", "xlsx"]), ...asked });

export const ReadTouchedInput = closed({ round: Id, edition: EditionId });

const text = Type.String();
const Count = Type.Integer();

const Reason = Type.Object({ code: Type.String(), clause: OrNull(text), hint: text });
const Difference = Type.Object({ declaration: Id, number: text, name: text, kind: Code, region: text, regionName: text, sector: text, sectorName: text, evaluator: text, evaluatorName: text, reasons: Type.Array(Reason) });
const Tally = Type.Object({ key: text, name: text, before: Count, after: Count, entered: Count, dropped: Count, undecided: Count });

const Matters = Type.Array(Type.Object({ code: text, clause: OrNull(text), says: text }));
const Touched = Type.Object({ declaration: Id, number: text, name: text, kind: Code, kindName: text, region: text, regionName: text, standing: text, refused: Matters, allowed: Matters, facts: Matters, checks: Matters, papers: Matters });
const TouchedTally = Type.Object({ key: text, name: text, cases: Count, refused: Count, allowed: Count, rework: Count, untouched: Count });
const EditionNamed = Type.Object({ edition: EditionId, name: text, hash: Digest });

export const backtestRoutes = [
  route({
    id: "read-thresholds",
    method: "GET",
    path: "/rounds/:round/thresholds",
    act: "read-backtest",
    summary: "本批次封存版本（或另选一版）的全部界限：位置、现值、条款，供回测变更。",
    input: ReadThresholdsInput,
    response: Type.Object({ edition: EditionId, hash: Digest, thresholds: Type.Array(Type.Object({ at: text, clause: OrNull(text), topic: text, key: text, says: text, value: text, valueSaid: text, options: Type.Array(Type.Object({ value: text, says: text })) })) }),
    status: 200,
  }),
  route({
    id: "backtest",
    method: "GET",
    path: "/rounds/:round/backtest",
    act: "read-backtest",
    summary: "回测：按变更后的规则重算本批次，谁新入选、谁落选及原因条款，按地区、行业、评价机构合计；当时未问及的列为不能推算。只读。",
    input: BacktestInput,
    response: Type.Object({
      /** What the answer was reckoned from. */
      baseline: Type.Object({ round: Id, title: text, authority: text, edition: EditionId, editionName: text, hash: Digest, chainHead: Digest, day: Day }),
      changed: Type.Object({ edition: EditionId, editionName: text, hash: Digest, changes: Type.Array(Type.Object({ file: text, key: text, from: text, to: text, clause: OrNull(text), says: text, fromSaid: text, toSaid: text })) }),
      cases: Count,
      /** Of these, not yet ended. */
      open: Count,
      before: Count,
      after: Count,
      entered: Type.Array(Difference),
      dropped: Type.Array(Difference),
      undecided: Type.Array(Difference),
      byRegion: Type.Array(Tally),
      bySector: Type.Array(Tally),
      byEvaluator: Type.Array(Tally),
      limits: Type.Array(text),
      /** Numbers of cases whose recorded end the round's own edition does not give again. */
      astray: Type.Array(text),
    }),
    status: 200,
  }),
  route({
    id: "download-backtest",
    method: "GET",
    path: "/rounds/:round/backtest/download/:format",
    act: "read-backtest",
    summary: "下载回测结果：CSV 或 XLSX，文件内写明基准批次、版本摘要、记录链头和日期。",
    input: DownloadBacktestInput,
    response: Type.Object({}),
    status: 200,
    file: true,
  }),
  route({
    id: "read-touched",
    method: "GET",
    path: "/rounds/:round/touched",
    act: "read-touched",
    summary: "换用另一版后，本批次未办结的申报中谁受影响：新不符合、不再受限、需补充的事项、须另查的登记、新增的材料和评价，按地区和类别合计。未提交过的草稿不在内。只读。",
    input: ReadTouchedInput,
    response: Type.Object({ own: EditionNamed, next: EditionNamed, day: Day, cases: Count, touched: Type.Array(Touched), byRegion: Type.Array(TouchedTally), byKind: Type.Array(TouchedTally) }),
    status: 200,
  }),
] as const;
