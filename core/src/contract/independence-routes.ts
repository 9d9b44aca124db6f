// Hints at the independence of an evaluation 独立性提示, for those who review the case.
import Type from "typebox";
import { closed, Id, Moment, Paragraph } from "./field.ts";
import { route } from "./route.ts";

export const ReadIndependenceHintsInput = closed({ declaration: Id });
export const NoteIndependenceHintsInput = closed({ declaration: Id, note: Paragraph });

const Text = Type.String();
const Place = Type.Object({ document: Text, at: Text });
const Passage = Type.Object({ document: Text, at: Text, text: Text });
const Made = Type.Array(Type.Object({ document: Text, at: Text, property: Type.Enum(["author", "last-modified-by", "company", "software", "party"]) }));
const Shared = Type.Array(Type.Object({ figure: Text, one: Place, other: Place }));

const Hint = Type.Union([
  Type.Object({ kind: Type.Literal("same-file"), self: Text, report: Text, digest: Text }),
  Type.Object({ kind: Type.Literal("maker"), name: Text, self: Made, report: Made }),
  Type.Object({ kind: Type.Literal("passage"), characters: Type.Integer(), self: Passage, report: Passage }),
  Type.Object({ kind: Type.Literal("figures"), figures: Shared, more: Type.Integer() }),
  /** `one` is a place of this case, `other` of the other report; without `declaration` the reader may not see that case. */
  Type.Object({ kind: Type.Literal("other-report"), declaration: Text, figures: Shared, rows: Type.Array(Type.Object({ figures: Type.Array(Text), one: Place, other: Place })), more: Type.Integer() }),
]);

const Hints = Type.Object({
  state: Type.Enum(["not-asked", "waiting", "looked"]),
  clause: Type.Optional(Text),
  lookedAt: Type.Optional(Text),
  stale: Type.Optional(Type.Boolean()),
  hints: Type.Array(Hint),
  others: Type.Array(Type.Object({ declaration: Id, number: Text, name: Text })),
  unread: Type.Array(Type.Object({ document: Text, side: Type.Enum(["self", "report"]), why: Text })),
  notes: Type.Array(Type.Object({ by: Text, at: Moment, note: Text })),
});

export const independenceRoutes = [
  route({
    id: "read-independence-hints",
    method: "GET",
    path: "/declarations/:declaration/independence-hints",
    act: "read-independence-hints",
    summary: "自评价材料与评价报告之间相同的文件、制作者、文段、数字及其位置，供核对，不作结论；只在通知要求评价独立的批次有。",
    input: ReadIndependenceHintsInput,
    response: Hints,
    status: 200,
  }),
  route({
    id: "note-independence-hints",
    method: "POST",
    path: "/declarations/:declaration/independence-hints/notes",
    act: "note-independence-hints",
    summary: "审核人员核对提示后写明所见，入日志。",
    input: NoteIndependenceHintsInput,
    response: Type.Object({ notes: Type.Integer() }),
    status: 201,
  }),
] as const;
