// The code tables behind every picker: regions 行政区划 (GB/T 2260) and industries 行业 (GB/T 4754).
import Type from "typebox";
import { closed, Code, Node, OrNull, Search } from "./field.ts";
import { route } from "./route.ts";

export const ListRegionsInput = closed({ within: Type.Optional(Node) });
export const ListIndustriesInput = closed({ q: Type.Optional(Search), within: Type.Optional(Code) });

const Region = Type.Object({ code: Type.String(), name: Type.String(), level: Code, parent: OrNull(Type.String()), leaf: Type.Boolean() });
const Industry = Type.Object({ code: Type.String(), name: Type.String(), level: Code, parent: OrNull(Type.String()) });

export const placeRoutes = [
  route({
    id: "list-regions",
    method: "GET",
    path: "/regions",
    act: "read-public",
    summary: "下一级行政区划；不给上级时列出省级。",
    input: ListRegionsInput,
    response: Type.Object({ regions: Type.Array(Region) }),
    status: 200,
  }),
  route({
    id: "list-industries",
    method: "GET",
    path: "/industries",
    act: "read-public",
    summary: "国民经济行业：按名称或代码查找，或列出下一级。",
    input: ListIndustriesInput,
    response: Type.Object({ industries: Type.Array(Industry) }),
    status: 200,
  }),
] as const;
