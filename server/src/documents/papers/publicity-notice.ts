// The publicity notice 公示: on what it rests, what was gone through, how many, from when to when, how to object, the list.
import { paperOf, type Frame } from "./frame.ts";
import { listAnnexes, type ListedKind } from "./list-annexes.ts";
import type { PaperModel } from "./paper-model.ts";
import { blank, dayWords, heading, noticeWords, orBlank, paragraph, sealPlace, titleAndNumber } from "./wording.ts";

export interface PublicityNotice {
  /** Title as it was proposed. */
  readonly document: string;
  /** Steps gone through, in the notice's words. */
  readonly procedure: readonly string[];
  readonly kinds: readonly ListedKind[];
  readonly start: string;
  readonly end: string;
  /** How many days of which kind, e.g. 5个工作日; empty where nobody says. */
  readonly days: string;
  /** What holds an announcement back or not while an objection is open, in words. */
  readonly whileOpen: string;
}

export function publicityNotice(frame: Frame, notice: PublicityNotice): PaperModel {
  const title = titleAndNumber(notice.document).title || `关于${frame.year}年${frame.listName}名单的公示`;
  const counts = notice.kinds.map(({ name, units }) => `${name}${units.length}家`).join("、");
  return paperOf(frame, title, "dash", [
    { kind: "title", text: title },
    paragraph(`根据${noticeWords(frame.notice)}，经规定程序，拟将${counts}列入${frame.year}年名单，现予公示。`),
    heading(1, "程序"),
    paragraph(`本批次经下列环节：${notice.procedure.join("；")}。`),
    heading(1, "公示时间"),
    paragraph(`${dayWords(notice.start)}至${dayWords(notice.end)}${notice.days === "" ? "" : `（${notice.days}）`}。`),
    heading(1, "异议的提出"),
    paragraph(`公示期内对名单有异议的，请以真实姓名或单位名称写明事实和理由，留下联系方式，并附有关证明材料。${notice.whileOpen}`),
    paragraph("也可在本平台公示页面在线提出，凭回执号查询处理情况。"),
    paragraph(`联系处室：${orBlank(frame.contact)}；电话：${blank}。`),
    paragraph(`传真：${blank}；电子邮箱：${blank}。`),
    paragraph(`监督电话：${blank}；来信来访地址：${blank}。`),
    { kind: "attachments", names: notice.kinds.map(({ name }) => `${name}公示名单`) },
    { kind: "signature", persons: [], issuers: frame.issuers, seal: sealPlace, day: dayWords(notice.start) },
    ...listAnnexes(notice.kinds, "公示名单", true),
  ]);
}
