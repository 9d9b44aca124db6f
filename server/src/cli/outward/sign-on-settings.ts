// The identity provider that people may sign on by, when one is named.
import { isLoopback, type SignOnSettings } from "../../acts/sign-on/provider.ts";
import { settingsOf, SettingsFault, urlOf, type Environment } from "./read-settings.ts";

const names = { of: "统一认证登录（OIDC）", needed: ["QINGCE_OIDC_ISSUER", "QINGCE_OIDC_CLIENT", "QINGCE_OIDC_SECRET", "QINGCE_OIDC_CLAIM"], may: ["QINGCE_OIDC_NAME", "QINGCE_OIDC_SCOPE", "QINGCE_OIDC_FACTOR"] };

export function signOnOf(env: Environment): SignOnSettings | undefined {
  const set = settingsOf(env, names);
  if (set === undefined) return undefined;
  const { QINGCE_OIDC_ISSUER: issuer = "", QINGCE_OIDC_CLIENT: client = "", QINGCE_OIDC_SECRET: secret = "", QINGCE_OIDC_CLAIM: claim = "", QINGCE_OIDC_NAME: name = "统一认证", QINGCE_OIDC_SCOPE: scope = "openid profile email" } = set;
  const origin = env["QINGCE_ORIGIN"];
  if (origin === undefined || origin === "") throw new SettingsFault("统一认证要回到 QINGCE_ORIGIN（浏览器看到的地址）：请一并设置");
  const url = urlOf("QINGCE_OIDC_ISSUER", issuer, ["https:", "http:"]);
  if (url.protocol === "http:" && !isLoopback(url)) throw new SettingsFault("QINGCE_OIDC_ISSUER 须用 https");
  if (!scope.split(" ").includes("openid")) throw new SettingsFault("QINGCE_OIDC_SCOPE 须含 openid");
  const factor = (set["QINGCE_OIDC_FACTOR"] ?? "").split(",").map((one) => one.trim()).filter((one) => one !== "");
  const strange = factor.find((one) => !/^(amr|acr):.+$/.test(one));
  if (strange !== undefined) throw new SettingsFault(`QINGCE_OIDC_FACTOR 应为以逗号分隔的 amr:<值> 或 acr:<值>；${strange} 不是`);
  return { name, issuer: url, client, secret, claim, scope, factor, origin: urlOf("QINGCE_ORIGIN", origin, ["https:", "http:"]).origin };
}
