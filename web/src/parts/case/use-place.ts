// The names of region codes, read one branch at a time: "330106" → "杭州市西湖区".
import { useRead } from "../desk/use-api.ts";

/** Names regions of one branch; what is not known yet stands as its code. */
export function usePlace(code: string): (wanted: string) => string {
  const cities = useRead("list-regions", { within: code.slice(0, 2) }, { enabled: code.length > 2 });
  const counties = useRead("list-regions", { within: code.slice(0, 4) }, { enabled: code.length > 4 });
  const all = [...(cities.data?.regions ?? []), ...(counties.data?.regions ?? [])];
  return (wanted) => {
    const chain = all.filter((region) => wanted === region.code || (region.level === "city" && wanted.startsWith(region.code)));
    return chain.length === 0 ? wanted : chain.map((region) => region.name).join("");
  };
}
