// Sign-ins to choose from, where a demonstration runs on this very machine. Elsewhere the address does not exist and nothing is shown.
import { Button } from "antd";
import type { ReactElement } from "react";
import { useAct, useRead } from "./use-api.ts";

export function DemonstrationSignIns({ done }: { readonly done: () => void }): ReactElement | null {
  const offered = useRead("list-demonstration-sign-ins", {});
  const signIn = useAct("sign-in");
  if (offered.data === undefined) return null;
  const enter = async (login: string, password: string): Promise<void> => {
    const result = await signIn.mutateAsync({ input: { login, password } });
    if (result.ok) done();
  };
  return (
    <section aria-labelledby="demonstration" className="demonstration-sign-ins">
      <h2 id="demonstration">演示账号（仅本机）</h2>
      <p className="quiet">演示不要求第二因素和再次验证；正式运行时默认要求。</p>
      <ul>
        {offered.data.signIns.map(({ login, password, who }) => (
          <li key={login}>
            <Button block disabled={signIn.isPending} onClick={() => void enter(login, password)}>
              {who}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
