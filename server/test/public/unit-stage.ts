// A house for journeys at a unit's page: one unit on four lists, one renamed, one taken off by two people.
import { renameEntry } from "../../src/acts/register/change-entry.ts";
import { confirmLeaving, proposeLeaving } from "../../src/acts/register/leave-entry.ts";
import { enterLowerList } from "../../src/acts/register/enter-lower-list.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { buildApp } from "../../src/http/app.ts";
import { firmsIn, openStage, value, type Firm } from "../acts/stage.ts";

export interface UnitStage {
  readonly address: string;
  /** Entries on the city's list: of the unit that stands, of the renamed one, of the one that has left. */
  readonly listed: string;
  readonly renamed: string;
  readonly left: string;
  close(): Promise<void>;
}

const levels = [["city", "3301"], ["county", "330106"], ["province", "33"], ["nation", "CN"]] as const;

export async function openUnitStage(pages: string): Promise<UnitStage> {
  const stage = await openStage("2025-06-03");
  const [stands, renamed, left] = (await firmsIn(stage, 3, "330106")) as [Firm, Firm, Firm];
  for (const [level, node] of levels) {
    const entries = (level === "city" ? [stands, renamed, left] : [stands]).map(({ name, creditCode, region }) => ({ name, creditCode, region }));
    value(await enterLowerList(stage.house, officer(node), { level, kind: "factory", document: "演示名单公布文件", from: "2024-01-02", node, entries }));
  }
  const { rows } = await stage.owner.query<{ id: string; code: string }>("select id, credit_code as code from entry where level = 'city'");
  const of = ({ creditCode }: Firm): string => rows.find(({ code }) => code === creditCode)?.id ?? "";
  value(await renameEntry(stage.house, officer("3301"), { entry: of(renamed), to: "演示更名后企业有限公司", on: "2025-05-06", document: "演示登记通知书" }));
  const { leaving } = value(await proposeLeaving(stage.house, officer("3301"), { entry: of(left), ground: "removal", on: "2025-06-01", reason: "演示：关键指标不再符合", document: "演示移出文件" }));
  value(await confirmLeaving(stage.house, secondOfficer("3301"), { leaving }));
  const app = await buildApp(stage.house, { pages });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  const close = async (): Promise<void> => {
    await app.close();
    await stage.close();
  };
  return { address, listed: of(stands), renamed: of(renamed), left: of(left), close };
}
