// A real OpenID provider for a test: whoever the test says comes to it is signed in there.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export interface TestProvider {
  readonly issuer: string;
  /** Who comes next, with what it claims. */
  person: { readonly claims: Readonly<Record<string, unknown>>; readonly amr?: readonly string[] };
  close(): Promise<void>;
}

export const client = { id: "qingce", secret: "a-secret-of-the-test" } as const;

export async function openProvider(origin: string): Promise<TestProvider> {
  const server: Server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [`${origin}/api/sign-on/back`], post_logout_redirect_uris: [`${origin}/desk/sign-in`], response_types: ["code"], grant_types: ["authorization_code"] }],
    cookies: { keys: ["a-key-of-the-test"] },
    claims: { openid: ["sub", "amr"], profile: ["preferred_username"], email: ["email", "email_verified"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ({ ...told.person.claims, ...(told.person.amr === undefined ? {} : { amr: [...told.person.amr] }), sub: id }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: client.id, accountId: ctx.oidc.session?.accountId ?? "" });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  });
  const told: TestProvider = {
    issuer,
    person: { claims: {} },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  const callback = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/") === true) {
      void provider.interactionFinished(request, response, { login: { accountId: "subject-1", ...(told.person.amr === undefined ? {} : { amr: [...told.person.amr] }) } }, { mergeWithLastSubmission: false });
    } else callback(request, response);
  });
  return told;
}
