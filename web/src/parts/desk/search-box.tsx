// A search box whose word goes into the address a moment after the last keystroke.
import { Input, type InputRef } from "antd";
import { useEffect, useImperativeHandle, useRef, useState, type ReactElement, type RefObject } from "react";

const moment = 250;

interface Props {
  /** The word as the address has it. */
  readonly q: string;
  readonly set: (q: string) => void;
  readonly label: string;
  readonly placeholder: string;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** The word as typed, so that one being composed is never cut by the address. */
export function SearchBox({ q, set, label, placeholder, search }: Props): ReactElement {
  const box = useRef<InputRef>(null);
  useImperativeHandle(search, () => box.current?.input ?? document.createElement("input"));
  const [word, setWord] = useState(q);
  const [asked, setAsked] = useState(q);
  const [sent, setSent] = useState(q);
  // the address changed by another hand: cleared, gone back
  if (asked !== q) {
    setAsked(q);
    if (q !== sent) setWord(q);
  }
  const latest = useRef(set);
  useEffect(() => {
    latest.current = set;
  });
  useEffect(() => {
    if (word.trim() === asked) return undefined;
    const timer = setTimeout(() => {
      setSent(word.trim());
      latest.current(word.trim());
    }, moment);
    return () => clearTimeout(timer);
  }, [word, asked]);
  return <Input ref={box} aria-label={label} placeholder={placeholder} maxLength={100} value={word} onChange={(event) => setWord(event.target.value)} allowClear />;
}
