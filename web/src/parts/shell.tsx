// The frame of every public page: name, way home, the page itself, and where the rules come from.
import type { ReactNode } from "react";
import { Link } from "./link.tsx";
import { useAddress } from "./navigation.ts";
import "./base.css";
import "./shell.css";

const rooms = [
  { to: "/publicity", name: "公示" },
  { to: "/register", name: "名单" },
  { to: "/evaluators", name: "评价机构" },
] as const;

export function Shell({ children }: { readonly children: ReactNode }) {
  const { pathname } = useAddress();
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="shell-head">
        <div className="wide">
          <Link to="/" className="mark" current={pathname === "/"}>
            <img src="/mark.svg" alt="" width="22" height="22" />
            <span>青册</span>
          </Link>
          <p>绿色制造名单登记册</p>
          <nav aria-label="全站">
            {rooms.map(({ to, name }) => (
              <Link key={to} to={to} current={pathname === to || pathname.startsWith(`${to}/`)}>
                {name}
              </Link>
            ))}
            <a href="/desk">工作台</a>
          </nav>
        </div>
      </header>
      <main id="main" className="wide" tabIndex={-1}>
        {children}
      </main>
      <footer className="shell-foot">
        <div className="wide">
          <p>通知原文以发文机关公布的为准；本站规则逐条注明出处，解读另行标出。</p>
        </div>
      </footer>
    </>
  );
}
