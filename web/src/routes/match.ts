// Which page an address leads to. Every page of the public portal has its line here.

export type Place = { readonly page: "home" } | { readonly page: "notice"; readonly edition: string } | { readonly page: "missing" };

const word = /^[a-z0-9-]{1,40}$/u;

export function placeOf(pathname: string): Place {
  const [, head = "", ...rest] = pathname.replace(/\/$/u, "").split("/");
  if (head === "" && rest.length === 0) return { page: "home" };
  if (head === "notices" && rest.length === 2 && rest.every((part) => word.test(part))) return { page: "notice", edition: rest.join("/") };
  return { page: "missing" };
}

export const titles: Readonly<Record<Place["page"], string>> = { home: "青册 · 绿色制造名单登记册", notice: "通知 · 青册", missing: "没有这个页面 · 青册" };
