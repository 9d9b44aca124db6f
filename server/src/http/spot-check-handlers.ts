// Which act answers which route about spot checks, and by which standard a table is audited.
import { drawSpotCheck, freezeSpotCheck, publishSpotCheck } from "../acts/upkeep/hold-spot-check.ts";
import { readJudgingStandard } from "../acts/upkeep/read-judging-standard.ts";
import { listSpotChecks, readSpotCheck, readSpotCheckDraw, readSpotCheckPapers } from "../acts/upkeep/read-spot-check.ts";
import { addSpotCheckFile, readSpotCheckFile } from "../acts/upkeep/spot-check-files.ts";
import { auditSpotCheckPapers, concludeSpotCheckUnit, fileSpotCheckPapers } from "../acts/upkeep/spot-check-unit.ts";
import type { Handlers } from "./call.ts";

type Ids = "list-spot-checks" | "freeze-spot-check" | "read-spot-check" | "read-spot-check-draw" | "draw-spot-check" | "publish-spot-check" | "read-spot-check-papers" | "file-spot-check-papers" | "add-spot-check-file" | "read-spot-check-file" | "audit-spot-check-papers" | "conclude-spot-check-unit" | "read-judging-standard";

export const spotCheckHandlers: Pick<Handlers, Ids> = {
  "read-judging-standard": readJudgingStandard,
  "list-spot-checks": listSpotChecks,
  "freeze-spot-check": (house, actor, input, { key }) => freezeSpotCheck(house, actor, input, key),
  "read-spot-check": readSpotCheck,
  "read-spot-check-draw": readSpotCheckDraw,
  "draw-spot-check": (house, actor, input, { key }) => drawSpotCheck(house, actor, input, key),
  "publish-spot-check": (house, actor, input, { key }) => publishSpotCheck(house, actor, input, key),
  "read-spot-check-papers": readSpotCheckPapers,
  "file-spot-check-papers": (house, actor, input, { key }) => fileSpotCheckPapers(house, actor, input, key),
  "add-spot-check-file": (house, actor, input, { file }) => addSpotCheckFile(house, actor, input, file),
  "read-spot-check-file": readSpotCheckFile,
  "audit-spot-check-papers": (house, actor, input, { key }) => auditSpotCheckPapers(house, actor, input, key),
  "conclude-spot-check-unit": (house, actor, input, { key }) => concludeSpotCheckUnit(house, actor, input, key),
};
