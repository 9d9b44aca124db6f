// Letters by mail for one's own account: where to, and which not.
import Type from "typebox";
import { closed, OrNull } from "./field.ts";
import { route } from "./route.ts";

const Kind = Type.String({ minLength: 1, maxLength: 40 });
export const KeepOwnMailInput = closed({ address: Type.String({ maxLength: 200 }), unwanted: Type.Array(Kind, { maxItems: 20 }) });
const OwnMail = Type.Object({ on: Type.Boolean(), address: OrNull(Type.String()), unwanted: Type.Array(Kind), kinds: Type.Array(Type.Object({ kind: Kind, subject: Type.String(), must: Type.Boolean() })) });

export const mailRoutes = [
  route({ id: "read-own-mail", method: "GET", path: "/me/mail", act: "read-own-mail", summary: "本账号的邮件通知：地址、可取消和已取消的种类，以及本系统是否发送邮件。", input: closed({}), response: OwnMail, status: 200 }),
  route({ id: "keep-own-mail", method: "PUT", path: "/me/mail", act: "keep-own-mail", summary: "设置本账号接收邮件通知的地址与不需要的种类；地址留空则不再发送。", input: KeepOwnMailInput, response: OwnMail, status: 200 }),
] as const;
