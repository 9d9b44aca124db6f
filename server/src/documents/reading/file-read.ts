// What was read of a file somebody handed in: its text by places, who its properties say made it, and what could not be read.
import type { Maker, Piece } from "@qingce/core/review/case-document";

/** Why a file, or the rest of it, was not read. `late`: it took longer than a file may. */
export type Unread = "missing" | "kind" | "no-text" | "cut" | "encrypted" | "too-large" | "broken" | "late";

export interface FileRead {
  readonly pieces: readonly Piece[];
  readonly makers: readonly Maker[];
  readonly unread?: Unread;
}

/** More is no report: what lies beyond is told as not read. */
export const mostCharacters = 400_000;
export const mostPages = 300;

/** Takes pieces in until there are too many. */
export class PieceBasket {
  readonly pieces: Piece[] = [];
  #characters = 0;

  get full(): boolean { return this.#characters >= mostCharacters; }

  add(at: string, text: string): void {
    const kept = text.slice(0, mostCharacters - this.#characters).trim();
    if (kept === "") return;
    this.#characters += kept.length;
    this.pieces.push({ at, text: kept });
  }

  read(makers: readonly Maker[], whole = true): FileRead {
    if (this.pieces.length === 0) return { pieces: [], makers, unread: "no-text" };
    return { pieces: this.pieces, makers, ...(whole && !this.full ? {} : { unread: "cut" as const }) };
  }
}
