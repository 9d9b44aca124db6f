// One paper with its files in a line, where the thing itself is looked at.
import type { ReactElement } from "react";
import { PaperLinks } from "./paper-links.tsx";

export function PaperLine({ name, address }: { readonly name: string; readonly address: string }): ReactElement {
  return (
    <p className="paper-line">
      <span className="quiet">下载{name}</span> <PaperLinks name={name} address={address} />
    </p>
  );
}
