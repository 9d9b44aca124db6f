// What a round's authority amended and what tiers posted in it for the reader: days, training, words, answers. Nothing where there is none.
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { sayDay, sayDueDay } from "../../text/day.ts";
import { useRead } from "./use-api.ts";
import "./round-posts.css";

type Post = OutputOf<RouteOf<"list-posts">>["posts"][number];

const kinds: { readonly [kind: string]: string } = { "earlier-date": "本地日期", training: "培训", word: "说明", answer: "问答", extension: "延期", correction: "更正", supplement: "补充通知", "quota-transfer": "名额调剂" };

function Said({ post }: { readonly post: Post }): ReactElement {
  if (post.kind === "earlier-date") return <>{post.what}：{post.office}要求在 {sayDueDay(post.when)} 前，早于本批次；本批次的截止日不变</>;
  if (post.kind === "extension") return <>{post.what}：延至{sayDueDay(post.when)}。{post.text}</>;
  if (post.kind === "quota-transfer") return <>{post.what}。{post.text}</>;
  if (post.kind === "training") return <>{sayDay(post.when)}，{post.place}：{post.text}</>;
  if (post.kind === "answer") return <>问：{post.question}　答：{post.text}</>;
  return <>{post.text}</>;
}

/** `title` names the round where several stand on one page. */
export function RoundPosts({ round, title }: { readonly round: string; readonly title?: string }): ReactElement | null {
  const { data } = useRead("list-posts", { round });
  if (data === undefined || data.posts.length === 0) return null;
  const name = title === undefined ? "各级另行通知" : `各级另行通知 · ${title}`;
  return (
    <section className="round-posts" aria-label={name}>
      <h2>{name}</h2>
      <ul>
        {data.posts.map((post) => (
          <li key={`${post.node}${post.day}${post.kind}${post.what ?? ""}${post.when ?? ""}${post.question ?? ""}${post.text ?? ""}`}>
            <strong>{kinds[post.kind] ?? post.kind}</strong>　<Said post={post} /> <span className="quiet">{post.office}，{post.signedBy}签发，{sayDay(post.day)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
