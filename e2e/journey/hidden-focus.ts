// Walks a page by Tab from its top, and tells every stop whose control is wholly hidden behind something else.
import type { Page } from "playwright-core";

interface Stop {
  readonly hidden: boolean;
  readonly name: string;
}

/** Undefined once the walk has come back to the page itself. */
function stopNow(): Stop | undefined {
  const at = document.activeElement;
  if (at === null || at === document.body) return undefined;
  const { left, right, top, bottom } = at.getBoundingClientRect();
  const middle = (left + right) / 2;
  const points = [0.2, 0.5, 0.8].map((part) => document.elementFromPoint(Math.min(Math.max(middle, 1), innerWidth - 1), top + (bottom - top) * part));
  const seen = points.some((one) => one !== null && (one.contains(at) || at.contains(one) || (at.closest("label, .ant-select")?.contains(one) ?? false)) && one !== document.body && one !== document.documentElement);
  return { hidden: !seen, name: `${at.tagName.toLowerCase()} ${at.id} ${at.getAttribute("aria-label") ?? at.textContent.trim().slice(0, 30)}` };
}

export async function hiddenFocus(page: Page, size: { readonly width: number; readonly height: number }): Promise<readonly string[]> {
  await page.setViewportSize(size);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  const hidden: string[] = [];
  for (let n = 0; n < 150; n += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(stopNow);
    if (stop === undefined) break;
    if (stop.hidden) hidden.push(`${size.width}: ${stop.name}`);
  }
  return hidden;
}
