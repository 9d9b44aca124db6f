// The people of the upkeep journey: the stage they stand on, and their way to the proceeding.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openDesksOver, type Desks, type Served } from "../desk-people.ts";
import { go } from "./keyboard.ts";

/** What server/test/desk/upkeep-stage.ts gives. */
export interface UpkeepStage extends Served {
  readonly names: readonly string[];
  readonly entries: { readonly [name: string]: string };
  readonly figures: { readonly [id: string]: number };
  day(day: string): void;
}

export const [unit, other] = ["演示青山新材料有限公司", "演示绿水机械有限公司"] as const;

const stageFile = join(import.meta.dirname, "..", "..", "server/test/desk/upkeep-stage.ts");

export const openUpkeepDesks = (): Promise<Desks<UpkeepStage>> => openDesksOver(async (pages) => ((await import(/* @vite-ignore */ stageFile)) as { openUpkeepStage(pages: string): Promise<UpkeepStage> }).openUpkeepStage(pages));

export const paste = (page: Page, text: string): Promise<void> => page.evaluate(`(() => { const data = new DataTransfer(); data.setData("text/plain", ${JSON.stringify(text)}); document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })); })()`);

/** The unit's proceeding, reached from the desk's own links. */
export async function openProceeding(desks: Desks<UpkeepStage>, login: string): Promise<Page> {
  const page = await desks.at(login, "/desk");
  await go(page, ["link", "动态调整"]);
  await page.getByRole("heading", { name: "动态调整" }).waitFor();
  const all = page.getByRole("link", { name: "全部", exact: true });
  const one = page.getByRole("link", { name: unit, exact: true });
  await all.or(one).first().waitFor();
  if (await all.isVisible()) await go(page, all);
  await go(page, one);
  await page.getByRole("heading", { name: new RegExp(`^${unit}`, "u") }).waitFor();
  return page;
}
