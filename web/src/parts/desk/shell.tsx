// The frame of the workbench: where one is, what one is, the way to the inbox; and the sign-in that comes over a page when the session ends.
import { Layout, Modal } from "antd";
import { Link } from "@tanstack/react-router";
import { useEffect, useState, type ReactElement, type ReactNode } from "react";
import { roleName } from "../../text/role-name.ts";
import { ClockBar } from "./clock-bar.tsx";
import { RegisterLinks } from "./register-links.tsx";
import { useMe } from "./session.tsx";
import { onSignedOut, tellSignedIn } from "./signed-out.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { StepUp } from "./step-up.tsx";

function SignInAgain(): ReactElement {
  const [open, setOpen] = useState(false);
  useEffect(() => onSignedOut(() => setOpen(true)), []);
  const back = (): void => {
    setOpen(false);
    tellSignedIn();
  };
  return (
    <Modal open={open} title="登录已过期，请重新登录" footer={null} closable={false} destroyOnHidden>
      <p>本页已填写的内容仍在，登录后可继续。</p>
      <SignInForm done={back} />
    </Modal>
  );
}

export function Shell({ children }: { readonly children: ReactNode }): ReactElement {
  const me = useMe();
  return (
    <Layout className="desk">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <Layout.Header className="desk-header">
        <Link to="/desk" className="desk-mark">
          青册 · 工作台
        </Link>
        <ClockBar />
        <nav aria-label="主导航" className="desk-nav">
          <Link to="/desk">待办</Link>
          {me.role === "officer" && <Link to="/desk/reviews">批量审核</Link>}
          <RegisterLinks me={me} />
          <a href="/">公开页</a>
          <Link to="/desk/account">{me.name}（{roleName(me.role)}）</Link>
        </nav>
      </Layout.Header>
      <Layout.Content id="main" className="desk-main">
        {children}
      </Layout.Content>
      <SignInAgain />
      <StepUp />
    </Layout>
  );
}
