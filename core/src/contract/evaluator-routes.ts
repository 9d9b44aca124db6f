// What an evaluator 第三方评价机构 keeps of itself: registration, staff, ties, yearly report.
import Type from "typebox";
import { DeedShape, FactAsked, FactSaid, OwedReport, RecordShape, RegistrationWhole, StaffShape, Standing, YearReportShape } from "./evaluator-shapes.ts";
import { closed, Day, Digest, FactTable, Id, Line, OrNull, Table } from "./field.ts";
import { route } from "./route.ts";

const CreditCode = Type.String({ minLength: 1, maxLength: 18 });
const TieTold = { kind: Type.Enum(["ownership", "declared"]), other: CreditCode };

export const ChangeEvaluatorInput = closed({ legalRepresentative: Type.Optional(Line), facts: Type.Optional(FactTable), documents: Type.Optional(Table(Line)) });
export const AddStaffInput = closed({ staff: Type.Array(StaffShape, { minItems: 1, maxItems: 300 }) });
export const EndStaffInput = closed({ staff: Id, to: Day });
export const DeclareTieInput = closed(TieTold);
const Place = Type.String({ minLength: 1, maxLength: 200 });
export const AddEvaluatorProofInput = closed({ place: Place });
export const LayEvaluatorProofInput = closed({ digest: Digest, places: Type.Array(Place, { minItems: 1, maxItems: 600 }) });
export const DropEvaluatorProofInput = closed({ place: Place, digest: Digest });
export const FileYearReportInput = closed({ round: Id, ...YearReportShape.properties });

const OfRound = { round: Id, title: Type.String() };
const EvaluatorPage = Type.Object({
  evaluator: Id,
  name: Type.String(),
  creditCode: Type.String(),
  legalRepresentative: Type.String(),
  registeredOn: OrNull(Day),
  publishedOn: OrNull(Day),
  blacklistedUntil: OrNull(Day),
  /** On the blacklist today. */
  barred: Type.Boolean(),
  facts: Type.Array(FactSaid),
  record: OrNull(RecordShape),
  rounds: Type.Array(Type.Object({ ...OfRound, ...RecordShape.properties })),
  group: Type.Array(Type.Object({ evaluator: OrNull(Id), name: OrNull(Type.String()), creditCode: Type.String() })),
  reports: Type.Array(Type.Object({ ...OfRound, due: OrNull(Day), filedOn: OrNull(Day), overdue: Type.Boolean() })),
  blacklistings: Type.Array(Type.Object({ from: Day, until: Day, edition: Type.String(), clause: Type.String(), document: Type.String() })),
});
const Load = Type.Object({
  ...OfRound,
  edition: Type.String(),
  clause: Type.String(),
  n: Type.Integer(),
  per: Type.Enum(["round", "year"]),
  countedBy: Type.Enum(["body", "affiliates", "legal-representative"]),
  bodies: Type.Array(Type.String()),
  taken: Type.Integer(),
  filled: Type.Array(Type.Object({ engagement: Id, body: Type.String(), declaration: OrNull(Type.Object({ declaration: Id, number: Type.String(), name: Type.String() })) })),
});

export const evaluatorRoutes = [
  route({ id: "read-evaluator", method: "GET", path: "/evaluators/:evaluator", act: "read-public", summary: "一家已公布的评价机构：条件、关联机构、各批次通过率及其分母、其后移出数、年度报告报送与逾期、黑名单起止和依据。", input: closed({ evaluator: Id }), response: EvaluatorPage, status: 200 }),
  route({ id: "read-evaluator-load", method: "GET", path: "/evaluators/:evaluator/load", act: "read-evaluator-load", summary: "评价机构的在手项目与上限：计算口径、合并计算的机构、占用名额的委托。", input: closed({ evaluator: Id }), response: Type.Object({ loads: Type.Array(Load) }), status: 200 }),
  route({
    id: "read-own-registration",
    method: "GET",
    path: "/evaluator",
    act: "read-registration",
    summary: "本机构的登记：条件、人员、关联、审核进度、通过率和应报送的年度工作情况报告。",
    input: closed({}),
    response: Type.Object({ ...RegistrationWhole.properties, asked: Type.Array(FactAsked), reports: Type.Array(OwedReport) }),
    status: 200,
  }),
  route({
    id: "change-evaluator",
    method: "POST",
    path: "/evaluator/changes",
    act: "keep-registration",
    summary: "变更登记：法定代表人、条件及其证明；变更后重新审核，已公布的内容在重新公布前不变。",
    input: ChangeEvaluatorInput,
    response: Type.Object({ standing: Standing }),
    status: 200,
  }),
  route({
    id: "add-staff",
    method: "POST",
    path: "/evaluator/staff",
    act: "keep-registration",
    summary: "登记专职人员：职称、专业、任职起止；公民身份号码只用于核对是否同一人，不保存。",
    input: AddStaffInput,
    response: Type.Object({ added: Type.Integer() }),
    status: 201,
  }),
  route({
    id: "end-staff",
    method: "POST",
    path: "/evaluator/staff/:staff/end",
    act: "keep-registration",
    summary: "写明一人任职的止日；记录保留，按日计数。",
    input: EndStaffInput,
    response: Type.Object({ staff: Id }),
    status: 200,
  }),
  route({ id: "add-deed", method: "POST", path: "/evaluator/deeds", act: "keep-registration", summary: "登记一项业绩：类别、日期、名称、委托单位和出处；按日计入近年业绩。", input: DeedShape, response: Type.Object({ added: Type.Integer() }), status: 201 }),
  route({ id: "withdraw-deed", method: "POST", path: "/evaluator/deeds/:deed/withdrawal", act: "keep-registration", summary: "撤销一项误登的业绩；记录保留。", input: closed({ deed: Id }), response: Type.Object({ deed: Id }), status: 200 }),
  route({
    id: "add-evaluator-proof",
    method: "POST",
    path: "/evaluator/proofs",
    act: "keep-registration",
    summary: "上传登记的证明文件：营业执照、场所、财务、人员职称与任职、业绩；只供本机构和审核部门查看。",
    input: AddEvaluatorProofInput,
    response: Type.Object({ place: Line, digest: Digest, name: Line }),
    status: 201,
    upload: true,
  }),
  route({ id: "lay-evaluator-proof", method: "POST", path: "/evaluator/proofs/:digest/places", act: "keep-registration", summary: "一份已上传的文件同时用作其他几项的证明。", input: LayEvaluatorProofInput, response: Type.Object({ laid: Type.Integer() }), status: 200 }),
  route({ id: "drop-evaluator-proof", method: "POST", path: "/evaluator/proofs/:digest/removal", act: "keep-registration", summary: "从一项撤下一份证明文件。", input: DropEvaluatorProofInput, response: Type.Object({ place: Line }), status: 200 }),
  route({ id: "read-own-evaluator-proof", method: "GET", path: "/evaluator/proofs/:digest", act: "read-registration", summary: "下载本机构的一份证明文件。", input: closed({ digest: Digest }), response: Type.Object({}), status: 200, file: true }),
  route({ id: "submit-registration", method: "POST", path: "/evaluator/submission", act: "keep-registration", summary: "提交登记供审核；现行各版要求的证明文件须齐全。", input: closed({}), response: Type.Object({ standing: Standing }), status: 200 }),
  route({
    id: "declare-tie",
    method: "POST",
    path: "/evaluator/ties",
    act: "keep-registration",
    summary: "申报与另一机构的关联；评价数量上限自即刻起合并计算。",
    input: DeclareTieInput,
    response: Type.Object({ group: Line }),
    status: 201,
  }),
  route({
    id: "file-year-report",
    method: "POST",
    path: "/evaluator/reports",
    act: "keep-registration",
    summary: "报送年度工作情况报告（官方表样未持有，自拟）。",
    input: FileYearReportInput,
    response: Type.Object({ filedOn: Day, late: Type.Boolean() }),
    status: 201,
  }),
] as const;
