// Whole numbers in Chinese, as headings count: 一, 十, 十一, 一百零一.

const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const places = ["", "十", "百", "千"];

function spelt(n: number): string {
  const figures = [...String(n)].map(Number);
  const words = figures.map((figure, at) => (figure === 0 ? "零" : `${digits[figure] ?? ""}${places[figures.length - 1 - at] ?? ""}`)).join("");
  return words.replace(/零+/g, "零").replace(/零$/, "").replace(/^一十/, "十");
}

/** From 1 to 9999; what lies beyond stands in figures. */
export const chineseNumeral = (n: number): string => (Number.isInteger(n) && n > 0 && n < 10_000 ? spelt(n) : String(n));
