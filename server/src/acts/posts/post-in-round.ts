// A tier's own words in a round: posted for its node and written on the round's stream on the authority's behalf; read, with the amendments, by those concerned.
import { compareDays } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import { decideRound } from "@qingce/core/programme/decide-round";
import type { Edition } from "@qingce/core/programme/edition";
import type { Post } from "@qingce/core/programme/round-event";
import type { Posted, Round } from "@qingce/core/programme/round";
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

const within = ({ regions }: House, code: string, of: string): boolean => code === of || of === nation || regions.isWithin(code, of);

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

const blank = { what: null, when: null, place: null, question: null, text: null };
const sayDate = (edition: Edition, id: string): string => edition.procedure.dates.find((date) => date.id === id)?.what ?? id;

function shown({ node, post, signedBy, day }: Posted, edition: Edition, office: string) {
  const base = { node, office, kind: post.kind, day, signedBy, ...blank };
  switch (post.kind) {
    case "earlier-date":
      return { ...base, what: sayDate(edition, post.date), when: post.day };
    case "training":
      return { ...base, when: post.day, place: post.place, text: post.text };
    case "word":
      return { ...base, text: post.text };
    case "answer":
      return { ...base, question: post.question, text: post.text };
  }
}

/** A signed amendment of the authority, with its ground. */
function amended({ change, signedBy, day, reason }: Round["amendments"][number], edition: Edition, from: { readonly node: string; readonly office: string }, nameOf: (node: string) => string) {
  const base = { ...from, kind: change.kind, day, signedBy, ...blank };
  switch (change.kind) {
    case "extension":
      return { ...base, what: sayDate(edition, change.date), when: change.day, text: reason };
    case "quota-transfer":
      return { ...base, what: `${nameOf(change.from)}调 ${change.n} 个给${nameOf(change.to)}`, text: reason };
    case "correction":
    case "supplement":
      return { ...base, text: change.text };
  }
}

/** Where the reader stands: an applicant where it is registered, an officer at its nodes; anybody else everywhere. */
async function standsAt({ tx, actor }: Work): Promise<readonly string[] | undefined> {
  if (actor.role === "officer") return actor.nodes;
  if (actor.role !== "applicant" || actor.organisation === undefined) return undefined;
  const organisation = await findOrganisation(tx, actor.organisation);
  return organisation === null ? [] : [organisation.region];
}

export const listPosts = (house: House, actor: Actor, input: { readonly round: string }): Promise<Result<{ readonly posts: readonly (ReturnType<typeof shown> | ReturnType<typeof amended>)[]; readonly own: readonly string[] }>> =>
  command(house, actor, { act: "read-public", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const { round, sealed } = found.value;
    const at = await standsAt(work);
    const concerned = ({ node }: Posted): boolean => at === undefined || at.some((one) => within(house, one, node) || (actor.role === "officer" && within(house, node, one)));
    const nameOf = (node: string): string => (node === round.authority ? sealed.edition.edition.authority.office : (house.regions.get(node)?.name ?? node));
    const posts = (round.posts ?? []).filter(concerned).map((one) => shown(one, sealed.edition, nameOf(one.node)));
    const from = { node: round.authority, office: nameOf(round.authority) };
    // which city has how many places is no matter of an applicant's
    const amendments = round.amendments.filter(({ change }) => change.kind !== "quota-transfer" || actor.role === "officer").map((one) => amended(one, sealed.edition, from, nameOf));
    const newestFirst = [...posts.toReversed(), ...amendments.toReversed()].toSorted((one, other) => compareDays(other.day, one.day));
    const own = actor.role === "officer" ? actor.nodes.filter((node) => within(house, node, round.authority)) : [];
    return ok({ posts: newestFirst, own });
  });
