// What a tier posts in a round: its own days only earlier, its words whole and signed; the round's days stay.
import { expect, test } from "vitest";
import { evolveRound } from "../../src/programme/round.ts";
import { makeEdition } from "../declaration/edition-fixture.ts";
import { act, codesOf, day, roundAfter } from "./play-round.ts";

const edition = makeEdition();
const open = roundAfter(edition, ["open"]);
const earlier = (to: string, date = "declare-by") => ({ post: { kind: "earlier-date", date, day: day(to) } });

test.each([["2025-05-30", []], ["2025-05-31", ["date-not-earlier"]], ["2025-06-01", ["date-not-earlier"]], ["2025-05-01", []], ["2025-04-30", ["date-before-opening"]]])("[A16 甲二] beside the round's 31 May a city may name %s: %j", (to, codes) => {
  expect(codesOf(act(edition, open, "post", earlier(to)))).toEqual(codes);
});

test("[A16 A14] a date that the notice does not have is unknown; the authority moves its own by an amendment", () => {
  expect(codesOf(act(edition, open, "post", earlier("2025-05-20", "nothing-by")))).toEqual(["date-unknown"]);
  expect(codesOf(act(edition, open, "post", { ...earlier("2025-05-20"), node: "33" }))).toEqual(["date-by-amendment"]);
});

test.each([
  [{ kind: "training", day: day("2025-05-10"), place: " ", text: "" }, ["field-missing", "field-missing"]],
  [{ kind: "word", text: " " }, ["field-missing"]],
  [{ kind: "answer", question: "", text: "答" }, ["field-missing"]],
  [{ kind: "answer", question: "问", text: "答" }, []],
])("[A16] %j is refused where something of it is blank: %j", (post, codes) => {
  expect(codesOf(act(edition, open, "post", { post }))).toEqual(codes);
});

test("[A16] unsigned it is refused; signed it stands beside the round and the round's own days stay", () => {
  expect(codesOf(act(edition, open, "post", { signedBy: " " }))).toEqual(["signature-missing"]);
  const made = act(edition, open, "post");
  if (!made.ok) throw new Error("refused");
  const after = made.value.reduce((state, event) => evolveRound(state, event, edition), open as Parameters<typeof evolveRound>[0]);
  expect(after?.posts).toMatchObject([{ node: "3301", signedBy: "局长" }]);
  expect(after?.dates).toEqual(open?.dates);
});
