// The button that leads to the identity provider elsewhere; nothing where the house offers none.
import { Alert, Button } from "antd";
import type { ReactElement } from "react";
import { signOnTrouble } from "../../text/sign-on-trouble.ts";
import { useRead } from "./use-api.ts";

export function SignOnOffer({ to }: { readonly to: string }): ReactElement | null {
  const { data } = useRead("read-sign-on", {});
  const trouble = signOnTrouble(new URLSearchParams(window.location.search).get("trouble"));
  return (
    <>
      {trouble !== undefined && <Alert type="warning" showIcon role="alert" title={trouble} style={{ marginTop: 16 }} />}
      {data?.offered === true && (
        <p style={{ marginTop: 16 }}>
          <Button block onClick={() => window.location.assign(`/api/sign-on?to=${encodeURIComponent(to)}`)}>
            用{data.name}登录
          </Button>
        </p>
      )}
    </>
  );
}
