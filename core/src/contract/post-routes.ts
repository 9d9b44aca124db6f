// What tiers add to a round: earlier days of their own, training days, words, questions answered; read by those concerned.
import Type from "typebox";
import { closed, Code, Day, Id, Line, Node, OrNull, Paragraph, Word } from "./field.ts";
import { route } from "./route.ts";

const Post = Type.Union([
  closed({ kind: Type.Literal("earlier-date"), date: Word, day: Day }),
  closed({ kind: Type.Literal("training"), day: Day, place: Line, text: Paragraph }),
  closed({ kind: Type.Literal("word"), text: Paragraph }),
  closed({ kind: Type.Literal("answer"), question: Paragraph, text: Paragraph }),
]);

export const ListPostsInput = closed({ round: Id });
export const PostInRoundInput = closed({ round: Id, node: Node, post: Post, signedBy: Line });

const text = Type.String();

export const postRoutes = [
  route({
    id: "list-posts",
    method: "GET",
    path: "/rounds/:round/posts",
    act: "read-public",
    summary: "本批次的补充通知（延期、更正、补充、名额调剂）和各级的另行通知（本级提前的日期、培训、说明、问答）；申报单位只见本地及上级的，不见名额调剂。",
    input: ListPostsInput,
    response: Type.Object({
      posts: Type.Array(Type.Object({ node: text, office: text, kind: Code, day: text, signedBy: text, what: OrNull(text), when: OrNull(text), place: OrNull(text), question: OrNull(text), text: OrNull(text) })),
      /** Nodes of the caller that may post here. */
      own: Type.Array(text),
    }),
    status: 200,
  }),
  route({
    id: "post-in-round",
    method: "POST",
    path: "/rounds/:round/posts",
    act: "post-in-round",
    summary: "为本级辖区发布：提前的日期（不得晚于本批次）、培训、补充说明、问答。",
    input: PostInRoundInput,
    response: Type.Object({ round: Id }),
    status: 201,
  }),
] as const;
