import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase, type TestDatabase } from "./database.ts";

describe("a database for a test file", () => {
  let one: TestDatabase;
  let two: TestDatabase;

  beforeAll(async () => {
    [one, two] = await Promise.all([createDatabase(), createDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([one.close(), two.close()]);
  });

  test("the application connects as a role that row-level security holds", async () => {
    const { rows } = await one.app.query<{ name: string; super: boolean; bypass: boolean }>(
      "select rolname as name, rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = current_user",
    );
    expect(rows).toEqual([{ name: "qingce_app", super: false, bypass: false }]);
  });

  test("what one file writes another does not see", async () => {
    await one.owner.query("create table only_here (n int)");
    const { rows } = await two.owner.query<{ there: boolean }>("select to_regclass('only_here') is not null as there");
    expect(rows).toEqual([{ there: false }]);
  });

  test("Chinese letters sort by code point and are found by trigrams", async () => {
    const { rows } = await one.owner.query<{ locale: string; kind: string }>(
      "select datlocale as locale, datlocprovider::text as kind from pg_database where datname = current_database()",
    );
    expect(rows).toEqual([{ locale: "C.UTF-8", kind: "b" }]);
  });
});
