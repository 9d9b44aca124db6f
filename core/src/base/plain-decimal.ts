// A binary number as the decimal text a spreadsheet would keep of it.

/** The decimal without exponent of the fifteen digits that a spreadsheet keeps; `1.2E-7` becomes `0.00000012`. */
export function plainDecimal(value: number): string {
  const own = String(value);
  const short = own.length <= 15 ? own : String(Number(value.toPrecision(15)));
  if (!short.includes("e")) return short;
  const [mantissa = "0", exponent = "0"] = Number(value.toPrecision(15)).toExponential().split("e");
  const negative = mantissa.startsWith("-");
  const [whole = "0", fraction = ""] = mantissa.replace("-", "").split(".");
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  const padded = point <= 0 ? `${"0".repeat(1 - point)}${digits}` : digits.padEnd(point, "0");
  const at = point <= 0 ? 1 : point;
  const rest = padded.slice(at).replace(/0+$/u, "");
  return `${negative && value !== 0 ? "-" : ""}${padded.slice(0, at)}${rest === "" ? "" : `.${rest}`}`;
}
