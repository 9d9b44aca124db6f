// A firm that is registered, signed in and has a form before it is wanted: how it got there by keyboard, the journeys that declare have proven.
import type { Page } from "playwright-core";

export interface Enrolled {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly creditCode: string;
  /** Code of the county. */
  readonly region: string;
}

/** What the API answers to this page's browser. */
async function asked<T>(page: Page, address: string, path: string, data: object): Promise<T> {
  const answer = await page.request.post(`${address}/api${path}`, { data, headers: { origin: address } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Registers the firm and signs its browser in. */
export async function enrol(page: Page, address: string, { login, password, ...unit }: Enrolled): Promise<void> {
  await asked(page, address, "/organisations", { ...unit, industry: "3011", legalRepresentative: "演示法人", contact: { name: "演示联系人", phone: "000-00000000" }, login, password });
  await asked(page, address, "/sign-in", { login, password });
}

/** Opens a declaration of the firm that the browser is signed in as, and its form in the page. */
export async function openFormOf(page: Page, address: string, round: string, kind: string): Promise<string> {
  const { declaration } = await asked<{ readonly declaration: string }>(page, address, "/declarations", { round, kind });
  await page.goto(`${address}/desk/declarations/${declaration}`);
  await page.getByRole("button", { name: /^提交申报/u }).waitFor();
  return declaration;
}
