// Reads the recorded rules on which edition of a standard judges an older listing; a broken file stops the start.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isOlderListings, type OlderListing } from "@qingce/core/upkeep/older-listing";
import { readYaml } from "./yaml-source.ts";

const name = "older-listings.yaml";

export async function loadOlderListings(programmes: string): Promise<readonly OlderListing[]> {
  const { file, faults } = readYaml(name, await readFile(join(programmes, name), "utf8"));
  const value: unknown = file.value;
  if (faults.length > 0 || !isOlderListings(value)) throw new Error(`${programmes}/${name} is not a list of rules`);
  return value.rules;
}
