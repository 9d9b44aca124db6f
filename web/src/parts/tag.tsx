// The five marks beside a clause. Shape and word tell them apart, colour only helps.
import type { Mark } from "../text/clause-filter.ts";
import { markWords } from "../text/words.ts";
import "./tag.css";

export function Tag({ mark, word }: { readonly mark: Mark; readonly word?: string | undefined }) {
  return <span className={`tag tag-${mark}`}>{word ?? markWords[mark].name}</span>;
}

export function Legend({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <dl className="legend" aria-label="图例">
      {marks.map((mark) => (
        <div key={mark}>
          <dt>
            <Tag mark={mark} />
          </dt>
          <dd>{markWords[mark].means}</dd>
        </div>
      ))}
    </dl>
  );
}
