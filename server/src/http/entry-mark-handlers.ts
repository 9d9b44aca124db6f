// Which act answers which route about marks on entries and what units tell of themselves.
import { endEntryMark, listEntryMarks, setEntryMark } from "../acts/register/mark-entry.ts";
import { listEntryStories, listStories, readStoryFile } from "../acts/register/read-stories.ts";
import { addStoryFile, decideOnStory, fileStory, keepStory, withdrawStory } from "../acts/register/tell-story.ts";
import type { Handlers } from "./call.ts";

type Ids = "list-entry-marks" | "set-entry-mark" | "end-entry-mark" | "list-entry-stories" | "list-stories" | "keep-story" | "add-story-file" | "file-story" | "withdraw-story" | "decide-story" | "read-story-file";

export const entryMarkHandlers: Pick<Handlers, Ids> = {
  "list-entry-marks": listEntryMarks,
  "set-entry-mark": (house, actor, input, { key }) => setEntryMark(house, actor, input, key),
  "end-entry-mark": (house, actor, input, { key }) => endEntryMark(house, actor, input, key),
  "list-entry-stories": listEntryStories,
  "list-stories": listStories,
  "keep-story": (house, actor, input, { key }) => keepStory(house, actor, input, key),
  "add-story-file": (house, actor, input, { file }) => addStoryFile(house, actor, input, file),
  "file-story": (house, actor, input, { key }) => fileStory(house, actor, input, key),
  "withdraw-story": (house, actor, input, { key }) => withdrawStory(house, actor, input, key),
  "decide-story": (house, actor, input, { key }) => decideOnStory(house, actor, input, key),
  "read-story-file": readStoryFile,
};
