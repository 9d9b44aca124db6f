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
export declare const isLoopback: ({ hostname }: URL) => boolean;
export declare const backAddress: ({ origin }: SignOnSettings) => string;
export declare function begin(settings: SignOnSettings): Promise<Begun>;
export declare function hadFactor({ factor }: Pick<SignOnSettings, "factor">, { amr, acr }: {
    readonly amr?: unknown;
    readonly acr?: unknown;
}): boolean;
/** Throws where the answer does not hold: issuer, state, nonce, signature, code. An empty login where the claim is missing or not verified. */
export declare function finish(settings: SignOnSettings, query: string, checks: {
    readonly state: string;
    readonly nonce: string;
    readonly verifier: string;
}): Promise<Identified>;
/** Where the browser ends its session there; undefined where the provider has no such place. */
export declare function endAddress(settings: SignOnSettings): Promise<string | undefined>;
