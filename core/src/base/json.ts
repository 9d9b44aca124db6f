// The shapes that survive a digest: plain JSON, nothing else.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

export const isJsonObject = (json: Json | undefined): json is JsonObject =>
  typeof json === "object" && json !== null && !Array.isArray(json);

export const isJsonList = (json: Json | undefined): json is readonly Json[] => Array.isArray(json);
