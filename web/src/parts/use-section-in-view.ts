// Which section of a long page is being read: the last one whose head has passed the top. Right from the first paint on, wherever the address leads.
import { useEffect, useState } from "react";

const named = (): string => location.hash.slice(1);

const px = (length: string): number => Number.parseFloat(length) || 0;

/** A section is reached where a click on its name would bring it: at its scroll margin below the page's scroll padding. At the end of the page several stand in sight, and the one that was asked for counts. */
function sectionAt(ids: readonly string[]): string | undefined {
  const padding = px(getComputedStyle(document.documentElement).scrollPaddingTop);
  const found = ids.flatMap((id) => {
    const node = document.getElementById(id);
    return node === null ? [] : [{ id, top: node.getBoundingClientRect().top, margin: padding + px(getComputedStyle(node).scrollMarginTop) }];
  });
  const reached = found.findLast(({ top, margin }) => top <= margin + 2) ?? found[0];
  const ended = scrollY > 0 && Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
  if (!ended) return reached?.id;
  return (found.find(({ id, top }) => id === named() && top >= 0) ?? found.at(-1))?.id;
}

/** `ids` in the order of the page. What the address names is scrolled to once, for the page was not there yet when the browser looked for it. */
export function useSectionInView(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  const key = ids.join(" ");
  useEffect(() => {
    if (scrollY === 0) document.getElementById(named())?.scrollIntoView();
  }, []);
  useEffect(() => {
    const look = (): void => setCurrent(sectionAt(key.split(" ")));
    look();
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    addEventListener("hashchange", look);
    return () => {
      removeEventListener("scroll", look);
      removeEventListener("resize", look);
      removeEventListener("hashchange", look);
    };
  }, [key]);
  return current;
}
