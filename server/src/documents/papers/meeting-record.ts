// The record of the meeting 会议讨论 that confirms a list: who was there, what was recorded.
import { paperOf, type Frame } from "./frame.ts";
import type { PaperModel } from "./paper-model.ts";
import { blank, dayWords, heading, orBlank, paragraph } from "./wording.ts";

export interface MeetingRecord {
  readonly record: string;
  readonly present: readonly string[];
  readonly day: string;
  readonly confirmed: readonly string[];
}

export function meetingRecord(frame: Frame, { record, present, day, confirmed }: MeetingRecord): PaperModel {
  const title = `${frame.year}年${frame.listName}会议讨论记录`;
  return paperOf(frame, title, "dash", [
    { kind: "title", text: title },
    { kind: "fields", fields: [{ label: "日期", value: dayWords(day) }, { label: "地点", value: blank }, { label: "主持人", value: blank }, { label: "记录人", value: blank }, { label: "出席", value: orBlank(present.join("、")), wide: true }] },
    heading(1, "议题"),
    paragraph(`讨论${frame.year}年${frame.listName}名单。`),
    heading(1, "记录"),
    ...(record.trim() === "" ? [paragraph(blank)] : record.split("\n").filter((text) => text.trim() !== "").map(paragraph)),
    heading(1, `会议讨论的名单（${confirmed.length}家）`),
    { kind: "table", heads: ["序号", "单位名称"], rows: confirmed.length === 0 ? [["", ""]] : confirmed.map((name, at) => [String(at + 1), name]), widths: [1, 6] },
    { kind: "signature", persons: [{ label: "主持人签字", value: blank }, { label: "记录人签字", value: blank }], issuers: frame.issuers, seal: "", day: dayWords(day) },
  ]);
}
