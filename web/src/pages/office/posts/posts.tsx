// What one's own node adds to a round: a date of its own, training, words, an answer; and all that stands already.
import { App, Input } from "antd";
import { useParams } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { InputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { Awaiting } from "../../../parts/case/awaiting.tsx";
import { FormFoot } from "../../../parts/case/form-foot.tsx";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { Choice } from "../../../parts/desk/choice.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { RoundPosts } from "../../../parts/desk/round-posts.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import "../../../parts/case/case.css";
import "./posts.css";

type Post = InputOf<RouteOf<"post-in-round">>["post"];
type Kind = Post["kind"];
const kinds = [{ value: "earlier-date", label: "本级提前的日期" }, { value: "training", label: "培训" }, { value: "word", label: "补充说明" }, { value: "answer", label: "问答" }] as const;

interface Draft {
  readonly kind: Kind;
  readonly date: string;
  readonly day: string;
  readonly place: string;
  readonly question: string;
  readonly text: string;
  readonly signedBy: string;
}
const blank: Draft = { kind: "earlier-date", date: "", day: "", place: "", question: "", text: "", signedBy: "" };

function postOf({ kind, date, day, place, question, text }: Draft): Post {
  switch (kind) {
    case "earlier-date":
      return { kind, date, day: day as PlainDay };
    case "training":
      return { kind, day: day as PlainDay, place, text };
    case "word":
      return { kind, text };
    case "answer":
      return { kind, question, text };
  }
}

type Dates = readonly { readonly id: string; readonly what: string }[];

function Fields({ draft, set, dates }: { readonly draft: Draft; readonly set: (part: Partial<Draft>) => void; readonly dates: Dates }): ReactElement {
  const { kind } = draft;
  return (
    <div className="posts-fields">
      {kind === "earlier-date" && (
        <label className="labelled">
          哪一项
          <select className="choose" value={draft.date} onChange={(event) => set({ date: event.target.value })}>
            <option value="">请选择</option>
            {dates.map((date) => (
              <option key={date.id} value={date.id}>
                {date.what}
              </option>
            ))}
          </select>
        </label>
      )}
      {(kind === "earlier-date" || kind === "training") && (
        <label className="labelled">
          日期（年-月-日）
          <Input value={draft.day} placeholder="2025-06-12" onChange={(event) => set({ day: event.target.value })} />
        </label>
      )}
      {kind === "training" && (
        <label className="labelled">
          地点
          <Input value={draft.place} onChange={(event) => set({ place: event.target.value })} />
        </label>
      )}
      {kind === "answer" && (
        <label className="labelled">
          问题
          <Input.TextArea value={draft.question} autoSize={{ minRows: 2 }} onChange={(event) => set({ question: event.target.value })} />
        </label>
      )}
      {kind !== "earlier-date" && (
        <label className="labelled">
          {kind === "answer" ? "答复" : "内容"}
          <Input.TextArea value={draft.text} autoSize={{ minRows: 2 }} onChange={(event) => set({ text: event.target.value })} />
        </label>
      )}
      <label className="labelled">
        签发人
        <Input value={draft.signedBy} onChange={(event) => set({ signedBy: event.target.value })} />
      </label>
    </div>
  );
}

function PostForm({ round, node, edition, dates }: { readonly round: string; readonly node: string; readonly edition: string; readonly dates: Dates }): ReactElement {
  const { message } = App.useApp();
  const post = useDecision("post-in-round");
  const [draft, setDraft] = useState(blank);
  const act = async (): Promise<void> => {
    if ((await post.run({ round, node, post: postOf(draft), signedBy: draft.signedBy })) === undefined) return;
    setDraft({ ...blank, kind: draft.kind });
    void message.success("已发布");
  };
  return (
    <section className="panel" aria-label="发布">
      <h2>发布</h2>
      <Choice label="类别" value={draft.kind} options={kinds} onChange={(kind) => setDraft({ ...draft, kind })} />
      <Fields draft={draft} set={(part) => setDraft({ ...draft, ...part })} dates={dates} />
      <FormFoot refusals={post.refusals} edition={edition} word="发布" busy={post.busy} warns="发布后不能撤回；辖区内的申报单位随即可见。" act={() => void act()} reload={() => undefined} />
    </section>
  );
}

export function PostsPage(): ReactElement {
  const { round } = useParams({ from: "/framed/desk/rounds/$round/posts" });
  const found = useRead("read-round", { round });
  const posts = useRead("list-posts", { round });
  const [authority = "", edition = ""] = (found.data?.edition ?? "").split("/");
  const law = useRead("read-edition", { authority, edition }, { enabled: edition !== "" });
  const error = found.error ?? posts.error ?? law.error;
  if (error !== null) return <Refusals refusals={error.refusals} title="打不开" />;
  if (found.data === undefined || posts.data === undefined || law.data === undefined) return <Awaiting what="批次" />;
  const [node] = posts.data.own;
  return (
    <article className="posts">
      <h1>另行通知 · {found.data.title}</h1>
      {node !== undefined && <PostForm round={round} node={node} edition={found.data.edition} dates={law.data.dates} />}
      <RoundPosts round={round} />
      {posts.data.posts.length === 0 && <p className="quiet">各级还没有另行通知。</p>}
    </article>
  );
}
