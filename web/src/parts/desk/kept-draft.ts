// What was typed and is not yet with the server, kept in this browser at every keystroke: it outlives a killed tab, browser or machine.
import type { DeclarationBody } from "@qingce/core/declaration/body";

export interface Kept<B = DeclarationBody> {
  readonly account: string;
  /** The revision that the typing began from. */
  readonly revision: number;
  readonly body: B;
  /** What the server held at that revision. */
  readonly base: B;
  /** Milliseconds of this machine's clock. */
  readonly at: number;
}

export interface KeptDraft<B = DeclarationBody> {
  read(): Kept<B> | undefined;
  write(kept: Omit<Kept<B>, "account">): void;
  /** Forgets what was kept up to a moment; a newer store of the same tab may have kept more. */
  clear(upTo: number): void;
}

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

function parsed<B>(text: string | null): Kept<B> | undefined {
  try {
    const kept = JSON.parse(text ?? "") as Kept<B>;
    return typeof kept.at === "number" && typeof kept.body === "object" && typeof kept.base === "object" ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** One entry a tab, so that two tabs never write over each other; a new tab also finds what a dead one left. */
export function keptDraft<B = DeclarationBody>(shelf: Shelf, { declaration, account, tab }: { readonly declaration: string; readonly account: string; readonly tab: string }): KeptDraft<B> {
  const prefix = `qingce:draft:${declaration}:`;
  const own = `${prefix}${tab}`;
  const all = (): readonly string[] => Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? "").filter((key) => key.startsWith(prefix));
  const readAll = (): readonly { readonly key: string; readonly kept: Kept<B> }[] =>
    all().flatMap((key) => {
      const kept = parsed<B>(shelf.getItem(key));
      return kept === undefined || kept.account !== account ? [] : [{ key, kept }];
    });
  return {
    read: () => {
      const found = readAll();
      return (found.find(({ key }) => key === own) ?? found.toSorted((a, b) => b.kept.at - a.kept.at)[0])?.kept;
    },
    write: (kept) => {
      try {
        shelf.setItem(own, JSON.stringify({ account, ...kept }));
      } catch {
        // A full or forbidden shelf: the server's copy alone holds, two seconds behind.
      }
    },
    clear: (upTo) => {
      if ((parsed(shelf.getItem(own))?.at ?? 0) <= upTo) shelf.removeItem(own);
    },
  };
}

/** Forgets what other tabs left, once it has been taken up here. */
export function forgetOthers(shelf: Shelf, declaration: string, tab: string, upTo: number): void {
  const prefix = `qingce:draft:${declaration}:`;
  const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? "");
  for (const key of keys.filter((one) => one.startsWith(prefix) && !one.endsWith(`:${tab}`))) {
    if ((parsed(shelf.getItem(key))?.at ?? 0) <= upTo) shelf.removeItem(key);
  }
}

/** Names this tab; the same after a reload. */
export function tabName(session: Pick<Storage, "getItem" | "setItem">): string {
  const known = session.getItem("qingce:tab");
  if (known !== null) return known;
  const made = crypto.randomUUID();
  session.setItem("qingce:tab", made);
  return made;
}
