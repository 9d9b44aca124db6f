// What tiers posted in a round for the reader: earlier days, training, words, answers. Nothing where there is none.
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { sayDay, sayDueDay } from "../../text/day.ts";
import { useRead } from "./use-api.ts";

type Post = OutputOf<RouteOf<"list-posts">>["posts"][number];

const kinds: { readonly [kind: string]: string } = { "earlier-date": "本地日期", training: "培训", word: "说明", answer: "问答" };

function Said({ post }: { readonly post: Post }): ReactElement {
  if (post.kind === "earlier-date") return <>{post.what}：{post.office}要求在 {sayDueDay(post.when)} 前，早于本批次；本批次的截止日不变</>;
  if (post.kind === "training") return <>{sayDay(post.when)}，{post.place}：{post.text}</>;
  if (post.kind === "answer") return <>问：{post.question}　答：{post.text}</>;
  return <>{post.text}</>;
}

export function RoundPosts({ round }: { readonly round: string }): ReactElement | null {
  const { data } = useRead("list-posts", { round });
  if (data === undefined || data.posts.length === 0) return null;
  return (
    <section className="round-posts" aria-label="各级另行通知">
      <h2>各级另行通知</h2>
      <ul>
        {data.posts.map((post) => (
          <li key={`${post.node}${post.day}${post.kind}${post.when ?? ""}${post.question ?? ""}${post.text ?? ""}`}>
            <strong>{kinds[post.kind] ?? post.kind}</strong>　<Said post={post} /> <span className="quiet">{post.office}，{post.signedBy}签发，{sayDay(post.day)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
