// Whether people may sign on by an identity provider elsewhere; the way itself is made of redirects, /api/sign-on.
import Type from "typebox";
import { closed } from "./field.ts";
import { route } from "./route.ts";

export const signOnRoutes = [
  route({ id: "read-sign-on", method: "GET", path: "/sign-on/offer", act: "read-public", summary: "本系统是否启用统一认证登录，及其名称；启用时浏览器从 /api/sign-on 开始。", input: closed({}), response: Type.Object({ offered: Type.Boolean(), name: Type.String() }), status: 200 }),
] as const;
