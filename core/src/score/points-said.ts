// Points in a sentence: by the places that the scheme declares, else to two places and 约 where that is not the figure itself. Never binary noise.
import { roundHalfUp, settle } from "./rounding.ts";

/** Places for the eye where a scheme declares none; the score itself is not rounded by them. */
const shownPlaces = 2;

/** `places` are those to which the scheme rounds an item's points. */
export function tellPoints(points: number, places: number | undefined): string {
  const exact = settle(points);
  const shown = roundHalfUp(exact, places ?? shownPlaces);
  return places !== undefined || shown === exact ? String(shown) : `约 ${shown}`;
}

/** 得 3.3 分，得约 3.33 分. */
export function earnedPoints(points: number, places: number | undefined): string {
  const told = tellPoints(points, places);
  return `得${told.startsWith("约") ? "" : " "}${told} 分`;
}
