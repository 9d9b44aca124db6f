// The address of two editions side by side.

export const compareAddress = (from: string, to: string): string => `/compare?${new URLSearchParams({ from, to }).toString().replaceAll("%2F", "/")}`;

const edition = /^[a-z0-9-]{1,40}\/[a-z0-9-]{1,40}$/u;

/** The two editions of an address; what is no edition's name is left out. */
export function comparedIn(search: string): { readonly from?: string; readonly to?: string } {
  const query = new URLSearchParams(search);
  const named = (key: "from" | "to"): { readonly [side: string]: string } => (edition.test(query.get(key) ?? "") ? { [key]: query.get(key) ?? "" } : {});
  return { ...named("from"), ...named("to") };
}
