// Picks a region by name, tier by tier: province, city, county. Codes are never typed.
import { nation } from "@qingce/core/base/region";
import { Select } from "antd";
import type { ReactElement } from "react";
import { useRead } from "./use-api.ts";

export interface RegionPath {
  readonly code: string;
  /** The region first, then what contains it, up to the nation. */
  readonly nodes: readonly string[];
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (path: RegionPath) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
}

interface Tier {
  readonly within: string;
  readonly options: readonly { readonly code: string; readonly name: string; readonly leaf: boolean }[];
  readonly chosen: string | undefined;
}

const tierNames = ["省（自治区、直辖市）", "市（州、盟）", "县（市、区）"];

/** The member of a tier that contains the code: its own code begins it. */
function useTier(within: string | undefined, value: string): Tier | undefined {
  const read = useRead("list-regions", within === undefined || within === nation ? {} : { within }, { enabled: within !== undefined, staleTime: Infinity });
  if (within === undefined || read.data === undefined || read.data.regions.length === 0) return undefined;
  const chosen = read.data.regions.find((one) => value.startsWith(one.code));
  return { within, options: read.data.regions, chosen: chosen?.code };
}

const below = (tier: Tier | undefined): string | undefined => tier?.options.find((one) => one.code === tier.chosen && !one.leaf)?.code;

export function RegionPicker({ id, label, value, onChange, onBlur, disabled, invalid }: Props): ReactElement {
  const province = useTier(nation, value);
  const city = useTier(below(province), value);
  const county = useTier(below(city), value);
  const tiers = [province, city, county].filter((tier): tier is Tier => tier !== undefined);
  const above = (at: number): readonly string[] => [...tiers.slice(0, at).map((tier) => tier.chosen ?? ""), ""].filter(Boolean).toReversed();
  return (
    <span className="region-picker" role="group" aria-label={label}>
      {tiers.map((tier, at) => (
        <Select
          key={tier.within}
          {...(at === 0 ? { id } : {})}
          aria-label={`${label}：${tierNames[at] ?? ""}`}
          placeholder={tierNames[at]}
          showSearch={{ optionFilterProp: "label" }}
          {...(tier.chosen === undefined ? {} : { value: tier.chosen })}
          options={tier.options.map((one) => ({ value: one.code, label: one.name }))}
          onChange={(code: string) => onChange({ code, nodes: [code, ...above(at), nation] })}
          {...(onBlur === undefined ? {} : { onBlur })}
          disabled={disabled ?? false}
          {...(invalid === true ? { status: "error" as const } : {})}
        />
      ))}
    </span>
  );
}
