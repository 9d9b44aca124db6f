// The sign-in page of the workbench.
import { Card } from "antd";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { DemonstrationSignIns } from "../../parts/desk/demonstration-sign-ins.tsx";
import { SignOnOffer } from "../../parts/desk/sign-on-offer.tsx";
import { SignInForm } from "../../parts/desk/sign-in-form.tsx";

const wayBack = (): string => {
  const to = new URLSearchParams(window.location.search).get("to") ?? "/desk";
  return to.startsWith("/desk") ? to : "/desk";
};

export function SignIn(): ReactElement {
  const navigate = useNavigate();
  return (
    <main className="sign-in">
      <Card title={<h1>青册 · 工作台</h1>}>
        <SignInForm done={() => void navigate({ href: wayBack() })} />
        <SignOnOffer to={wayBack()} />
        <p>
          申报单位首次使用请先<a href="/desk/register">注册</a>。通知、公示和名单在<a href="/">公开页</a>，无须登录。
        </p>
        <DemonstrationSignIns done={() => void navigate({ href: wayBack() })} />
      </Card>
    </main>
  );
}
