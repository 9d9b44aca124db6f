// A day or an hour as the sheet shows it under a date format.
import { isoOf, serialMoment, type SerialMoment } from "./date-serial.ts";

const pad = (value: number): string => String(value).padStart(2, "0");
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const tokens = /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|(y+|m+|d+|h+|s+(?:\.0+)?|AM\/PM|A\/P|上午\/下午)|(.)/giu;

interface Token { readonly words?: string; readonly field?: string }

function read(code: string): readonly Token[] {
  return [...code.matchAll(tokens)].map(([, quoted, escaped, field, other]) => (field === undefined ? { words: quoted ?? escaped ?? other ?? "" } : { field: field.toLowerCase() }));
}

/** `m` behind an hour or before a second is a minute. */
function isMinute(all: readonly Token[], at: number): boolean {
  const before = all.slice(0, at).findLast(({ field }) => field !== undefined)?.field;
  const after = all.slice(at + 1).find(({ field }) => field !== undefined)?.field;
  return (before?.startsWith("h") ?? false) || (after?.startsWith("s") ?? false);
}

function show(field: string, minute: boolean, half: boolean, at: SerialMoment): string | undefined {
  const hour = half ? ((at.hour + 11) % 12) + 1 : at.hour;
  switch (field) {
    case "y": case "yy": return String(at.year).slice(-2);
    case "yyy": case "yyyy": return String(at.year);
    case "m": return String(minute ? at.minute : at.month);
    case "mm": return pad(minute ? at.minute : at.month);
    case "mmm": return months[at.month - 1];
    case "d": return String(at.day);
    case "dd": return pad(at.day);
    case "h": return String(hour);
    case "hh": return pad(hour);
    case "s": return String(at.second);
    case "ss": return pad(at.second);
    case "am/pm": return at.hour < 12 ? "AM" : "PM";
    case "上午/下午": return at.hour < 12 ? "上午" : "下午";
    default: return undefined;
  }
}

/** Undefined when the serial is no day; a format with parts not known here (weekdays, elapsed hours) shows the ISO day. */
export function showMoment(serial: number, code: string, from1904: boolean): string | undefined {
  const moment = serialMoment(serial, from1904);
  if (moment === undefined) return undefined;
  if (/\[(?:h|m|s)+\]|a{3,}|e/iu.test(code.replaceAll(/"[^"]*"|\[\$[^\]]*\]/gu, ""))) return isoOf(moment);
  const all = read(code);
  const half = all.some(({ field }) => field !== undefined && /^a|上午/u.test(field));
  const shown = all.map(({ words, field }, at) => (field === undefined ? (words ?? "") : show(field, isMinute(all, at), half, moment)));
  return shown.every((part) => part !== undefined) ? shown.join("") : isoOf(moment);
}
