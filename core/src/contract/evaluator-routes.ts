// What an evaluator 第三方评价机构 keeps of itself: registration, staff, ties, yearly report.
import Type from "typebox";
import { FactAsked, OwedReport, RegistrationWhole, StaffShape, Standing, YearReportShape } from "./evaluator-shapes.ts";
import { closed, Day, FactTable, Id, Line, Table } from "./field.ts";
import { route } from "./route.ts";

const CreditCode = Type.String({ minLength: 1, maxLength: 18 });
const TieTold = { kind: Type.Enum(["ownership", "declared"]), other: CreditCode };

export const ChangeEvaluatorInput = closed({ legalRepresentative: Type.Optional(Line), facts: Type.Optional(FactTable), documents: Type.Optional(Table(Line)) });
export const AddStaffInput = closed({ staff: Type.Array(StaffShape, { minItems: 1, maxItems: 300 }) });
export const EndStaffInput = closed({ staff: Id, to: Day });
export const DeclareTieInput = closed(TieTold);
export const FileYearReportInput = closed({ round: Id, ...YearReportShape.properties });

export const evaluatorRoutes = [
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
