// The OpenID provider of the tests carries no types of its own; these are the parts that they use.
declare module "oidc-provider" {
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  interface Context {
    readonly oidc: { readonly session?: { readonly accountId?: string }; readonly provider: { readonly Grant: new (of: { readonly clientId: string; readonly accountId: string }) => Grant } };
  }
  interface Configuration {
    readonly clients: readonly object[];
    readonly interactions: { url(context: Context, interaction: { readonly uid: string }): string };
    findAccount(context: Context, id: string): { readonly accountId: string; claims(): Promise<object> };
    loadExistingGrant(context: Context): Promise<Grant>;
    readonly [name: string]: unknown;
  }
  class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): RequestListener;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object, options: object): Promise<void>;
  }
  export default Provider;
}
