// Which act answers which route about officers among themselves.
import { declareConflict } from "../acts/officers/declare-conflict.ts";
import { endDeputy, listDeputies, setDeputy } from "../acts/officers/deputies.ts";
import { handOver, listHandovers } from "../acts/officers/hand-over.ts";
import type { Handlers } from "./call.ts";

type Ids = "declare-conflict" | "set-deputy" | "end-deputy" | "list-deputies" | "hand-over" | "list-handovers";

export const officerHandlers: Pick<Handlers, Ids> = {
  "declare-conflict": (house, actor, input, { key }) => declareConflict(house, actor, input, key),
  "set-deputy": (house, actor, input, { key }) => setDeputy(house, actor, input, key),
  "end-deputy": (house, actor, input, { key }) => endDeputy(house, actor, input, key),
  "list-deputies": listDeputies,
  "hand-over": (house, actor, input, { key }) => handOver(house, actor, input, key),
  "list-handovers": listHandovers,
};
