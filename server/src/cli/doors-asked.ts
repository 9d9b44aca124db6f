// Which doors a house in service has: QINGCE_DOORS names the profile, QINGCE_SECOND_FACTOR the roles that need one.
import { asvsDoors, doorsById, type Doors } from "@qingce/core/access/doors";
import { roles, type Role } from "@qingce/core/access/actor";

const isRole = (word: string): word is Role => word !== "public" && roles.some((role) => role === word);

/** A sentence instead, where a name is not known. */
export function doorsAsked(env: NodeJS.ProcessEnv): Doors | string {
  const wanted = env["QINGCE_DOORS"] ?? asvsDoors.id;
  const doors = Object.hasOwn(doorsById, wanted) ? doorsById[wanted] : undefined;
  if (doors === undefined) return `QINGCE_DOORS 应为 ${Object.keys(doorsById).join(" 或 ")}。`;
  const listed = env["QINGCE_SECOND_FACTOR"];
  if (listed === undefined) return doors;
  const named = listed === "none" ? [] : listed.split(",").map((word) => word.trim());
  return named.every(isRole) ? { ...doors, secondFactor: named } : `QINGCE_SECOND_FACTOR 应为 none，或以逗号分隔的身份：${roles.filter(isRole).join("、")}。`;
}
