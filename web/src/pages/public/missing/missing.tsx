// The page for an address that leads nowhere.
import { Link } from "../../../parts/link.tsx";
import { useAddress } from "../../../parts/navigation.ts";
import { readable } from "../../../text/anchor.ts";
import "./missing.css";

export function Missing() {
  const { pathname } = useAddress();
  return (
    <section className="missing">
      <p className="faint">404</p>
      <h1>没有这个页面</h1>
      <p>
        地址 <code>{readable(pathname)}</code> 没有对应的内容。
      </p>
      <p>请核对地址；通知的地址形如 /notices/省份/版本，可从首页的列表进入。</p>
      <p>
        <Link to="/">回首页</Link>
      </p>
    </section>
  );
}
