// Which clause stands above a place of a rule file: the citation of the node itself or of the nearest node around it.

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === "object" && value !== null;

/** The anchor cited at the path or nearest above it; undefined where none of the nodes on the way cites. */
export function citeAbove(value: unknown, path: readonly string[]): string | undefined {
  let node = value;
  let found: string | undefined;
  for (const key of ["", ...path]) {
    node = key === "" ? node : isRecord(node) ? node[key] : undefined;
    const cite = isRecord(node) ? node["cite"] : undefined;
    if (typeof cite === "string") found = cite;
  }
  return found;
}

/** What stands at the path. */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), value);
