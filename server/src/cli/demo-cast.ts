// Who plays in the demonstration: fictitious people and bodies, each with a random password. Nothing here is a default account.
import { makeCreditCode } from "@qingce/core/base/credit-code";
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
  { login: "demo-security", who: "安全管理员（演示）", role: "security-admin" },
  { login: "demo-system", who: "系统管理员（演示）", role: "system-admin" },
  { login: "demo-audit", who: "审计员（演示）", role: "auditor" },
  { login: "demo-expert", who: "评审专家（演示）", role: "expert" },
  { login: "demo-province", who: "浙江省经信厅经办人（演示）", role: "officer", nodes: ["33"], department: "省经信厅" },
  { login: "demo-province-2", who: "浙江省经信厅复核人（演示）", role: "officer", nodes: ["33"], department: "省经信厅" },
  { login: "demo-reform", who: "浙江省发展改革委经办人（演示）", role: "officer", nodes: ["33"], department: "省发展改革委" },
  { login: "demo-environment", who: "浙江省生态环境厅经办人（演示）", role: "officer", nodes: ["33"], department: "省生态环境厅" },
  { login: "demo-hangzhou", who: "杭州市经信局经办人（演示）", role: "officer", nodes: ["3301"] },
  { login: "demo-ningbo", who: "宁波市经信局经办人（演示）", role: "officer", nodes: ["3302"] },
  { login: "demo-xihu", who: "西湖区经信局经办人（演示）", role: "officer", nodes: ["330106"] },
] as const;

const code = (first17: string): string => {
  const made = makeCreditCode(first17);
  return made.ok ? made.value : first17;
};

const contact = { name: "演示联系人", phone: "000-00000000" };

/** Makes every account of the demonstration; throws when one is refused. */
export async function makeCast(house: House): Promise<readonly DemoSignIn[]> {
  const made: DemoSignIn[] = [];
  const keep = (login: string, who: string, password: string, done: { readonly ok: boolean }): void => {
    if (!done.ok) throw new Error(`demonstration account ${login}: ${JSON.stringify(done)}`);
    made.push({ login, password, who });
  };
  for (const one of office) {
    const password = randomPassword();
    const nodes = "nodes" in one ? one.nodes : [];
    keep(one.login, one.who, password, await createAccount(house, atTheMachine, { login: one.login, password, name: one.who, role: one.role, nodes, department: "department" in one ? one.department : undefined }));
  }
  const firm = randomPassword();
  keep("demo-firm", "演示企业（西湖区，虚构）", firm, await registerOrganisation(house, visitor, { login: "demo-firm", password: firm, name: "演示绿能机械有限公司", creditCode: code("91330106MA0DEMW01"), region: "330106", industry: "3411", legalRepresentative: "演示法人", contact }));
  const evaluator = randomPassword();
  keep("demo-evaluator", "演示评价机构（虚构）", evaluator, await registerEvaluator(house, visitor, { login: "demo-evaluator", password: evaluator, name: "演示绿色评价有限公司", creditCode: code("91330100MA0DEMW02"), legalRepresentative: "演示法人", affiliates: [], facts: {}, contact }));
  return made;
}
