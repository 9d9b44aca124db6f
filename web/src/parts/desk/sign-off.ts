// Leaves the session, and where it was begun by an identity provider elsewhere, leads to where it ends there.
import { client } from "./api.ts";

const door = "/desk/sign-in";

export async function signOff(): Promise<string> {
  const offer = await client.call("read-sign-on", {});
  if (offer.ok && offer.value.offered) {
    const answer = await fetch("/api/sign-on/off", { method: "POST", headers: { "x-requested-with": "qingce" } }).catch(() => undefined);
    if (answer?.ok === true) return ((await answer.json()) as { readonly to: string }).to;
  }
  await client.call("sign-out", {});
  return door;
}
