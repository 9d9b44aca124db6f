// The end of an exhaustive switch: the compiler proves that it is never reached.

export function impossible(value: never): never {
  throw new Error(`impossible: ${JSON.stringify(value)}`);
}
