// Places as names: for lists of the law's text, which never change their order and may repeat themselves.

export interface Numbered<T> {
  readonly at: number;
  readonly one: T;
}

export const numbered = <T>(list: readonly T[]): readonly Numbered<T>[] => list.map((one, at) => ({ at, one }));
