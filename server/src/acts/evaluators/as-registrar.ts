// Acts of the office that reviews registrations of evaluators 登记的审核部门: it issues a notice under which they work, or opened a round of one that leaves its issuer open.
import type { JsonObject } from "@qingce/core/base/json";
import { refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { listRounds } from "../../store/rounds.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { besideEvaluator } from "./evaluator-in-hand.ts";

export async function isRegistrar({ house, tx }: Work, node: string): Promise<boolean> {
  for (const [id, { edition }] of house.editions.current) {
    if (Object.values(edition.procedure.evaluation).every((one) => one.need === "none")) continue;
    const { region } = edition.edition.authority;
    if (region === node) return true;
    if (region === "given-at-opening" && (await listRounds(tx, { edition: id, authority: node }, { limit: 1 })).length > 0) return true;
  }
  return false;
}

export interface RegistrarRequest {
  readonly act: "read-registrations" | "review-evaluator" | "unmask-evaluator";
  readonly node: string;
  readonly input: JsonObject;
  readonly key?: string | undefined;
  /** Whose registration: the office then stands beside it, and sees what is closed to everybody else. */
  readonly evaluator?: string;
}

/** Runs an act of the registrar, once the office is known to be one. */
export async function asRegistrar<T>(house: House, actor: Actor, request: RegistrarRequest, perform: (work: Work) => Promise<Result<T>>): Promise<Result<T>> {
  const { act, node, input, key, evaluator } = request;
  const may = allowed(actor, act, { node });
  if (!may.ok) return may;
  const as = evaluator === undefined ? {} : { as: besideEvaluator(actor, evaluator) };
  return command(house, actor, { act, input, key, ...as }, async (work) => ((await isRegistrar(work, node)) ? perform(work) : refuse({ code: "not-registrar", place: "node", facts: { node }, hint: "评价机构的登记由发布通知的主管部门、或依该通知开过批次的主管部门审核、公布" })));
}
