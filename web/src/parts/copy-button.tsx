// Copies a text; where the browser does not let a page copy, it says so and the text stays to be written down.
import { useState } from "react";

const words = { idle: "复制", copied: "已复制", refused: "无法复制，请抄录" } as const;

export function CopyButton({ text }: { readonly text: string }) {
  const [state, setState] = useState<keyof typeof words>("idle");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("refused");
    }
  };
  return (
    <button type="button" className="button quiet small" onClick={() => void copy()}>
      <span role="status">{words[state]}</span>
    </button>
  );
}
