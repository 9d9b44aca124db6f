// Whether webhooks are on, and which inner networks are open to them.
import { describe, expect, it } from "vitest";
import { usualWaits } from "../../src/acts/webhooks/deliver.ts";
import { SettingsFault } from "../../src/cli/outward/read-settings.ts";
import { webhooksOf } from "../../src/cli/outward/webhook-settings.ts";

describe("settings of webhooks", () => {
  it("[G4] off unless said; networks are checked; half of it is refused", () => {
    expect([webhooksOf({}), webhooksOf({ QINGCE_WEBHOOKS: "off" })]).toEqual([undefined, undefined]);
    expect(webhooksOf({ QINGCE_WEBHOOKS: "on", QINGCE_WEBHOOKS_ALLOW: "10.20.0.0/16, fd00::/8" })).toMatchObject({ patience: 10_000, waits: usualWaits });
    for (const env of [{ QINGCE_WEBHOOKS_ALLOW: "10.0.0.0/8" }, { QINGCE_WEBHOOKS: "yes" }, { QINGCE_WEBHOOKS: "on", QINGCE_WEBHOOKS_ALLOW: "10.0.0.1" }, { QINGCE_WEBHOOKS: "on", QINGCE_WEBHOOKS_ALLOW: "10.0.0.0/33" }]) expect(() => webhooksOf(env)).toThrow(SettingsFault);
  });
});
