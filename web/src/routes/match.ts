// Which page an address leads to. Every page of the public portal has its line here.

export type Place =
  | { readonly page: "home" | "publicities" | "spot-checks" | "register" | "compare" | "evaluators" | "missing" }
  | { readonly page: "notice"; readonly edition: string }
  | { readonly page: "publicity"; readonly publication: string }
  | { readonly page: "spot-check"; readonly spotCheck: string }
  | { readonly page: "evaluator"; readonly evaluator: string }
  | { readonly page: "entry"; readonly entry: string };

const word = /^[a-z0-9-]{1,40}$/u;
const id = /^[\w-]{1,64}$/u;

const alone: { readonly [head: string]: Place } = {
  "": { page: "home" },
  publicity: { page: "publicities" },
  "spot-checks": { page: "spot-checks" },
  register: { page: "register" },
  compare: { page: "compare" },
  evaluators: { page: "evaluators" },
};

export function placeOf(pathname: string): Place {
  const [, head = "", ...rest] = pathname.replace(/\/$/u, "").split("/");
  const [first = ""] = rest;
  if (rest.length === 0) return (Object.hasOwn(alone, head) ? alone[head] : undefined) ?? { page: "missing" };
  if (head === "notices" && rest.length === 2 && rest.every((part) => word.test(part))) return { page: "notice", edition: rest.join("/") };
  if (rest.length > 1 || !id.test(first)) return { page: "missing" };
  if (head === "publicity") return { page: "publicity", publication: first };
  if (head === "spot-checks") return { page: "spot-check", spotCheck: first };
  if (head === "evaluators") return { page: "evaluator", evaluator: first };
  return head === "register" ? { page: "entry", entry: first } : { page: "missing" };
}

export const titles: Readonly<Record<Place["page"], string>> = {
  home: "青册 · 绿色制造名单登记册",
  notice: "通知 · 青册",
  publicities: "公示 · 青册",
  publicity: "公示 · 青册",
  "spot-checks": "抽检 · 青册",
  "spot-check": "抽检 · 青册",
  register: "名单 · 青册",
  entry: "名单 · 青册",
  compare: "版本对比 · 青册",
  evaluators: "评价机构 · 青册",
  evaluator: "评价机构 · 青册",
  missing: "没有这个页面 · 青册",
};
