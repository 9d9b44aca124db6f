// Fields of a form two to a row; one that is wide or tall, or has no neighbour, takes a row of its own.
import type { Field } from "./paper-model.ts";

export function fieldRows(fields: readonly Field[]): readonly (readonly Field[])[] {
  const [first, second] = fields;
  if (first === undefined) return [];
  const alone = ({ tall, wide }: Field): boolean => tall === true || wide === true;
  const pair = second !== undefined && !alone(first) && !alone(second);
  return pair ? [[first, second], ...fieldRows(fields.slice(2))] : [[first], ...fieldRows(fields.slice(1))];
}
