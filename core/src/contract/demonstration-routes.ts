// The clock that everybody may read; and, only where a demonstration runs, the hand that moves it and the sign-ins to choose from.
import Type from "typebox";
import { closed, Day, Moment } from "./field.ts";
import { route } from "./route.ts";

const nothing = closed({});
const Clock = Type.Object({ now: Moment, today: Day, demonstration: Type.Boolean() });

export const demonstrationRoutes = [
  route({ id: "read-clock", method: "GET", path: "/clock", act: "read-public", summary: "平台的当前时间；演示环境用虚拟时钟。", input: nothing, response: Clock, status: 200 }),
  route({ id: "next-day", method: "POST", path: "/clock/next-day", act: "use-session", summary: "仅演示环境：把虚拟时钟拨到次日上午九时，到期事项随之办理。", input: nothing, response: Clock, status: 200 }),
  route({
    id: "list-demonstration-sign-ins",
    method: "GET",
    path: "/demonstration/sign-ins",
    act: "read-public",
    summary: "仅演示环境：可用的演示账号。",
    input: nothing,
    response: Type.Object({ signIns: Type.Array(Type.Object({ login: Type.String(), password: Type.String(), who: Type.String() })) }),
    status: 200,
  }),
] as const;
