// An organisation registers itself: credit code with check digit, region, four-digit industry, and its first account.
import { checkCreditCode } from "@qingce/core/base/credit-code";
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { passwordFaults } from "@qingce/core/access/password-profile";
import { addAccount } from "../../store/accounts.ts";
import { append } from "../../store/event-log.ts";
import { putOrganisation } from "../../store/organisations.ts";
import { takeSlot } from "../../store/slots.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { noteFindings } from "../imports/look-for-findings.ts";

export interface Registration {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly creditCode: string;
  readonly region: string;
  readonly industry: string;
  readonly legalRepresentative: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly email?: string | undefined };
}

/** The faults of a registration, all at once. */
function faults(house: House, input: Registration): readonly Refusal[] {
  const code = checkCreditCode(input.creditCode);
  const region = house.regions.get(input.region);
  const industry = house.industries.get(input.industry);
  return [
    ...(code.ok ? [] : code.refusals.map((one) => ({ ...one, place: "creditCode" }))),
    ...(region === undefined || region.level === "nation" ? [{ code: "region-unknown", place: "region", facts: { region: input.region }, hint: "没有这一行政区划代码" }] : []),
    ...(industry?.level === "小类" ? [] : [{ code: "industry-unknown", place: "industry", facts: { industry: input.industry }, hint: "行业须选 GB/T 4754 四位小类代码" }]),
    ...(input.name.trim() === "" ? [{ code: "name-missing", place: "name", hint: "请填写单位名称" }] : []),
    ...passwordFaults(house.doors.passwords, input),
    ...(input.legalRepresentative.trim() === "" ? [{ code: "legal-representative-missing", place: "legalRepresentative", hint: "请填写法定代表人" }] : []),
  ];
}

/** Registers an organisation 申报单位 and its account in one transaction; a credit code registers once, a listed namesake is noted. */
export async function registerOrganisation(house: House, actor: Actor, input: Registration): Promise<Result<{ readonly organisation: string; readonly account: string }>> {
  const may = allowed(actor, "register-organisation", {});
  if (!may.ok) return may;
  const found = faults(house, input);
  if (found.length > 0) return refuse(...found);
  const organisation = house.ids.next("organisation");
  const account = house.ids.next("account");
  const passwordHash = await house.hashPassword(input.password);
  const { password: _, ...shown } = input;
  const nodes = house.regions.ancestors(input.region).map((region) => region.code);
  const as = { role: "applicant", nodes: [], organisation, account };
  return command(house, actor, { act: "register-organisation", input: shown as unknown as JsonObject, as }, async (work) => {
    const { tx, at } = work;
    const seat = await takeSlot(tx, { key: `organisation:${input.creditCode}`, cap: 1, holder: organisation });
    if (!seat.ok) return refuse({ code: "organisation-known", place: "creditCode", facts: { creditCode: input.creditCode }, hint: "该统一社会信用代码已注册，请用原账号登录" });
    const body = { name: input.name, creditCode: input.creditCode, region: input.region, industry: input.industry, legalRepresentative: input.legalRepresentative };
    const head = await append(tx, { stream: { kind: "organisation", id: organisation }, expectedVersion: 0, events: [{ type: "registered", body }], at, actor: account, scope: [...nodes, `organisation:${organisation}`], suite: house.suite });
    if (!head.ok) return head;
    const added = await addAccount(tx, { id: account, login: input.login, name: input.contact.name, passwordHash, passwordSetAt: at, role: "applicant", nodes: [], organisationId: organisation, evaluatorId: null, department: null, totpSecret: null, disabled: false });
    if (!added.ok) return refuse(...added.refusals.map((one) => ({ ...one, place: "login" })));
    await putOrganisation(tx, { id: organisation, ...body, scope: nodes, contacts: [input.contact as unknown as JsonObject], body: {}, version: 1 });
    const noted = await noteFindings({ ...work, actor: { account, role: "applicant", nodes: [], organisation } }, [{ id: organisation, name: input.name, scope: nodes }]);
    return noted.ok ? ok({ organisation, account }) : noted;
  });
}
