// Registration of organisations 申报单位 and evaluators 第三方评价机构; open to anyone.
import Type from "typebox";
import { closed, Contact, Day, FactTable, Id, Line, Login, OrNull, page, Password, Search, Table } from "./field.ts";
import { DeedShape, FactSaid, RecordShape, StaffShape, Standing } from "./evaluator-shapes.ts";
import { route } from "./route.ts";

const CreditCode = Type.String({ minLength: 1, maxLength: 18 });

export const RegisterOrganisationInput = closed({
  login: Login,
  password: Password,
  name: Line,
  creditCode: CreditCode,
  region: Type.String({ minLength: 2, maxLength: 12 }),
  industry: Type.String({ minLength: 1, maxLength: 8 }),
  legalRepresentative: Line,
  contact: Contact,
});

export const RegisterEvaluatorInput = closed({
  login: Login,
  password: Password,
  name: Line,
  creditCode: CreditCode,
  legalRepresentative: Line,
  /** Credit codes of the bodies tied to this one. */
  affiliates: Type.Array(CreditCode, { maxItems: 50 }),
  /** Those that own it or that it owns. */
  owners: Type.Optional(Type.Array(CreditCode, { maxItems: 50 })),
  facts: FactTable,
  /** Title and number of the paper that proves a fact. */
  documents: Type.Optional(Table(Line)),
  staff: Type.Optional(Type.Array(StaffShape, { maxItems: 300 })),
  deeds: Type.Optional(Type.Array(DeedShape, { maxItems: 300 })),
  contact: Contact,
});

export const ListEvaluatorsInput = closed({ q: Type.Optional(Search), all: Type.Optional(Type.Boolean()), ...page });

const EvaluatorListed = Type.Object({
  evaluator: Id,
  name: Line,
  registeredOn: OrNull(Day),
  blacklistedUntil: OrNull(Day),
  standing: Standing,
  publishedOn: OrNull(Day),
  /** As published; empty before. */
  facts: Type.Array(FactSaid),
  record: OrNull(RecordShape),
});

export const registrationRoutes = [
  route({
    id: "register-organisation",
    method: "POST",
    path: "/organisations",
    act: "register-organisation",
    summary: "申报单位注册：统一社会信用代码、所在地、四位行业代码、法定代表人和首个账号。",
    input: RegisterOrganisationInput,
    response: Type.Object({ organisation: Id, account: Id }),
    status: 201,
  }),
  route({
    id: "register-evaluator",
    method: "POST",
    path: "/evaluators",
    act: "register-evaluator",
    summary: "第三方评价机构注册，关联机构一并填报，按组计算评价数量上限。",
    input: RegisterEvaluatorInput,
    response: Type.Object({ evaluator: Id, account: Id }),
    status: 201,
  }),
  route({
    id: "list-evaluators",
    method: "GET",
    path: "/evaluators",
    act: "read-public",
    summary: "评价机构名录：已公布的登记、通过率及其分母、其后移出数、黑名单期限，不含联系方式；可按名称、拼音查找。登录后可一并列出尚未公布的。",
    input: ListEvaluatorsInput,
    response: Type.Object({ evaluators: Type.Array(EvaluatorListed) }),
    status: 200,
  }),
] as const;
