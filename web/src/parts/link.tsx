// A link inside the site: the browser's own link, only without a new load. A new tab, a download, a foreign host stay the browser's business.
import type { MouseEvent, ReactNode } from "react";
import { goTo } from "./navigation.ts";

interface Props {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
}

const plainClick = (event: MouseEvent): boolean => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

export function Link({ to, children, className, current }: Props) {
  const follow = (event: MouseEvent): void => {
    if (!plainClick(event) || event.defaultPrevented) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a href={to} onClick={follow} className={className} aria-current={current === true ? "page" : undefined}>
      {children}
    </a>
  );
}
