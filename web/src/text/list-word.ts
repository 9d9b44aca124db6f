// The national lists' own words for the four kinds.
const lists: { readonly [kind: string]: string } = { "factory": "绿色工厂", "park": "绿色工业园区", "supply-chain": "绿色供应链管理企业", "product": "绿色设计产品" };

export const listWord = (kind: string): string => lists[kind] ?? kind;
