// Waits for a page to come to rest: nothing is asked of the server any more, and the browser has drawn what it was told.
import type { Page, Request } from "playwright-core";

const asking = new WeakMap<Page, Set<Request>>();

/** Counts what the page asks from here on; call it before the first address. */
export function watchAsking(page: Page): void {
  const open = new Set<Request>();
  asking.set(page, open);
  const over = (request: Request): unknown => open.delete(request);
  page.on("request", (request) => request.url().startsWith("http") && open.add(request));
  page.on("requestfinished", over).on("requestfailed", over);
}

/** Two frames after the browser had nothing else to do: what a size, an answer or a press has changed is on the page. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => done())), { timeout: 200 })));

/** At rest twice in a row: between a script and what it asks for there is a gap. */
export async function settle(page: Page, most = 8_000): Promise<void> {
  const last = Date.now() + most;
  for (let quiet = 0; quiet < 2 && Date.now() < last; ) {
    await drawn(page);
    await page.waitForTimeout(30);
    quiet = (asking.get(page)?.size ?? 0) === 0 ? quiet + 1 : 0;
  }
}
