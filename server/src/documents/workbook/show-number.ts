// A number as the sheet shows it under a number format. Rounding is half up on fifteen significant digits, as spreadsheets do.
import { plainDecimal } from "@qingce/core/base/plain-decimal";
import { showMoment } from "./show-moment.ts";
import { senseOf } from "./format-code.ts";

const strip = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/u, "") : text);

/** 常规: eleven places in the widest cell, then powers of ten. */
function showGeneral(value: number): string {
  if (value === 0) return "0";
  const plain = plainDecimal(value);
  if (Math.abs(value) >= 1e-4 && plain.length <= (value < 0 ? 12 : 11)) return plain;
  const size = Math.floor(Math.log10(Math.abs(value)));
  const small = size < -4 && size >= -9 ? strip(value.toFixed(12)) : "";
  if (small !== "" && small.replace("-", "").length <= 11) return small;
  if (size > 10 || size < -4) {
    const [mantissa = "", exponent = "0"] = value.toExponential(5).split("e");
    return `${strip(mantissa)}E${Number(exponent) < 0 ? "-" : "+"}${String(Math.abs(Number(exponent))).padStart(2, "0")}`;
  }
  return strip(size < 0 ? value.toPrecision(10 + size) : roundedAt(value, Math.max(0, 9 - size)));
}

/** Half up on the decimal text; `places` digits behind the point. */
function roundedAt(value: number, places: number): string {
  const [whole = "0", fraction = ""] = plainDecimal(Math.abs(value)).split(".");
  const kept = BigInt(`${whole}${fraction.padEnd(places + 1, "0").slice(0, places)}`);
  const up = (fraction[places] ?? "0") >= "5";
  const digits = String(up ? kept + 1n : kept).padStart(places + 1, "0");
  const sign = value < 0 ? "-" : "";
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Quoted words stay, colours and locales go; `_x` is a space as wide as x, `*x` fills. */
const words = (section: string): string =>
  section.replaceAll(/\[\$([^\]-]*)[^\]]*\]/gu, '"$1"').replaceAll(/\[[^\]]*\]/gu, "").replaceAll(/_./gu, " ").replaceAll(/\*./gu, "");

const unquote = (text: string): string => text.replaceAll(/"([^"]*)"|\\(.)/gu, (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? "");

const grouped = (whole: string): string => whole.replaceAll(/\B(?=(\d{3})+$)/gu, ",");

interface Places { readonly before: string; readonly after: string; readonly percents: number; readonly thousands: number; readonly least: number; readonly fraction: number; readonly optional: number; readonly point: boolean; readonly grouped: boolean }

/** A section with one run of digit places: what stands before the number, how it is shown, what stands behind. */
function placesOf(section: string): Places | undefined {
  const parts = /^((?:"[^"]*"|\\.|[^"\\0#?])*)([0#?][0#?,.]*)((?:"[^"]*"|\\.|[^"\\0#?/E])*)$/u.exec(words(section));
  if (parts === null) return undefined;
  const [, before = "", places = "", after = ""] = parts;
  const [whole = "", fraction = ""] = places.replaceAll(",", "").split(".");
  return {
    before: unquote(before), after: unquote(after),
    percents: (`${before}${after}`.replaceAll(/"[^"]*"|\\./gu, "").match(/%/gu) ?? []).length,
    thousands: /,+$/u.exec(places.split(".")[0] ?? "")?.[0].length ?? 0,
    least: whole.replaceAll("#", "").length, fraction: fraction.length, optional: /[#?]*$/u.exec(fraction)?.[0].length ?? 0,
    point: places.includes("."), grouped: /[0#?],+[0#?]/u.test(places),
  };
}

/** Formats read once; a file with thousands of them starts anew. */
const known = new Map<string, Places | null>();
function knownPlaces(section: string): Places | undefined {
  const held = known.get(section);
  if (held !== undefined) return held ?? undefined;
  if (known.size > 1000) known.clear();
  const places = placesOf(section);
  known.set(section, places ?? null);
  return places;
}

function showPlaces(value: number, section: string): string | undefined {
  const places = knownPlaces(section);
  if (places === undefined) return undefined;
  const scaled = Number(plainDecimal(Math.abs(value) * 100 ** places.percents / 1000 ** places.thousands));
  const [whole = "0", fraction = ""] = roundedAt(scaled, places.fraction).split(".");
  const shownWhole = (whole === "0" ? "" : whole).padStart(places.least, "0");
  let shownFraction = fraction;
  for (let n = 0; n < places.optional && shownFraction.endsWith("0"); n += 1) shownFraction = shownFraction.slice(0, -1);
  return `${places.before}${places.grouped ? grouped(shownWhole) : shownWhole}${places.point ? "." : ""}${shownFraction}${places.after}`;
}

/** The number as it is seen; formats not known here (fractions, conditions) show the plain figure. */
export function showNumber(value: number, code: string, from1904: boolean): string {
  if (code === "General") return showGeneral(value);
  const sections = code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+/gu) ?? ["General"];
  const own = sections.length > 1 && value < 0 ? 1 : sections.length > 2 && value === 0 ? 2 : 0;
  const section = sections[own] ?? "General";
  const sense = senseOf(section);
  if (sense === "day") return showMoment(value, section, from1904) ?? plainDecimal(value);
  if (sense === "general" || sense === "text" || /\[[<>=]/u.test(code)) return showGeneral(value);
  const shown = showPlaces(value, section);
  if (shown === undefined) return showGeneral(value);
  return value < 0 && own === 0 ? `-${shown}` : shown;
}
