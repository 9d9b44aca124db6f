// A tier's own words in a round: posted for its node and written on the round's stream on the authority's behalf; read by those concerned.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideRound } from "@qingce/core/programme/decide-round";
import type { Edition } from "@qingce/core/programme/edition";
import type { Post } from "@qingce/core/programme/round-event";
import type { Posted } from "@qingce/core/programme/round";
import { findOrganisation } from "../../store/organisations.ts";
import { allowed, command, notFound, onBehalfOf, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { authorityOf } from "../rounds/authority-of.ts";
import { roundContext, takeUpRound, writeRound } from "../rounds/round-in-hand.ts";

export interface PostInRound {
  readonly round: string;
  readonly node: string;
  readonly post: Post;
  readonly signedBy: string;
}

const within = ({ regions }: House, code: string, of: string): boolean => code === of || of === "CN" || regions.isWithin(code, of);

/** A node outside the round has nothing to say in it: to its officer the round's desk is not there. */
export async function postInRound(house: House, actor: Actor, input: PostInRound, key?: string): Promise<Result<{ readonly round: string }>> {
  const may = allowed(actor, "post-in-round", { node: input.node });
  if (!may.ok) return may;
  const authority = await authorityOf(house, actor, input.round);
  if (authority === undefined || !within(house, input.node, authority)) return notFound;
  return command(house, actor, { act: "post-in-round", input: { ...input }, key, as: onBehalfOf(actor, [input.node, authority]) }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const { row, round, sealed } = found.value;
    const decided = decideRound(round, { kind: "post", node: input.node, post: input.post, signedBy: input.signedBy, day: work.today }, roundContext(work, sealed));
    if (!decided.ok) return decided;
    const written = await writeRound(work, { row, round, sealed }, decided.value);
    return written.ok ? ok({ round: written.value.id }) : written;
  });
}

function shown({ node, post, signedBy, day }: Posted, edition: Edition, office: string) {
  const base = { node, office, kind: post.kind, day, signedBy, what: null, when: null, place: null, question: null, text: null };
  switch (post.kind) {
    case "earlier-date":
      return { ...base, what: edition.procedure.dates.find((date) => date.id === post.date)?.what ?? post.date, when: post.day };
    case "training":
      return { ...base, when: post.day, place: post.place, text: post.text };
    case "word":
      return { ...base, text: post.text };
    case "answer":
      return { ...base, question: post.question, text: post.text };
  }
}

/** Where the reader stands: an applicant where it is registered, an officer at its nodes; anybody else everywhere. */
async function standsAt({ tx, actor }: Work): Promise<readonly string[] | undefined> {
  if (actor.role === "officer") return actor.nodes;
  if (actor.role !== "applicant" || actor.organisation === undefined) return undefined;
  const organisation = await findOrganisation(tx, actor.organisation);
  return organisation === null ? [] : [organisation.region];
}

export const listPosts = (house: House, actor: Actor, input: { readonly round: string }): Promise<Result<{ readonly posts: readonly ReturnType<typeof shown>[]; readonly own: readonly string[] }>> =>
  command(house, actor, { act: "read-public", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const { round, sealed } = found.value;
    const at = await standsAt(work);
    const concerned = ({ node }: Posted): boolean => at === undefined || at.some((one) => within(house, one, node) || (actor.role === "officer" && within(house, node, one)));
    const posts = (round.posts ?? []).filter(concerned).toReversed();
    const nameOf = (node: string): string => (node === round.authority ? sealed.edition.edition.authority.office : (house.regions.get(node)?.name ?? node));
    const own = actor.role === "officer" ? actor.nodes.filter((node) => within(house, node, round.authority)) : [];
    return ok({ posts: posts.map((one) => shown(one, sealed.edition, nameOf(one.node))), own });
  });
