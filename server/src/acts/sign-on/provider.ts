// The identity provider as its operator named it: found once by discovery, asked by code with PKCE, state and nonce.
import * as oidc from "openid-client";

export interface SignOnSettings {
  /** On the button. */
  readonly name: string;
  readonly issuer: URL;
  readonly client: string;
  readonly secret: string;
  /** Claim that holds the account's login name; `email` counts only where the provider has verified it. */
  readonly claim: string;
  readonly scope: string;
  /** `amr:mfa` or `acr:<value>`: any of them says that a second factor was asked. None: it is never taken to have been. */
  readonly factor: readonly string[];
  /** Where browsers see the house. */
  readonly origin: string;
}

export interface Begun {
  readonly address: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Identified {
  readonly login: string;
  readonly factor: boolean;
}

const found = new WeakMap<SignOnSettings, Promise<oidc.Configuration>>();

export const isLoopback = ({ hostname }: URL): boolean => hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";

/** Kept once it was found; asked anew after a failure. */
function configurationOf(settings: SignOnSettings): Promise<oidc.Configuration> {
  const known = found.get(settings);
  if (known !== undefined) return known;
  const { issuer, client, secret } = settings;
  // plain http only on this machine, for tests and a proxy beside the house
  const execute = issuer.protocol === "http:" && isLoopback(issuer) ? [oidc.allowInsecureRequests] : [];
  const asked = oidc.discovery(issuer, client, secret, undefined, { execute, timeout: 10 });
  found.set(settings, asked);
  asked.catch(() => found.delete(settings));
  return asked;
}

const backAddress = ({ origin }: SignOnSettings): string => `${origin}/api/sign-on/back`;

export async function begin(settings: SignOnSettings): Promise<Begun> {
  const configuration = await configurationOf(settings);
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  const address = oidc.buildAuthorizationUrl(configuration, { redirect_uri: backAddress(settings), scope: settings.scope, state, nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: "S256" });
  return { address: address.href, state, nonce, verifier };
}

type Claims = Readonly<Record<string, unknown>>;

const said = (claims: Claims, name: string): string => (typeof claims[name] === "string" ? claims[name] : "");

export function hadFactor({ factor }: Pick<SignOnSettings, "factor">, { amr, acr }: Claims): boolean {
  const told = [...(Array.isArray(amr) ? amr.map((one) => `amr:${String(one)}`) : []), ...(typeof acr === "string" ? [`acr:${acr}`] : [])];
  return told.some((one) => factor.includes(one));
}

/** Throws where the answer does not hold: issuer, state, nonce, signature, code. An empty login where the claim is missing or not verified. */
export async function finish(settings: SignOnSettings, query: string, checks: { readonly state: string; readonly nonce: string; readonly verifier: string }): Promise<Identified> {
  const configuration = await configurationOf(settings);
  const answer = new URL(`${backAddress(settings)}${query}`);
  const tokens = await oidc.authorizationCodeGrant(configuration, answer, { expectedState: checks.state, expectedNonce: checks.nonce, pkceCodeVerifier: checks.verifier, idTokenExpected: true });
  const own = tokens.claims();
  if (own === undefined) throw new Error("no identity token");
  const more: Claims = own[settings.claim] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined ? await oidc.fetchUserInfo(configuration, tokens.access_token, own.sub) : {};
  const claims: Claims = { ...more, ...own };
  const verified = settings.claim !== "email" || claims["email_verified"] === true;
  return { login: verified ? said(claims, settings.claim) : "", factor: hadFactor(settings, own) };
}

/** Where the browser ends its session there; undefined where the provider has no such place. */
export async function endAddress(settings: SignOnSettings): Promise<string | undefined> {
  const configuration = await configurationOf(settings);
  if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
  return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${settings.origin}/desk/sign-in` }).href;
}
