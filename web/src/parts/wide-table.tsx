// A table that may be wider than the screen: it scrolls inside its own box, and only then the keyboard stops there.
import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from "react";
import "./wide-table.css";

interface Props {
  readonly caption: string;
  /** The caption is said by a heading nearby; it stays for those who listen. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
  readonly className?: string;
}

function useOverflow(box: RefObject<HTMLDivElement | null>): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => setOver(element.scrollWidth > element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return over;
}

export function WideTable({ caption, quiet = false, children, className = "" }: Props) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(box) ? { role: "region", "aria-labelledby": id, tabIndex: 0 } : {};
  return (
    <div ref={box} className={`wide-table ${className}`} {...scrolls}>
      <table>
        <caption id={id} className={quiet ? "unseen" : undefined}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}
