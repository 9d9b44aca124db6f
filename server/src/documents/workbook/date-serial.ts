// Days as spreadsheets count them: serials from 1900, in which 29 February 1900 exists, or from 1904.

export interface SerialMoment { readonly year: number; readonly month: number; readonly day: number; readonly hour: number; readonly minute: number; readonly second: number }

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

/** Years, months and days of a count of days since 1970-01-01, by the proleptic Gregorian calendar. */
function civil(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** Undefined below zero and after the year 9999. Serial 60 is the day that never was: 1900-02-29, as the spreadsheet shows it. */
export function serialMoment(serial: number, from1904: boolean): SerialMoment | undefined {
  if (!(serial >= 0) || serial >= (from1904 ? 2_957_004 : 2_958_466)) return undefined;
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const time = { hour: Math.floor(rest / 3600), minute: Math.floor(rest / 60) % 60, second: rest % 60 };
  if (from1904) return { ...civil(days - 24_107), ...time };
  if (days === 60) return { year: 1900, month: 2, day: 29, ...time };
  return { ...civil(days - (days > 60 ? 25_569 : 25_568)), ...time };
}

/** `2025-03-01`, with ` 08:30:00` behind when the serial has a time. */
export function isoOf(moment: SerialMoment): string {
  const day = `${pad(moment.year, 4)}-${pad(moment.month)}-${pad(moment.day)}`;
  const time = `${pad(moment.hour)}:${pad(moment.minute)}:${pad(moment.second)}`;
  return time === "00:00:00" ? day : `${day} ${time}`;
}
