// Reading a table at a place that is known to be inside it.

/** `??` after a load in the innermost loops is a branch that costs more than the arithmetic: places come from the plan, never from outside. */
export const numberAt = (values: Float64Array, place: number): number => values[place] as number;

/** The same for places themselves. */
export const placeAt = (places: Int32Array, row: number): number => places[row] as number;
