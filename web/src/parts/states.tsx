// What stands in a page's place while an answer is awaited, when it does not come, and when there is nothing yet.
import { readable } from "../text/anchor.ts";
import type { Trouble } from "../text/trouble.ts";
import { Link } from "./link.tsx";
import "./states.css";

export function Awaiting({ what }: { readonly what: string }) {
  return (
    <p className="awaiting" role="status">
      正在取得{what}…
    </p>
  );
}

export function Troubled({ trouble, again }: { readonly trouble: Trouble; readonly again: () => void }) {
  return (
    <section className="troubled" role="alert">
      <h2>{trouble.what}</h2>
      <dl>
        <dt>位置</dt>
        <dd>
          <code>{trouble.missing ? readable(location.pathname) : trouble.where}</code>
        </dd>
        <dt>如何处理</dt>
        <dd>{trouble.mend}</dd>
        <dt>代码</dt>
        <dd>
          <code>{trouble.code}</code>
        </dd>
      </dl>
      <p className="acts">
        {!trouble.missing && (
          <button type="button" onClick={again}>
            重试
          </button>
        )}
        <Link to="/">回首页</Link>
      </p>
    </section>
  );
}

export function Nothing({ says }: { readonly says: string }) {
  return <p className="nothing">{says}</p>;
}
