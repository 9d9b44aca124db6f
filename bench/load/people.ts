// Firms that may declare, each with a session, and the county officer who passes them; prepared by the acts themselves, not timed.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { requestOf } from "@qingce/core/contract/client";
import type { RouteId } from "@qingce/core/contract/routes";
import { officer } from "../../server/src/cli/simulation/people.ts";
import { enrol, enterList, openRoundOf, registration, type Stage } from "../../server/test/acts/stage.ts";
import { comeIn } from "../../server/test/http/door.ts";
import type { Ask, Chain } from "./drive.ts";
import { edition, figures } from "./model-edition.ts";

const county = "330106";

export interface People {
  readonly round: string;
  /** Cookies of firms, each good for one chain. */
  readonly firms: readonly string[];
  readonly officer: string;
}

async function inTens<A, B>(all: readonly A[], work: (one: A) => Promise<B>): Promise<readonly B[]> {
  const done: B[] = [];
  for (let at = 0; at < all.length; at += 10) done.push(...(await Promise.all(all.slice(at, at + 10).map(work))));
  return done;
}

export async function gather(stage: Stage, n: number): Promise<People> {
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await inTens(Array.from({ length: n }, () => registration(county)), (one) => enrol(stage, one));
  await enterList(stage, "3301", "city", "factory", firms);
  return { round, firms: await inTens(firms, ({ actor }) => comeIn(stage, actor)), officer: await comeIn(stage, officer(county)) };
}

let keys = 0;

export function askOf(route: RouteId, input: { readonly [field: string]: unknown }, cookie: string): Ask {
  keys += 1;
  const key = `load-${keys}`;
  const { method, path, body } = requestOf(route, input as never, key);
  return { method, path, headers: { "content-type": "application/json", "x-requested-with": "qingce", "idempotency-key": key, cookie }, body: JSON.stringify(body ?? {}) };
}

const body = { facts: figures, proofs: [], statements: {}, selfScore: "85.0", commitment: { signatory: "演示法人", day: "2025-06-05" as PlainDay } };

export const openAsk = ({ round }: People, firm: string): Ask => askOf("open-declaration", { round, kind: "factory" }, firm);
export const saveAsk = (declaration: string, firm: string): Ask => askOf("save-draft", { declaration, revision: 1, body }, firm);
export const submitAsk = (declaration: string, firm: string): Ask => askOf("submit-declaration", { declaration }, firm);

const told = (text: string): { readonly [field: string]: string } => JSON.parse(text) as { readonly [field: string]: string };

/** create → save 60 values → submit → approve; a chain whose request is refused ends there. */
export const chainOf = (people: People, firm: string): Chain => async (timed) => {
  const opened = await timed(openAsk(people, firm));
  if (opened.status >= 300 || opened.status === 0) return;
  const declaration = told(opened.text)["declaration"] ?? "";
  if ((await timed(saveAsk(declaration, firm))).status !== 200) return;
  const submitted = await timed(submitAsk(declaration, firm));
  if (submitted.status !== 200) return;
  await timed(askOf("pass-review", { declaration, step: "county-review", digest: told(submitted.text)["digest"], opinion: "演示：同意" }, people.officer));
};

/** The same four at the floor, with bodies as large. */
export const floorChain = (id: string): Chain => async (timed) => {
  for (const path of ["/open", "/save", "/submit", "/pass"]) await timed(floorAsk(path, id));
};

export const floorAsk = (path: string, id: string): Ask => ({ method: "POST", path, headers: { "content-type": "application/json" }, body: JSON.stringify({ id, body: path === "/save" || path === "/submit" ? body : { opinion: "演示：同意" } }) });
