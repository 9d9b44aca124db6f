// The rule files of an edition as the server hands them out, in core's own shapes.
export type { EditionSource } from "@qingce/core/contract/edition-routes";
