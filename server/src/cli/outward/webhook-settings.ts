// Whether subscribers outside are told of events, and which inner networks they may stand in.
import { usualWaits, type WebhookSettings } from "../../acts/webhooks/deliver.ts";
import { allowedNets, netOf } from "../../acts/webhooks/public-address.ts";
import { secondsOf, SettingsFault, settingsOf, oneOf, type Environment } from "./read-settings.ts";

const names = { of: "事件推送", needed: ["QINGCE_WEBHOOKS"], may: ["QINGCE_WEBHOOKS_ALLOW", "QINGCE_WEBHOOKS_SECONDS"] };

export function webhooksOf(env: Environment): WebhookSettings | undefined {
  const set = settingsOf(env, names);
  if (set === undefined || oneOf("QINGCE_WEBHOOKS", set["QINGCE_WEBHOOKS"], ["off", "on"]) === "off") return undefined;
  const nets = (set["QINGCE_WEBHOOKS_ALLOW"] ?? "").split(",").filter((one) => one.trim() !== "").map((one) => {
    const net = netOf(one.trim());
    if (net === undefined) throw new SettingsFault(`QINGCE_WEBHOOKS_ALLOW 应为以逗号分隔的网段，如 10.20.0.0/16；${one.trim()} 不是网段`);
    return net;
  });
  return { nets: allowedNets(nets), patience: secondsOf("QINGCE_WEBHOOKS_SECONDS", set["QINGCE_WEBHOOKS_SECONDS"], 10) * 1000, waits: usualWaits };
}
