// Chooses among the errors of a union: of the branches that were tried, the one that came nearest speaks, the others are silent.

export interface SchemaError {
  readonly keyword: string;
  readonly schemaPath: string;
  readonly instancePath: string;
  readonly message: string;
  readonly params: object;
}

const weight = (errors: readonly SchemaError[]): number =>
  errors
    .filter((error) => error.keyword !== "boolean")
    .reduce((sum, { params }) => sum + Math.max(1, ...Object.values(params).map((value) => (Array.isArray(value) ? value.length : 0))), 0);

const under = (errors: readonly SchemaError[], path: string): readonly SchemaError[] =>
  errors.filter((error) => error.schemaPath === path || error.schemaPath.startsWith(`${path}/`));

/** Drops what the farther branches of every `anyOf` said; a branch that wants another type altogether counts as farthest. */
export function nearestErrors(errors: readonly SchemaError[]): readonly SchemaError[] {
  let left = errors;
  for (const union of errors.filter((error) => error.keyword === "anyOf")) {
    const branches = new Map<string, readonly SchemaError[]>();
    const own = left.filter((error) => error.instancePath === union.instancePath || error.instancePath.startsWith(`${union.instancePath}/`));
    for (const error of under(own, `${union.schemaPath}/anyOf`)) {
      const branch = error.schemaPath.slice(union.schemaPath.length + "/anyOf/".length).split("/")[0] ?? "";
      branches.set(branch, [...(branches.get(branch) ?? []), error]);
    }
    const wrongType = (branch: readonly SchemaError[]): number =>
      branch.some((error) => error.instancePath === union.instancePath && (error.keyword === "type" || error.keyword === "const")) ? 1000 : 0;
    const [, ...farther] = [...branches.values()].toSorted((one, other) => wrongType(one) + weight(one) - wrongType(other) - weight(other));
    const silent = new Set(farther.flat());
    left = left.filter((error) => !silent.has(error));
  }
  return left;
}
