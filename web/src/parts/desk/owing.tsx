// What an account owes before it may work: a password of its own, a second factor. Nothing else of the workbench is shown.
import type { ReactElement } from "react";
import { ChangePassword } from "./change-password.tsx";
import { Enrol } from "./second-factor.tsx";
import type { Me } from "./session.tsx";

export function Owing({ owes, hold }: { readonly owes: Me["door"]["owes"]; readonly hold: (held: boolean) => void }): ReactElement {
  if (owes === "password") {
    return (
      <div className="account">
        <h1>请先修改密码</h1>
        <p>本账号的密码由他人设置，或已到更换期限。修改后即可继续。</p>
        <ChangePassword />
      </div>
    );
  }
  return (
    <div className="account">
      <h1>{owes === null ? "第二因素已启用" : "请先启用第二因素"}</h1>
      {owes !== null && <p>您的身份可以审核、评价或管理，本平台要求登录时除密码外再输入手机上的动态码。约需两分钟，只做一次。</p>}
      <Enrol word="开始启用" hold={hold} />
    </div>
  );
}
