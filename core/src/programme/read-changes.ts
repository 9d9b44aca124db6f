// Changes to an edition as a person types them: one a line, `procedure.cap.n=5`.
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import type { EditionChange } from "./change-edition.ts";

const most = 50;

/** Reads them; a line without a place or a value is refused, and so are two for one place. */
export function readChanges(text: string): Result<readonly EditionChange[]> {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const changes = lines.map((line): EditionChange => {
    const at = line.indexOf("=");
    return at < 0 ? { at: "", to: line } : { at: line.slice(0, at).trim(), to: line.slice(at + 1).trim() };
  });
  const bare = changes.filter(({ at, to }) => at === "" || to === "");
  const twice = changes.filter(({ at }, n) => changes.findIndex((one) => one.at === at) !== n && at !== "");
  const faults: readonly Refusal[] = [
    ...bare.map(({ at, to }) => ({ code: "change-malformed", place: "changes", facts: { line: at === "" ? to : at }, hint: "每行一处，写作“位置=新值”，例如 procedure.cap.n=5" })),
    ...twice.map(({ at }) => ({ code: "change-twice", place: "changes", facts: { at }, hint: `同一处改了两次：${at}` })),
    ...(changes.length > most ? [{ code: "too-many", place: "changes", hint: `一次最多改 ${most} 处` }] : []),
  ];
  return faults.length === 0 ? ok(changes) : refuse(...faults);
}

export const writeChanges = (changes: readonly EditionChange[]): string => changes.map(({ at, to }) => `${at}=${to}`).join("\n");
