// Which act answers which route about experts.
import { confirmPanels, proposePanels } from "../acts/experts/draw-panels.ts";
import { importExperts, keepExpert, listPool } from "../acts/experts/keep-experts.ts";
import { adoptScores, nameChair, setScoreAside } from "../acts/reviews/chair.ts";
import { declareInterest, listTasks } from "../acts/reviews/declare-interest.ts";
import { readPanel } from "../acts/reviews/read-panel.ts";
import type { Handlers } from "./call.ts";

type Ids = "keep-expert" | "list-pool" | "import-experts" | "propose-panels" | "confirm-panels" | "list-tasks" | "declare-interest" | "read-panel" | "name-chair" | "set-score-aside" | "adopt-scores";

export const expertHandlers: Pick<Handlers, Ids> = {
  "keep-expert": (house, actor, input, { key }) => keepExpert(house, actor, input, key),
  "list-pool": listPool,
  "import-experts": (house, actor, input, { file }) => importExperts(house, actor, input, file),
  "propose-panels": proposePanels,
  "confirm-panels": (house, actor, input, { key }) => confirmPanels(house, actor, input, key),
  "list-tasks": (house, actor) => listTasks(house, actor),
  "declare-interest": (house, actor, input, { key }) => declareInterest(house, actor, input, key),
  "read-panel": readPanel,
  "name-chair": (house, actor, input, { key }) => nameChair(house, actor, input, key),
  "set-score-aside": (house, actor, input, { key }) => setScoreAside(house, actor, input, key),
  "adopt-scores": (house, actor, input, { key }) => adoptScores(house, actor, input, key),
};
