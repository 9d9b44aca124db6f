// A fault of a programme folder: where it stands and what to do. Faults are collected, never thrown.

/** `file` is relative to the edition's folder, `line` counts from 1 (0: the file as a whole), `key` is a dotted path. */
export interface Fault {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly key: string;
  readonly clause?: string;
  readonly says: string;
}
