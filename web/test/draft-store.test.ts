import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Result } from "@qingce/core/base/refusal";
import { emptyBody, type DeclarationBody } from "@qingce/core/declaration/body";
import { draftStore, type DraftStore } from "../src/parts/desk/draft-store.ts";
import { draftPlaces } from "../src/text/draft-place.ts";
import { forgetOthers, keptDraft } from "../src/parts/desk/kept-draft.ts";

/** A server that holds one draft, as the real one does, and can lose the line before or after it has saved. */
function server() {
  let held: { revision: number; body: DeclarationBody } = { revision: 1, body: emptyBody };
  let line: "up" | "down" | "answer-lost" | "signed-out" = "up";
  const at: number[] = [];
  const write = (body: DeclarationBody): number => {
    held = { revision: held.revision + 1, body };
    return held.revision;
  };
  const save = async (revision: number, body: DeclarationBody): Promise<Result<{ readonly revision: number }>> => {
    at.push(Date.now());
    if (line === "down") return { ok: false, refusals: [{ code: "no-answer", hint: "" }] };
    if (line === "signed-out") return { ok: false, refusals: [{ code: "unauthenticated", hint: "" }] };
    if (revision !== held.revision) return { ok: false, refusals: [{ code: "draft-stale", hint: "", facts: { stored: structuredClone(held.body) as never, storedRevision: held.revision } }] };
    const saved = write(structuredClone(body));
    return line === "answer-lost" ? { ok: false, refusals: [{ code: "no-answer", hint: "" }] } : { ok: true, value: { revision: saved } };
  };
  return { save, write, at, held: () => held, set: (next: typeof line) => void (line = next) };
}

/** The part of localStorage that a draft uses. */
function shelf(): Storage {
  const all = new Map<string, string>();
  return { getItem: (key) => all.get(key) ?? null, setItem: (key, value) => void all.set(key, value), removeItem: (key) => void all.delete(key), key: (n) => [...all.keys()][n] ?? null, get length() { return all.size; }, clear: () => all.clear() } satisfies Storage;
}

const text = (body: DeclarationBody): unknown => body.facts["a"];
const type = (store: DraftStore, value: string): void => store.change((body) => ({ ...body, facts: { ...body.facts, a: value } }));

describe("the draft in hand", () => {
  let away: ReturnType<typeof server>;
  let local: Storage;
  const open = (tab = "t1"): DraftStore => {
    const store = draftStore({ body: emptyBody, base: emptyBody, revision: 1 }, { save: away.save, kept: keptDraft(local, { declaration: "d", account: "me", tab }), places: draftPlaces, now: () => Date.now() });
    store.subscribe(() => undefined);
    return store;
  };
  const kept = (tab = "t1", account = "me") => keptDraft(local, { declaration: "d", account, tab }).read();

  beforeEach(() => {
    vi.useFakeTimers();
    away = server();
    local = shelf();
  });
  afterEach(() => void vi.useRealTimers());

  test("[R7] what is typed is with the server within two seconds of the last keystroke", async () => {
    const store = open();
    type(store, "1");
    const typed = Date.now();
    await vi.advanceTimersByTimeAsync(2000);
    expect(text(away.held().body)).toBe("1");
    expect((away.at[0] ?? Infinity) - typed).toBeLessThan(2000);
    expect(store.view().status.kind).toBe("saved");
  });

  test("[R7] no keystroke is ever older than two seconds unsaved, however long the typing goes on", async () => {
    const store = open();
    for (let n = 0; n < 100; n += 1) {
      type(store, String(n));
      await vi.advanceTimersByTimeAsync(100);
      const held = Number(text(away.held().body) ?? -1);
      expect(n - held).toBeLessThanOrEqual(20);
    }
  });

  test("[R7] every keystroke is kept in the browser at once, and forgotten once the server has it", async () => {
    const store = open();
    type(store, "7");
    expect(text(kept()?.body ?? emptyBody)).toBe("7");
    await vi.advanceTimersByTimeAsync(2000);
    expect(kept()).toBeUndefined();
  });

  test("[R7 B6] while the server is away it tries again and again, and nothing typed meanwhile is lost", async () => {
    const store = open();
    away.set("down");
    type(store, "1");
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.view().status).toMatchObject({ kind: "waiting", why: "offline" });
    type(store, "12");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(away.at.length).toBeGreaterThan(5);
    expect(away.at.length).toBeLessThan(15);
    away.set("up");
    await vi.advanceTimersByTimeAsync(16_000);
    expect([text(away.held().body), store.view().status.kind]).toEqual(["12", "saved"]);
  });

  test("[R7] an answer lost after the save is no quarrel with oneself", async () => {
    const store = open();
    away.set("answer-lost");
    type(store, "1");
    await vi.advanceTimersByTimeAsync(900);
    away.set("up");
    type(store, "12");
    await vi.advanceTimersByTimeAsync(20_000);
    expect([text(away.held().body), store.view().status.kind]).toEqual(["12", "saved"]);
  });

  test("[B6] an expired session keeps the typing, and saves it as soon as the writer is back", async () => {
    const store = open();
    away.set("signed-out");
    type(store, "1");
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.view().status).toMatchObject({ kind: "waiting", why: "signed-out" });
    type(store, "12");
    away.set("up");
    store.resume();
    await vi.advanceTimersByTimeAsync(2000);
    expect(text(away.held().body)).toBe("12");
  });

  test("[R7] a save of somebody else at other places is joined with what is typed, told, and saved without a question", async () => {
    const store = open();
    away.write({ ...emptyBody, sheet: { answers: { water: "5", gas: [{ limit: "1" }] }, notApplicable: {} } });
    store.change((body) => ({ ...body, sheet: { answers: { energy: "7" }, notApplicable: {} } }));
    await vi.advanceTimersByTimeAsync(5000);
    const joined = { answers: { water: "5", gas: [{ limit: "1" }], energy: "7" }, notApplicable: {} };
    expect([store.view().status.kind, store.view().taken, store.view().body.sheet, away.held().body.sheet]).toEqual(["saved", ["sheet.water", "sheet.gas.1"], joined, joined]);
  });

  test("[R7] what is typed while the joined save is on its way is not lost", async () => {
    const store = open();
    away.write({ ...emptyBody, facts: { b: "theirs" } });
    type(store, "1");
    await vi.advanceTimersByTimeAsync(700);
    type(store, "12");
    await vi.advanceTimersByTimeAsync(5000);
    expect([text(away.held().body), away.held().body.facts["b"]]).toEqual(["12", "theirs"]);
  });

  test("[B6] a save of somebody else in between is told with both values, and nothing is written over it unasked", async () => {
    const store = open();
    away.write({ ...emptyBody, facts: { a: "theirs" } });
    type(store, "mine");
    await vi.advanceTimersByTimeAsync(30_000);
    const { status, body } = store.view();
    expect([status.kind === "stale" && text(status.theirs), text(body), text(away.held().body)]).toEqual(["theirs", "mine", "theirs"]);
    store.settle({ ...emptyBody, facts: { a: "chosen" } });
    await vi.advanceTimersByTimeAsync(2000);
    expect([text(away.held().body), store.view().status.kind]).toEqual(["chosen", "saved"]);
  });

  test("[B7] flushing before a submit leaves nothing typed behind", async () => {
    const store = open();
    type(store, "1");
    const flushed = store.flush();
    type(store, "12");
    await vi.advanceTimersByTimeAsync(0);
    expect([await flushed, text(away.held().body)]).toEqual([true, "12"]);
    away.set("down");
    type(store, "123");
    expect(await store.flush()).toBe(false);
  });

  test("[R7] a tab that is left saves once more and then rests", async () => {
    const store = open();
    type(store, "1");
    store.stop();
    await vi.advanceTimersByTimeAsync(1);
    expect(text(away.held().body)).toBe("1");
    away.set("down");
    type(store, "2");
    store.stop();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(away.at.length).toBe(2);
    expect(text(kept()?.body ?? emptyBody)).toBe("2");
  });

  test("[R7] two tabs keep their own, a new one finds what a dead one left, and nobody sees another account's", () => {
    type(open("t1"), "one");
    vi.advanceTimersByTime(5);
    type(open("t2"), "two");
    expect([kept("t1"), kept("t2"), kept("t3")].map((one) => text(one?.body ?? emptyBody))).toEqual(["one", "two", "two"]);
    expect(kept("t3", "other")).toBeUndefined();
    forgetOthers(local, "d", "t2", Date.now());
    expect(text(kept("t1")?.body ?? emptyBody)).toBe("two");
  });
});
