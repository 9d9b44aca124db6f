// Which addresses a subscriber may stand at: public ones, and those of the operator's own list. Asked at registration and again at every connection.
import { lookup } from "node:dns/promises";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { refuse, type Result } from "@qingce/core/base/refusal";

type Family = "ipv4" | "ipv6";
type Net = readonly [net: string, prefix: number, family: Family];

// IANA's special-purpose registries: this machine, private, shared, link-local, documentation, benchmarks, multicast, reserved, and IPv4 in disguise
const special: readonly Net[] = [
  ["0.0.0.0", 8, "ipv4"], ["10.0.0.0", 8, "ipv4"], ["100.64.0.0", 10, "ipv4"], ["127.0.0.0", 8, "ipv4"], ["169.254.0.0", 16, "ipv4"], ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"], ["192.0.2.0", 24, "ipv4"], ["192.31.196.0", 24, "ipv4"], ["192.52.193.0", 24, "ipv4"], ["192.88.99.0", 24, "ipv4"], ["192.168.0.0", 16, "ipv4"],
  ["192.175.48.0", 24, "ipv4"], ["198.18.0.0", 15, "ipv4"], ["198.51.100.0", 24, "ipv4"], ["203.0.113.0", 24, "ipv4"], ["224.0.0.0", 4, "ipv4"], ["240.0.0.0", 4, "ipv4"],
  ["::", 96, "ipv6"], ["::ffff:0:0", 96, "ipv6"], ["64:ff9b::", 96, "ipv6"], ["64:ff9b:1::", 48, "ipv6"], ["100::", 64, "ipv6"], ["2001::", 23, "ipv6"], ["2001:db8::", 32, "ipv6"],
  ["2002::", 16, "ipv6"], ["3fff::", 20, "ipv6"], ["5f00::", 16, "ipv6"], ["fc00::", 7, "ipv6"], ["fe80::", 10, "ipv6"], ["fec0::", 10, "ipv6"], ["ff00::", 8, "ipv6"],
];

// a list for each family: in a common one every IPv4 address would fall under ::ffff:0:0/96
function within(nets: readonly Net[]): (address: string) => boolean {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const net of nets) lists[net[2]].addSubnet(...net);
  return (address) => {
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    return lists[family].check(address, family);
  };
}
const closed = within(special);

/** `10.20.0.0/16`; undefined where it is none. */
export function netOf(text: string): Net | undefined {
  const [address = "", bits = ""] = text.split("/");
  const version = isIP(address);
  const prefix = Number(bits);
  if (version === 0 || !/^\d{1,3}$/.test(bits) || prefix > (version === 4 ? 32 : 128)) return undefined;
  return [address, prefix, version === 4 ? "ipv4" : "ipv6"];
}

export interface AllowedNets {
  /** On the operator's own list: plain http will do there too. */
  readonly listed: (address: string) => boolean;
  /** On that list, or public. */
  readonly may: (address: string) => boolean;
}

export function allowedNets(nets: readonly Net[]): AllowedNets {
  const open = within(nets);
  const listed = (address: string): boolean => isIP(address) !== 0 && open(address);
  return { listed, may: (address) => isIP(address) !== 0 && (listed(address) || !closed(address)) };
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, "");

async function addressesOf(host: string): Promise<readonly string[]> {
  if (isIP(bare(host)) !== 0) return [bare(host)];
  return lookup(host, { all: true }).then((found) => found.map(({ address }) => address), () => []);
}

const refused = (code: string, hint: string): Result<never> => refuse({ code, place: "address", hint });

/** Refuses what is no https address, leads nowhere, or leads to a machine that is not for others to have called. */
export async function judgeAddress(text: string, nets: AllowedNets): Promise<Result<URL>> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !["https:", "http:"].includes(url.protocol) || url.username !== "" || url.password !== "" || url.hash !== "") return refused("address-malformed", "地址应为 https:// 开头的完整地址，不含账号、口令和 # 片段");
  const addresses = await addressesOf(url.hostname);
  if (addresses.length === 0) return refused("address-unknown", "这个主机名解析不到地址，请核对");
  if (!addresses.every(nets.may)) return refused("address-private", "地址指向本机、内网或保留网段，不能登记；内网的接收方须由运行单位在 QINGCE_WEBHOOKS_ALLOW 中列出网段");
  if (url.protocol === "http:" && !addresses.every(nets.listed)) return refused("address-not-secure", "公网的接收地址须用 https");
  return { ok: true, value: url };
}

/** For the connection itself: the address that was checked is the one connected to, whatever the name says a moment later. */
export function checkedLookup(nets: AllowedNets): LookupFunction {
  return (host, options, done) => {
    lookup(host, { all: true, ...(options.family === undefined ? {} : { family: options.family === "IPv4" ? 4 : options.family === "IPv6" ? 6 : options.family }) }).then(
      (found) => {
        const first = found[0];
        if (first === undefined || !found.every(({ address }) => nets.may(address))) done(Object.assign(new Error("address-private"), { code: "EPRIVATE" }), "", 4);
        else if (options.all === true) done(null, found);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, "", 4),
    );
  };
}

/** A literal address is never looked up: it is asked here. */
export const literalMay = (url: URL, nets: AllowedNets): boolean => isIP(bare(url.hostname)) === 0 || nets.may(bare(url.hostname));
