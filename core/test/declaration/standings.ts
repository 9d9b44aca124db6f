// Where a declaration of the fixture can stand, each by the shortest road of accepted commands.
import type { CommandName } from "./play.ts";

const draft: readonly CommandName[] = ["open"];
const engaged: readonly CommandName[] = [...draft, "engage"];
const accepted: readonly CommandName[] = [...engaged, "accept"];
const evaluating: readonly CommandName[] = [...accepted, "submit"];
const county: readonly CommandName[] = [...evaluating, "evaluate"];
const city: readonly CommandName[] = [...county, "countyPass"];
const deciding: readonly CommandName[] = [...city, "cityPass"];
const recommended: readonly CommandName[] = [...deciding, "recommend"];
const joint: readonly CommandName[] = [...recommended, "sendUp"];
const selecting: readonly CommandName[] = [...joint, "opineFirst", "scoreFirst", "opineSecond", "scoreSecond", "opineThird"];
const meeting: readonly CommandName[] = [...selecting, "select"];
const listed: readonly CommandName[] = [...meeting, "confirm"];
const publicised: readonly CommandName[] = [...listed, "publicise"];
const announcing: readonly CommandName[] = [...publicised, "endPublicity"];
const announced: readonly CommandName[] = [...announcing, "announce"];

export const roads = {
  unborn: [],
  draft,
  engaged,
  accepted,
  evaluating,
  county,
  city,
  deciding,
  recommended,
  reserved: [...deciding, "reserve"],
  excluded: [...deciding, "exclude"],
  joint,
  "joint, all opined": [...joint, "opineFirst", "opineSecond", "opineThird"],
  "joint, all scored": [...joint, "scoreFirst", "scoreSecond"],
  selecting,
  meeting,
  listed,
  publicised,
  "under objection": [...publicised, "openObjection"],
  "held back": [...publicised, "openObjection", "endPublicity"],
  announcing,
  announced,
  "returned by county": [...county, "countyReturn"],
  "returned by city": [...city, "cityReturn"],
  withdrawn: [...evaluating, "withdraw"],
  reopened: [...evaluating, "withdraw", "reopen"],
  refused: [...county, "countyRefuse"],
  "left out": [...selecting, "leaveOut"],
  struck: [...publicised, "openObjection", "upholdObjection"],
  registered: [...announced, "register"],
} as const satisfies Record<string, readonly CommandName[]>;

export type Place = keyof typeof roads;
export const places = Object.keys(roads) as Place[];

/** The places where a declaration has come to its end. */
export const ends: readonly Place[] = ["withdrawn", "refused", "left out", "struck", "registered"];
