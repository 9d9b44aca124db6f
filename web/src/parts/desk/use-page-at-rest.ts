// While a dialog is open the page behind it is at rest: no pointer, no focus, no reader comes there.
import { useEffect } from "react";

export function usePageAtRest(): void {
  useEffect(() => {
    const page = document.querySelector<HTMLElement>("#page");
    if (page === null) return undefined;
    page.inert = true;
    return () => {
      page.inert = false;
    };
  }, []);
}
