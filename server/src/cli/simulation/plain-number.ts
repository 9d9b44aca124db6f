// An invented number as exact text: six figures, no exponent, never zero.

export const plainNumber = (value: number): string => {
  const text = String(Number(Number(value.toPrecision(6)).toFixed(6)));
  return text === "0" ? "0.000001" : text;
};
