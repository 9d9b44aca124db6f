// How a delivery to a subscriber went, in words.
const faults: Readonly<Record<string, string>> = {
  "status": "对方没有受理",
  "redirect": "对方要求转到别处，未跟随",
  "timeout": "对方没有及时应答",
  "unreachable": "连接不上",
  "cut-off": "连接中断",
  "certificate": "证书无效",
  "address-unknown": "主机名解析不到",
  "address-private": "地址指向内网，未连接",
  "removed": "接收方已移除",
};

interface Tried {
  readonly state: "waiting" | "sent" | "failed";
  readonly attempts: number;
  readonly status: number | null;
  readonly fault: string | null;
}

const states = { waiting: "待发送", sent: "已送达", failed: "已放弃" } as const;

export function sayDelivery({ state, attempts, status, fault }: Tried): string {
  const why = fault === null ? "" : `，${faults[fault] ?? fault}${status === null ? "" : `（${status}）`}`;
  return `${state === "waiting" && attempts > 0 ? "将重试" : states[state]}${attempts > 1 ? `，已试 ${attempts} 次` : ""}${why}`;
}
