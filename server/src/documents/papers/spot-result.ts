// The result of a spot check 抽检结果 made public: how it was drawn, how each drawn unit stands, what anybody draws again from.
import { headOf, paperOf, type Frame } from "./frame.ts";
import type { PaperModel } from "./paper-model.ts";
import { clauseWords, dayWords, heading, noticeWords, orBlank, paragraph, sealPlace, titleAndNumber } from "./wording.ts";

export interface SpotResult {
  readonly document: string;
  readonly clause: string;
  readonly frozenOn: string;
  readonly units: number;
  readonly numberSource: string;
  readonly number: string;
  readonly seed: string;
  readonly listDigest: string;
  /** `meets` undefined while a unit is not concluded. */
  readonly drawn: readonly { readonly name: string; readonly region: string; readonly meets: boolean | undefined }[];
  readonly day: string;
}

const conclusion = (meets: boolean | undefined): string => (meets === undefined ? "" : meets ? "符合" : "不符合");

export function spotResult(frame: Frame, given: SpotResult): PaperModel {
  const told = titleAndNumber(given.document);
  const title = told.title === "" ? `关于公布${frame.year}年${frame.listName}抽检结果的通知` : told.title;
  const count = (meets: boolean): number => given.drawn.filter((one) => one.meets === meets).length;
  return paperOf(frame, title, "dash", [
    ...headOf(frame, told.number),
    { kind: "title", text: title },
    ...(frame.addressee === undefined ? [] : [{ kind: "addressee" as const, text: frame.addressee }]),
    paragraph(`根据${noticeWords(frame.notice)}${clauseWords(given.clause)}，对${frame.listName}组织了抽检，现将结果公布如下：`),
    heading(1, "抽取"),
    paragraph(`名单于${dayWords(given.frozenOn)}冻结，计${given.units}家，抽取${given.drawn.length}家。所用公开数字：${orBlank(given.numberSource)}，为${orBlank(given.number)}。`),
    paragraph("名单、种子和抽取办法在平台公开，任何人可据以重抽核对。"),
    heading(1, "结果"),
    paragraph(`符合${count(true)}家，不符合${count(false)}家，名单见附件。`),
    { kind: "attachments", names: ["抽检结果", "抽取依据"] },
    { kind: "signature", persons: [], issuers: frame.issuers, seal: sealPlace, day: dayWords(given.day) },
    { kind: "annex", label: "附件1" },
    { kind: "title", text: "抽检结果" },
    { kind: "table", heads: ["序号", "单位名称", "地区", "抽检结论"], rows: given.drawn.map(({ name, region, meets }, at) => [String(at + 1), name, region, conclusion(meets)]), widths: [1.4, 7, 4, 2] },
    { kind: "annex", label: "附件2" },
    { kind: "title", text: "抽取依据" },
    { kind: "fields", fields: [{ label: "名单摘要", value: given.listDigest, wide: true }, { label: "种子", value: orBlank(given.seed), wide: true }, { label: "名单家数", value: String(given.units) }, { label: "抽取家数", value: String(given.drawn.length) }] },
  ]);
}
