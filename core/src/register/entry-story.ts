// What a listed unit tells of itself beside its entry (N22 四): best practice 典型经验, green commitment 绿色发展承诺, sustainability report 可持续发展报告.
// The unit files it, the authority of its list checks it, publishes it with the entry and may recommend it upward.
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";

const storyKinds = ["practice", "commitment", "report"] as const;
export type StoryKind = (typeof storyKinds)[number];
export const storyWords: { readonly [kind in StoryKind]: string } = { practice: "典型经验", commitment: "绿色发展承诺", report: "绿色发展或可持续发展报告" };

export type StoryState = "draft" | "filed" | "returned" | "published" | "withdrawn";
export const storyStateWords: { readonly [state in StoryState]: string } = { draft: "草稿", filed: "待审核", returned: "已退回", published: "已公布", withdrawn: "已撤回" };

export interface Story {
  readonly kind: StoryKind;
  readonly state: StoryState;
  readonly title: string;
  readonly summary: string;
  readonly hasFile: boolean;
  /** The unit stands on its list. */
  readonly listed: boolean;
}

export type StoryAct =
  | { readonly kind: "edit" }
  | { readonly kind: "file" }
  | { readonly kind: "withdraw" }
  | { readonly kind: "return"; readonly reason: string }
  | { readonly kind: "publish"; readonly recommend: boolean; readonly document: string };

const shortest = 20;

function contentFaults({ kind, title, summary, hasFile, listed }: Story): readonly Refusal[] {
  return [
    ...(listed ? [] : [{ code: "entry-left", hint: "该单位已不在名单上" }]),
    ...(title.trim() === "" ? [{ code: "title-missing", place: "title", hint: "请填写题目" }] : []),
    ...([...summary.trim()].length < shortest ? [{ code: "summary-short", place: "summary", facts: { least: shortest }, hint: `请写摘要，不少于 ${shortest} 字` }] : []),
    ...(kind === "report" && !hasFile ? [{ code: "file-missing", place: "file", hint: "报告须附文件" }] : []),
  ];
}

const editable = (state: StoryState): boolean => state === "draft" || state === "returned";

/** The state after the act, or why not. */
export function decideStory(story: Story, act: StoryAct): Result<StoryState> {
  const { state } = story;
  switch (act.kind) {
    case "edit":
      return editable(state) ? ok(state) : refuse({ code: "not-editable", facts: { state }, hint: "已报送的不能修改；如需修改，请先撤回或等待退回" });
    case "file": {
      if (!editable(state)) return refuse({ code: "already-filed", facts: { state }, hint: "已经报送" });
      const faults = contentFaults(story);
      return faults.length > 0 ? refuse(...faults) : ok("filed");
    }
    case "withdraw":
      return state === "withdrawn" ? refuse({ code: "already-withdrawn", hint: "已经撤回" }) : ok("withdrawn");
    case "return":
      if (state !== "filed") return refuse({ code: "nothing-to-check", facts: { state }, hint: "没有待审核的内容" });
      return act.reason.trim() === "" ? refuse({ code: "reason-missing", place: "reason", hint: "请写明退回的理由" }) : ok("returned");
    case "publish":
      if (state !== "filed") return refuse({ code: "nothing-to-check", facts: { state }, hint: "没有待审核的内容" });
      if (!story.listed) return refuse({ code: "entry-left", hint: "该单位已不在名单上，不能公布" });
      return act.recommend && act.document.trim() === "" ? refuse({ code: "document-missing", place: "document", hint: "向上推荐须写明推荐文件" }) : ok("published");
  }
}
