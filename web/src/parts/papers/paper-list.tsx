// Papers that are due, a line each: which clause asks for it, whether it is a draft or of our own layout, and its files.
import { PaperLinks } from "./paper-links.tsx";

export interface PaperShown {
  readonly paper: string;
  readonly name: string;
  readonly clause: string | null;
  readonly draft: boolean;
  readonly ownLayout: boolean;
}

interface Props {
  readonly papers: readonly PaperShown[];
  /** Address of the list; a paper lies below it. */
  readonly address: string;
}

export function PaperList({ papers, address }: Props) {
  return (
    <ul className="papers">
      {papers.map(({ paper, name, clause, draft, ownLayout }) => (
        <li key={paper}>
          <span className="paper-name">
            {name}
            {draft && <span className="paper-note paper-draft">草稿</span>}
            {ownLayout && <span className="paper-note">自拟版式</span>}
            {clause !== null && <span className="paper-note">依据 {clause}</span>}
          </span>
          <PaperLinks name={name} address={`${address}/${encodeURIComponent(paper)}`} />
        </li>
      ))}
    </ul>
  );
}
