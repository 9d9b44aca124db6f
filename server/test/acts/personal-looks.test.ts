// Personal data of an evaluator before an office: masked, and each look at it in the log, with who, when and why.
import { afterAll, beforeAll, expect, it } from "vitest";
import { readEvaluatorProof, readOwnEvaluatorProof } from "../../src/acts/evaluators/read-evaluator-proof.ts";
import { readOwnRegistration, readRegistration } from "../../src/acts/evaluators/read-registration.ts";
import { unmaskEvaluator } from "../../src/acts/evaluators/show-personal.ts";
import { handIn } from "../../src/cli/simulation/hand-in.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, fitAgency, openStage, value, type Agency, type Stage } from "./stage.ts";

const province = officer("33");
let stage: Stage;
let body: Agency;
beforeAll(async () => {
  stage = await openStage("2025-06-03");
  body = await fitAgency(stage, "zhejiang/2025");
  value(await handIn(stage.house, body.actor));
});
afterAll(() => stage.close());

const looks = async () => (await stage.owner.query<{ type: string; actor: string; body: string }>("select type, actor, body from event where stream_kind = 'unmasking' order by seq")).rows.map(({ type, actor, body: told }) => ({ type, actor, body: JSON.parse(told) as object }));
const read = async () => value(await readRegistration(stage.house, province, { node: "33", evaluator: body.id }));

it("[S8 C1] the office reads a contact masked; for a written reason it is shown whole, and the look is an event; the body itself reads its own", async () => {
  expect((await read()).contact).toEqual({ name: "演****", phone: "000******00" });
  expect(value(await readOwnRegistration(stage.house, body.actor)).contact).toEqual({ name: "演示联系人", phone: "00000000000" });
  const show = (reason: string, actor = province, node = "33") => unmaskEvaluator(stage.house, actor, { node, evaluator: body.id, reason });
  expect(codes(await show("  "))).toEqual(["reason-missing"]);
  expect([codes(await show("演示", officer("3308"), "33")), codes(await show("演示", officer("3308"), "3308")), codes(await show("演示", body.actor))]).toEqual([["not-found"], ["not-registrar"], ["not-allowed"]]);
  expect(await looks()).toEqual([]);
  expect(value(await show("演示：通知补正"))).toEqual({ name: "演示联系人", phone: "00000000000" });
  expect(await looks()).toEqual([{ type: "contact-shown", actor: province.account, body: { evaluator: body.id, reason: "演示：通知补正" } }]);
});

it("[S8 C1] a proof that the office downloads is an event that names file and place; the body's own download is none, nor one that is not there", async () => {
  const before = (await looks()).length;
  const proof = (await read()).proofs.find(({ files }) => files.length > 0);
  const digest = proof?.files[0]?.digest ?? "";
  const take = (actor = province, node = "33", of = digest) => readEvaluatorProof(stage.house, actor, { node, evaluator: body.id, digest: of });
  value(await readOwnEvaluatorProof(stage.house, body.actor, { digest }));
  expect([codes(await take(officer("3308"))), codes(await take(province, "33", "0".repeat(64)))]).toEqual([["not-found"], ["not-found"]]);
  expect((await looks()).length).toBe(before);
  expect(value(await take()).name).toBe("演示证明.pdf");
  expect((await looks()).slice(before)).toEqual([{ type: "proof-shown", actor: province.account, body: { evaluator: body.id, digest, place: proof?.place } }]);
});
