// 典型经验、承诺、报告: a unit writes and files its own; an office checks those of its lists, publishes them with the entry and may recommend them upward.
import { Select } from "antd";
import { Link } from "@tanstack/react-router";
import { useRef, type ReactElement } from "react";
import type { InputOf, OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { storyStateWords, storyWords, type StoryKind, type StoryState } from "@qingce/core/register/entry-story";
import { useAddressFilters } from "../../../parts/desk/address-filters.ts";
import { useAddressPages } from "../../../parts/desk/address-pages.ts";
import { Pager } from "../../../parts/desk/pager.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { SearchBox } from "../../../parts/desk/search-box.tsx";
import { UpkeepViews } from "../../../parts/desk/upkeep-views.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { CheckStory } from "./check-story.tsx";
import { TellStory } from "./tell-story.tsx";
import "../../../parts/case/case.css";
import "../../../parts/desk/dense-list.css";
import "./stories.css";

export type Story = OutputOf<RouteOf<"list-stories">>["stories"][number];
type Asked = InputOf<RouteOf<"list-stories">>;
const pageSize = 50;

function askedOf(get: (name: string) => string | undefined, after: string | undefined): Asked {
  const [state, kind, q] = [Object.keys(storyStateWords).find((one) => one === get("state")), Object.keys(storyWords).find((one) => one === get("kind")), (get("q") ?? "").trim().slice(0, 100)];
  return { limit: pageSize, ...(state === undefined ? {} : { state: state as StoryState }), ...(kind === undefined ? {} : { kind: kind as StoryKind }), ...(get("recommended") === "yes" ? { recommended: true } : {}), ...(q === "" ? {} : { search: q }), ...(after === undefined ? {} : { after }) };
}

function StoryText({ story }: { readonly story: Story }): ReactElement {
  return (
    <>
      <h2>
        {story.title === "" ? "（未写题目）" : story.title}
        <span className={story.state === "published" ? "standing standing-registered" : story.state === "returned" ? "standing standing-returned" : "standing"}>{storyStateWords[story.state]}</span>
        {story.recommended && <span className="standing standing-registered">已向上推荐</span>}
      </h2>
      <p className="quiet">
        {storyWords[story.kind]} · <Link to="/desk/entries/$entry" params={{ entry: story.entryId }}>{story.name}</Link>
        {story.document !== null && ` · 推荐文件：${story.document}`}
      </p>
      <p className="said">{story.summary}</p>
      {story.file !== null && (
        <p>
          <a href={`/api/stories/${story.id}/file`}>{story.file.name}</a>
        </p>
      )}
      {story.reason !== null && story.state === "returned" && <p className="refusal">退回理由：{story.reason}</p>}
    </>
  );
}

export function StoriesPage(): ReactElement {
  const { role, nodes } = useMe();
  const search = useRef<HTMLInputElement>(null);
  const [get, set] = useAddressFilters();
  const [after, go] = useAddressPages("after");
  const read = useRead("list-stories", askedOf(get, after.at(-1)), { keep: true });
  const [state, kind] = [get("state"), get("kind")];
  const stories = read.data?.stories ?? [];
  return (
    <article className="story-desk">
      <h1>典型经验、绿色发展承诺、可持续发展报告</h1>
      <UpkeepViews at="/desk/stories" />
      {role === "applicant" && <TellStory />}
      <div className="filters" role="search">
        <SearchBox q={get("q") ?? ""} set={(q) => set("q", q)} search={search} label="按单位名称、拼音或题目查找" placeholder="名称、拼音、题目（按 / 到此）" />
        <Select aria-label="类别" placeholder="类别" allowClear popupMatchSelectWidth={false} {...(kind === undefined ? {} : { value: kind })} options={Object.entries(storyWords).map(([value, label]) => ({ value, label }))} onChange={(value: string | undefined) => set("kind", value)} />
        <Select aria-label="状态" placeholder="状态" allowClear popupMatchSelectWidth={false} {...(state === undefined ? {} : { value: state })} options={Object.entries(storyStateWords).map(([value, label]) => ({ value, label }))} onChange={(value: string | undefined) => set("state", value)} />
        <label className="upkeep-check">
          <input type="checkbox" checked={get("recommended") === "yes"} onChange={(event) => set("recommended", event.target.checked ? "yes" : undefined)} /> 只看向上推荐的
        </label>
      </div>
      {read.isError && <Refusals refusals={read.error.refusals} title="没有取得" />}
      {read.data !== undefined && stories.length === 0 && <p className="empty">{role === "applicant" ? "还没有写过。在上方选择名单记录，写下题目和摘要。" : "没有符合这些条件的内容。在册单位报送后列在这里。"}</p>}
      {stories.map((story) => (
        <section key={story.id} className="panel">
          <StoryText story={story} />
          {role === "officer" && story.state === "filed" && nodes.includes(story.authority) && <CheckStory story={story} />}
          {role === "applicant" && story.state !== "withdrawn" && <TellStory story={story} />}
        </section>
      ))}
      {read.data !== undefined && <Pager total={read.data.total} size={pageSize} after={after} next={read.data.next} go={go} />}
    </article>
  );
}
