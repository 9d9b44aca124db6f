// A number as the sheet shows it under a number format. Rounding is half up on fifteen significant digits, as spreadsheets do.
import { plainDecimal } from "@qingce/core/base/plain-decimal";
import { showMoment } from "./show-moment.ts";
import { senseOf } from "./format-code.ts";

const strip = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/u, "") : text);

/** 常规: eleven places in the widest cell, then powers of ten. */
function showGeneral(value: number): string {
  if (value === 0) return "0";
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

/** One section with one run of digit places: what stands before, the number, what stands behind. */
function showPlaces(value: number, section: string): string | undefined {
  const parts = /^((?:"[^"]*"|\\.|[^"\\0#?])*)([0#?][0#?,.]*)((?:"[^"]*"|\\.|[^"\\0#?/E])*)$/u.exec(words(section));
  if (parts === null) return undefined;
  const [, before = "", places = "", after = ""] = parts;
  const percents = (`${before}${after}`.replaceAll(/"[^"]*"|\\./gu, "").match(/%/gu) ?? []).length;
  const thousands = /,+$/u.exec(places.split(".")[0] ?? "")?.[0].length ?? 0;
  const [wholePlaces = "", fractionPlaces = ""] = places.replaceAll(",", "").split(".");
  const scaled = Number(plainDecimal(Math.abs(value) * 100 ** percents / 1000 ** thousands));
  const [whole = "0", fraction = ""] = roundedAt(scaled, fractionPlaces.length).split(".");
  const least = wholePlaces.replaceAll("#", "").length;
  const shownWhole = (whole === "0" ? "" : whole).padStart(least, "0");
  const optional = /[#?]*$/u.exec(fractionPlaces)?.[0].length ?? 0;
  let shownFraction = fraction;
  for (let n = 0; n < optional && shownFraction.endsWith("0"); n += 1) shownFraction = shownFraction.slice(0, -1);
  const point = fractionPlaces === "" && !places.includes(".") ? "" : ".";
  const inThousands = /[0#?],+[0#?]/u.test(places);
  return `${unquote(before)}${inThousands ? grouped(shownWhole) : shownWhole}${point}${shownFraction}${unquote(after)}`;
}

/** The number as it is seen; formats not known here (fractions, conditions) show the plain figure. */
export function showNumber(value: number, code: string, from1904: boolean): string {
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
