// The question of a backtest in the address: read back as it was written, nothing strange taken in.
import { expect, test } from "vitest";
import { askedFields, askedIn, backtestAddress, backtestDownload, isAsked, nothingAsked, withChange, withinEdition, withoutChange } from "../src/text/backtest-asked.ts";

const cap = { at: "procedure.cap.n", to: "5" };
const line = { at: "procedure.selection.factory.cuts.0.over", to: "85" };

test("[A9] a question comes back out of its address whole", () => {
  const asked = { edition: "zhejiang/2025", changes: [cap, line] };
  const address = backtestAddress("round-1", asked);
  expect(askedIn(address.slice(address.indexOf("?")))).toEqual(asked);
  expect(backtestDownload("round-1", asked, "xlsx").split("?")[1]).toBe(address.split("?")[1]);
});

test("[A9] an empty question has a bare address and asks nothing", () => {
  expect([backtestAddress("r", nothingAsked), askedFields(nothingAsked), isAsked(nothingAsked)]).toEqual(["/desk/rounds/r/backtest", {}, false]);
});

test.each(["?edition=../../etc", "?changes=no-equals-sign", "?changes=%3D5", "?edition=%00"])("[A9] of %j nothing is taken", (search) => {
  expect(askedIn(search)).toEqual(nothingAsked);
});

test("[A9] a value set twice stands once, and can be taken away", () => {
  expect(withChange([cap, line], { ...cap, to: "6" })).toEqual([{ ...cap, to: "6" }, line]);
  expect(withoutChange(withChange([], cap), cap.at)).toEqual([]);
});

test("[A9] with another edition chosen, a value that it does not have is not asked for", () => {
  const asked = { edition: "zhejiang/2023", changes: [cap, line] };
  expect(withinEdition(asked, [{ at: cap.at }])).toEqual({ edition: "zhejiang/2023", changes: [cap] });
  expect(withinEdition(asked, [])).toEqual({ edition: "zhejiang/2023", changes: [] });
});
