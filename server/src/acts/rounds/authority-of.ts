// Which node runs a round; rounds are public, so anyone may ask.
import type { Actor } from "@qingce/core/access/actor";
import { findRound } from "../../store/rounds.ts";
import { inScope } from "../../store/transaction.ts";
import { callerOf } from "../command.ts";
import type { House } from "../house.ts";

export const authorityOf = async (house: House, actor: Actor, round: string): Promise<string | undefined> =>
  (await inScope(house.app, callerOf(actor), (tx) => findRound(tx, round)))?.authority;
