// All outward connections that the environment names. Throws on half a one: the house does not start on it.
import type { Outward } from "../../acts/outward.ts";
import type { Environment } from "./read-settings.ts";
import { mailOf } from "./mail-settings.ts";
import { signOnOf } from "./sign-on-settings.ts";
import { webhooksOf } from "./webhook-settings.ts";

export const outwardOf = (env: Environment): Outward => ({ webhooks: webhooksOf(env), mail: mailOf(env), signOn: signOnOf(env) });
