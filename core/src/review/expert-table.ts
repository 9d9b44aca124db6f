// The expert pool as a table 专家名册: its columns, and each row read into a profile or told what is wrong with it and where.
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { fieldKey, profileFaults, type ExpertProfile, type ProfileTables } from "./expert-profile.ts";

export const expertColumns = ["登录名", "姓名", "专业领域", "工作单位", "统一社会信用代码", "职称", "地区代码", "是否接受评审", "有效期起", "有效期止", "服务过的单位代码"] as const;
type Column = (typeof expertColumns)[number];
const optional: ReadonlySet<string> = new Set<Column>(["统一社会信用代码", "是否接受评审", "服务过的单位代码"]);
export const mostExpertRows = 2000;

export interface ExpertRowRead {
  /** As the file counts rows. */
  readonly row: number;
  readonly profile: ExpertProfile;
  readonly faults: readonly Refusal[];
}

const columnOf: { readonly [place: string]: Column } = { login: "登录名", name: "姓名", fields: "专业领域", employer: "工作单位", employerCode: "统一社会信用代码", title: "职称", region: "地区代码", validFrom: "有效期起", validUntil: "有效期止", worked: "服务过的单位代码" };

/** The column that a fault's place speaks of. */
export const faultColumn = (place: string | undefined): string => columnOf[(place ?? "").split(".")[0] ?? ""] ?? "";

const parts = (text: string): readonly string[] => text.split(/[、；;，,\s]+/u).filter((one) => one !== "");
const yes = (text: string): boolean | undefined => (["", "是", "接受", "1"].includes(text) ? true : ["否", "不接受", "0"].includes(text) ? false : undefined);

function readRow(row: number, cell: (column: Column) => string, tables: ProfileTables): ExpertRowRead {
  const available = yes(cell("是否接受评审"));
  const profile: ExpertProfile = {
    login: cell("登录名"),
    name: cell("姓名"),
    fields: parts(cell("专业领域")).map((word) => fieldKey(word, tables.industries) ?? word),
    employer: cell("工作单位"),
    employerCode: cell("统一社会信用代码"),
    title: cell("职称"),
    region: cell("地区代码"),
    available: available ?? false,
    validFrom: cell("有效期起"),
    validUntil: cell("有效期止"),
    worked: parts(cell("服务过的单位代码")),
  };
  const strange: readonly Refusal[] = available === undefined ? [{ code: "yes-no-malformed", place: "available", hint: "是否接受评审请填“是”或“否”" }] : [];
  return { row, profile, faults: [...strange, ...profileFaults(profile, tables)] };
}

/** Rows of text, the header first, each with its number in the file. Refuses a table without the columns; a login twice is a fault of the later row. */
export function readExpertTable(rows: readonly { readonly line: number; readonly cells: readonly string[] }[], tables: ProfileTables): Result<readonly ExpertRowRead[]> {
  const [head, ...body] = rows;
  const names = (head?.cells ?? []).map((one) => one.trim());
  const absent = expertColumns.filter((column) => !optional.has(column) && !names.includes(column));
  if (absent.length > 0) return refuse({ code: "columns-missing", facts: { columns: absent }, hint: `表头缺少：${absent.join("、")}` });
  if (body.length > mostExpertRows) return refuse({ code: "too-many", facts: { most: mostExpertRows }, hint: `一次最多 ${mostExpertRows} 行` });
  const seen = new Map<string, number>();
  return ok(body.map(({ line, cells }) => {
    const read = readRow(line, (column) => (cells[names.indexOf(column)] ?? "").trim(), tables);
    const before = seen.get(read.profile.login);
    if (before === undefined) seen.set(read.profile.login, line);
    return before === undefined || read.profile.login === "" ? read : { ...read, faults: [...read.faults, { code: "row-repeated", place: "login", facts: { row: before }, hint: `与第 ${before} 行重复` }] };
  }));
}

