// One's own door: second factor, fresh proof for grave acts, password, failed sign-ins.
import Type from "typebox";
import { closed, Moment, OrNull, Password } from "./field.ts";
import { route } from "./route.ts";
import { FactorCode } from "./session-routes.ts";

const nothing = closed({});
export const ConfirmSecondFactorInput = closed({ code: Type.String({ minLength: 6, maxLength: 10 }) });
export const StepUpInput = closed({ code: Type.Optional(FactorCode), password: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })) });
export const ChangePasswordInput = closed({ old: Type.String({ minLength: 1, maxLength: 200 }), password: Password });

const Codes = Type.Object({ recoveryCodes: Type.Array(Type.String()) });
const Failure = Type.Object({ at: Moment, address: Type.String(), agent: Type.String(), /** From a device that the account has come in from before. */ known: Type.Boolean() });

export const ownDoorRoutes = [
  route({ id: "step-up", method: "POST", path: "/step-up", act: "use-session", summary: "再次验证：有第二因素的输入动态码，没有的输入口令；此后若干分钟内可办理公布、移出、列入黑名单等事项。", input: StepUpInput, response: Type.Object({ until: Moment }), status: 200 }),
  route({ id: "read-second-factor", method: "GET", path: "/second-factor", act: "use-session", summary: "本账号还有几个未用的恢复码。", input: nothing, response: Type.Object({ recoveryCodes: Type.Integer() }), status: 200 }),
  route({ id: "begin-second-factor", method: "POST", path: "/second-factor", act: "keep-own-account", summary: "取得新的第二因素密钥，只显示一次；输入第一个动态码后才生效。", input: nothing, response: Type.Object({ secret: Type.String(), picture: OrNull(Type.String()) }), status: 200 }),
  route({ id: "confirm-second-factor", method: "POST", path: "/second-factor/confirmation", act: "keep-own-account", summary: "以第一个动态码启用第二因素，取得恢复码；其他会话即刻结束。", input: ConfirmSecondFactorInput, response: Codes, status: 200 }),
  route({ id: "draw-recovery-codes", method: "POST", path: "/second-factor/recovery-codes", act: "keep-own-account", summary: "重新生成恢复码，旧的作废。", input: nothing, response: Codes, status: 200 }),
  route({ id: "drop-second-factor", method: "POST", path: "/second-factor/dropping", act: "keep-own-account", summary: "关闭第二因素；身份要求使用的不能关闭。", input: nothing, response: Type.Object({ dropped: Type.Boolean() }), status: 200 }),
  route({ id: "change-password", method: "POST", path: "/password", act: "keep-own-account", summary: "修改本账号的口令，须输入原口令；其他会话即刻结束。", input: ChangePasswordInput, response: Type.Object({ changed: Type.Boolean() }), status: 200 }),
  route({ id: "end-other-sessions", method: "POST", path: "/sessions/end-others", act: "use-session", summary: "结束本账号的其他全部会话。", input: nothing, response: Type.Object({ ended: Type.Integer() }), status: 200 }),
  route({ id: "list-failed-sign-ins", method: "GET", path: "/failed-sign-ins", act: "use-session", summary: "三十日内本账号未成功的登录。", input: nothing, response: Type.Object({ failures: Type.Array(Failure) }), status: 200 }),
] as const;
