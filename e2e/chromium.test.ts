import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type OpenBrowser } from "./browser.ts";

const letters = ["绿", "厂", "镕", "册"];

const page = (letter: string): string =>
  `data:text/html;charset=utf-8,${encodeURIComponent(`<body style="margin:0;font:48px sans-serif"><span>${letter}</span></body>`)}`;

describe("the browser of the journeys", () => {
  let open: OpenBrowser;

  beforeAll(async () => {
    open = await openBrowser();
  });
  afterAll(() => open.close());

  test("draws each Chinese character with a shape of its own, not with a box", async () => {
    const tab = await (await open.person()).newPage();
    const pictures: string[] = [];
    for (const letter of letters) {
      await tab.goto(page(letter));
      pictures.push((await tab.locator("span").screenshot()).toString("base64"));
    }
    expect(new Set(pictures).size).toBe(letters.length);
  });

  test("lives in Shanghai and speaks Chinese", async () => {
    const tab = await (await open.person()).newPage();
    await tab.goto(page("册"));
    const seen: unknown = await tab.evaluate("[navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone]");
    expect(seen).toEqual(["zh-CN", "Asia/Shanghai"]);
  });
});
