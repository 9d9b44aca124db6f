// Standards that a table may be bound to, out of the schemes that are there; and the clauses of one.
import { useRead } from "../../../parts/desk/use-api.ts";

export interface StandardChoice { readonly value: string; readonly label: string }

const standardOf = (scheme: string): string => scheme.split("/")[0] ?? "";

export function useStandards(): readonly StandardChoice[] {
  const schemes = useRead("list-schemes", {}).data?.schemes ?? [];
  return [...new Map(schemes.map((one) => [standardOf(one.scheme), { value: standardOf(one.scheme), label: one.standard }])).values()];
}

export function useClauses(standard: string): readonly { readonly id: string; readonly says: string }[] {
  const schemes = useRead("list-schemes", {}).data?.schemes ?? [];
  const one = schemes.find(({ scheme }) => standardOf(scheme) === standard)?.scheme ?? "/";
  const read = useRead("read-scheme", { standard: one.split("/")[0] ?? "", scheme: one.split("/")[1] ?? "" }, { enabled: one !== "/" });
  return read.data?.standard.clauses ?? [];
}
