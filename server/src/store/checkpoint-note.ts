// The signed text of a checkpoint, and reading it back. The offline verifier reads the same lines.

export interface Checkpoint {
  readonly origin: string;
  readonly suite: string;
  readonly size: number;
  readonly root: string;
  readonly at: string;
}

export const noteOf = ({ origin, suite, size, root, at }: Checkpoint): string => `qingce log v1\norigin ${origin}\nsuite ${suite}\nsize ${size}\nroot ${root}\nat ${at}\n`;

/** Undefined where it is not such a text. */
export function readNote(note: string): Checkpoint | undefined {
  const match = /^qingce log v1\norigin ([^\n]*)\nsuite ([a-z0-9]+)\nsize ([1-9][0-9]*)\nroot ([0-9a-f]{64})\nat ([0-9TZ:.-]+)\n$/u.exec(note);
  if (match === null) return undefined;
  const [, origin = "", suite = "", size = "", root = "", at = ""] = match;
  return { origin, suite, size: Number(size), root, at };
}
