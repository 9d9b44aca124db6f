// Who plays in the demonstration: fictitious people and bodies, each with a random password. Nothing here is a default account.
import { nation } from "@qingce/core/base/region";
import { makeCreditCode } from "@qingce/core/base/credit-code";
import type { Result } from "@qingce/core/base/refusal";
import { visitor } from "@qingce/core/access/actor";
import { createAccount } from "../acts/accounts/create-account.ts";
import { registerEvaluator } from "../acts/evaluators/register-evaluator.ts";
import type { House } from "../acts/house.ts";
import { registerOrganisation } from "../acts/organisations/register-organisation.ts";
import { atTheMachine, randomPassword } from "./admin.ts";

export interface DemoSignIn {
  readonly login: string;
  readonly password: string;
  readonly who: string;
}

const office = [
  { login: "demo-xihu", who: "县级主管部门经办人（330106，演示，虚构）", role: "officer", nodes: ["330106"] },
  { login: "demo-hangzhou", who: "市级主管部门经办人（3301，演示，虚构）", role: "officer", nodes: ["3301"] },
  { login: "demo-ningbo", who: "市级主管部门经办人（3302，演示，虚构）", role: "officer", nodes: ["3302"] },
  { login: "demo-province", who: "省级主管部门经办人（演示，虚构）", role: "officer", nodes: ["33"], department: "省经信厅" },
  { login: "demo-province-2", who: "省级主管部门复核人（演示，虚构）", role: "officer", nodes: ["33"], department: "省经信厅" },
  { login: "demo-reform", who: "省级发展改革部门经办人（演示，虚构）", role: "officer", nodes: ["33"], department: "省发展改革委" },
  { login: "demo-environment", who: "省级生态环境部门经办人（演示，虚构）", role: "officer", nodes: ["33"], department: "省生态环境厅" },
  { login: "demo-nation", who: "国家级主管部门经办人（名单导入，演示，虚构）", role: "officer", nodes: [nation] },
  { login: "demo-expert", who: "评审专家（演示）", role: "expert" },
  { login: "demo-security", who: "安全管理员（演示）", role: "security-admin" },
  { login: "demo-system", who: "系统管理员（演示）", role: "system-admin" },
  { login: "demo-audit", who: "审计员（演示）", role: "auditor" },
] as const;

const code = (first17: string): string => {
  const made = makeCreditCode(first17);
  return made.ok ? made.value : first17;
};

const contact = { name: "演示联系人", phone: "000-00000000" };

export const demonstrationFirm = { login: "demo-firm", who: "申报企业（330106，演示，虚构）", name: "演示绿能机械有限公司", creditCode: code("91330106MA0DEMW01"), region: "330106", industry: "3411" };
const demonstrationEvaluator = { login: "demo-evaluator", who: "第三方评价机构（演示，虚构）", name: "演示绿色评价有限公司", creditCode: code("91330100MA0DEMW02") };

/** Draws the passwords. They are kept before the accounts are made, so that a start cut short can be taken up again. */
export const drawSignIns = (): readonly DemoSignIn[] =>
  [demonstrationFirm, demonstrationEvaluator, ...office].map(({ login, who }) => ({ login, who, password: randomPassword() }));

const already = new Set(["login-taken", "organisation-known", "evaluator-known"]);

/** Makes every account that is not there yet; throws when one is refused for another reason. */
export async function makeCast(house: House, signIns: readonly DemoSignIn[]): Promise<void> {
  const passwordOf = (login: string): string => signIns.find((one) => one.login === login)?.password ?? "";
  const need = (login: string, done: Result<unknown>): void => {
    if (!done.ok && !done.refusals.every((one) => already.has(one.code))) throw new Error(`demonstration account ${login}: ${JSON.stringify(done.refusals)}`);
  };
  for (const one of office) {
    const department = "department" in one ? one.department : undefined;
    need(one.login, await createAccount(house, atTheMachine, { login: one.login, password: passwordOf(one.login), name: one.who, role: one.role, nodes: "nodes" in one ? one.nodes : [], department }));
  }
  const firm = demonstrationFirm;
  need(firm.login, await registerOrganisation(house, visitor, { login: firm.login, password: passwordOf(firm.login), name: firm.name, creditCode: firm.creditCode, region: firm.region, industry: firm.industry, legalRepresentative: "演示法人", contact }));
  const body = demonstrationEvaluator;
  need(body.login, await registerEvaluator(house, visitor, { login: body.login, password: passwordOf(body.login), name: body.name, creditCode: body.creditCode, legalRepresentative: "演示法人", affiliates: [], facts: { evaluator_meets_rules: true }, contact }));
}
