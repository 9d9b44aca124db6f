// Settings of one outward connection out of the environment: all of them or none. A secret may lie in a file instead (`NAME_FILE`).
import { readFileSync } from "node:fs";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Half a configuration, or a value that is none: the house does not start on it. */
export class SettingsFault extends Error {}

export interface SettingNames {
  /** What it is called when one is missing. */
  readonly of: string;
  readonly needed: readonly string[];
  readonly may?: readonly string[];
}

function valueOf(env: Environment, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  const plain = env[name];
  if (file === undefined || file === "") return plain === "" ? undefined : plain;
  if (plain !== undefined && plain !== "") throw new SettingsFault(`${name} 与 ${name}_FILE 只能设置一个`);
  try {
    return readFileSync(file, "utf8").trimEnd();
  } catch {
    throw new SettingsFault(`${name}_FILE 指的文件读不到：${file}`);
  }
}

/** Undefined where none is set; throws where some are and one that is needed is not. */
export function settingsOf(env: Environment, { of, needed, may = [] }: SettingNames): Readonly<Record<string, string>> | undefined {
  const found = [...needed, ...may].flatMap((name) => {
    const value = valueOf(env, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  if (found.length === 0) return undefined;
  const settings = Object.fromEntries(found);
  const missing = needed.filter((name) => settings[name] === undefined);
  if (missing.length > 0) throw new SettingsFault(`${of}只设置了一半：还缺 ${missing.join("、")}。请补齐，或全部去掉（不启用）。`);
  return settings;
}

export function urlOf(name: string, text: string, protocols: readonly string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !protocols.includes(url.protocol) || url.username !== "" || url.password !== "") throw new SettingsFault(`${name} 应为以 ${protocols.map((one) => `${one}//`).join(" 或 ")} 开头、不含账号口令的地址`);
  return url;
}

export function oneOf<T extends string>(name: string, text: string | undefined, choices: readonly [T, ...T[]]): T {
  if (text === undefined) return choices[0];
  const found = choices.find((one) => one === text);
  if (found === undefined) throw new SettingsFault(`${name} 应为 ${choices.join("、")} 之一`);
  return found;
}

export function secondsOf(name: string, text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const seconds = Number(text);
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > 3600) throw new SettingsFault(`${name} 应为 0 至 3600 之间的秒数`);
  return seconds;
}
