// What a backtest is asked: values moved and, if wanted, another edition, kept in the address and written into the address of its file.
import { readChanges, writeChanges } from "@qingce/core/programme/read-changes";
import type { EditionChange } from "@qingce/core/programme/change-edition";

export interface BacktestAsked {
  readonly edition: string;
  readonly changes: readonly EditionChange[];
}

export const nothingAsked: BacktestAsked = { edition: "", changes: [] };

/** The question of an address; what cannot be read is left out. */
export function askedIn(search: string): BacktestAsked {
  const query = new URLSearchParams(search);
  const edition = query.get("edition") ?? "";
  const read = readChanges(query.get("changes") ?? "");
  return { edition: /^[a-z0-9-]+\/[a-z0-9-]+$/u.test(edition) ? edition : "", changes: read.ok ? read.value : [] };
}

export function askedFields({ edition, changes }: BacktestAsked): { readonly edition?: string; readonly changes?: string } {
  return { ...(edition === "" ? {} : { edition }), ...(changes.length === 0 ? {} : { changes: writeChanges(changes) }) };
}

const query = (asked: BacktestAsked): string => {
  const text = new URLSearchParams(askedFields(asked)).toString();
  return text === "" ? "" : `?${text}`;
};

export const backtestAddress = (round: string, asked: BacktestAsked): string => `/desk/rounds/${round}/backtest${query(asked)}`;
export const backtestDownload = (round: string, asked: BacktestAsked, format: "csv" | "xlsx"): string => `/api/rounds/${round}/backtest/download/${format}${query(asked)}`;

export const isAsked = ({ edition, changes }: BacktestAsked): boolean => edition !== "" || changes.length > 0;

/** A value set for a place: in place of the one before, gone when the text is what stands there. */
export const withChange = (changes: readonly EditionChange[], change: EditionChange): readonly EditionChange[] =>
  changes.some(({ at }) => at === change.at) ? changes.map((one) => (one.at === change.at ? change : one)) : [...changes, change];

export const withoutChange = (changes: readonly EditionChange[], at: string): readonly EditionChange[] => changes.filter((one) => one.at !== at);

/** The question without values that the edition does not have. */
export const withinEdition = ({ edition, changes }: BacktestAsked, thresholds: readonly { readonly at: string }[]): BacktestAsked => ({ edition, changes: changes.filter((change) => thresholds.some(({ at }) => at === change.at)) });
