// A round is decided by the edition it was opened under, whatever becomes of the files on disk.
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { House } from "../../src/acts/house.ts";
import { openRound } from "../../src/acts/rounds/open-round.ts";
import { diskFiles } from "../../src/store/disk-files.ts";
import { programmesFolder } from "../../src/cli/place.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { buildHouse } from "../../src/cli/wiring.ts";
import { value } from "../acts/stage.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), "qingce-sealed-"));
  await cp(programmesFolder(), join(folder, "programmes"), { recursive: true });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const build = (): Promise<House> => buildHouse({ app: database.app, programmes: [join(folder, "programmes")], evidence: diskFiles(join(folder, "evidence")) });
const open = async (house: House): Promise<string> =>
  value(await openRound(house, officer("33"), { edition: "zhejiang/2025", year: 2025, authority: "33", title: "演示", opens: "2025-06-03", dates: {} })).hash;

describe("sealed editions", () => {
  it("[A7] an edition changed on disk stays readable by the hash its round was opened under, rule for rule", async () => {
    const before = await build();
    const hash = await open(before);
    const procedure = join(folder, "programmes", "zhejiang", "2025", "procedure.yaml");
    await writeFile(procedure, (await readFile(procedure, "utf8")).replace("cap: { n: 10,", "cap: { n: 9,"));
    const after = await build();
    const [old, now] = [after.editions.byHash(hash)?.edition, after.editions.current.get("zhejiang/2025")];
    expect(now?.hash).not.toBe(hash);
    expect(now?.edition.procedure.cap?.n).toBe(9);
    expect(old?.procedure.cap?.n).toBe(10);
    expect(old?.rules).toEqual(before.editions.byHash(hash)?.edition.rules);
    expect(await open(after)).toBe(now?.hash);
  });

  it("[A7] a sealed text that does not match its hash stops the start", async () => {
    await database.owner.query("update edition set body = replace(body, '超过50%', '超过40%')");
    await expect(build()).rejects.toThrow("does not match its hash");
  });

  it("[A10] a faulty edition on disk stops the start and says where", async () => {
    await database.owner.query("delete from edition");
    await appendFile(join(folder, "programmes", "zhejiang", "2023", "edition.yaml"), "\nunknown-key: 1\n");
    await expect(build()).rejects.toThrow(/zhejiang\/2023: edition\.yaml:\d+ unknown-key/);
  });
});
