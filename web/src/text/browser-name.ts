// A browser by the name that people know it by; what is not known stands as it came, shortened.

const names: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/u, "微信"],
  [/Edg\//u, "Edge"],
  [/QQBrowser/u, "QQ 浏览器"],
  [/360SE|QihooBrowser/u, "360 浏览器"],
  [/Firefox\//u, "Firefox"],
  [/Chrome\//u, "Chrome"],
  [/Safari\//u, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/u, "Windows"],
  [/Android/u, "安卓"],
  [/iPhone|iPad/u, "iOS"],
  [/Mac OS X/u, "macOS"],
  [/Linux/u, "Linux"],
];

const first = (table: readonly (readonly [RegExp, string])[], text: string): string | undefined => table.find(([shape]) => shape.test(text))?.[1];

export function browserOf(agent: string): string {
  const [name, system] = [first(names, agent), first(systems, agent)];
  if (name === undefined) return agent === "" ? "未知设备" : agent.slice(0, 40);
  return system === undefined ? name : `${name}（${system}）`;
}
