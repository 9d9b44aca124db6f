// Brings the reader to the input of a place; a row of the energy table, while that is shut, to what opens it.
import { idOf } from "../../../text/form-sections.ts";

export function focusPlace(place: string): void {
  const found = document.getElementById(idOf(place)) ?? (place.startsWith("sheet.carriers") ? document.querySelector<HTMLElement>(".carrier-open") : null);
  found?.scrollIntoView({ block: "center" });
  found?.focus({ preventScroll: true });
}
