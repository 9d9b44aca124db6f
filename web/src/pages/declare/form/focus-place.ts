// Brings the reader to the input of a place.
import { idOf } from "../../../text/form-sections.ts";

export function focusPlace(place: string): void {
  const found = document.getElementById(idOf(place));
  found?.scrollIntoView({ block: "center" });
  found?.focus({ preventScroll: true });
}
