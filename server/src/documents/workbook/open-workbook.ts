// Opens an xlsx file: which sheets it has, and what stands in the way of reading them (macros, passwords, old formats, bombs).
import { refuse, ok, type Result } from "@qingce/core/base/refusal";
import { BrokenWorkbook } from "./broken-workbook.ts";
import { cellFormats } from "./format-code.ts";
import type { Surroundings } from "./read-cell.ts";
import { sharedStrings } from "./shared-strings.ts";
import { attribute, scanXml } from "./xml-scan.ts";
import { ZipParts, zipLimits, type ZipLimits } from "./zip-parts.ts";

export interface SheetListed {
  readonly name: string;
  /** Hidden sheets are named, and read only when asked for by name. */
  readonly hidden: boolean;
  readonly part: string;
}

export interface OpenWorkbook {
  readonly sheets: readonly SheetListed[];
  /** Links to other workbooks are never followed; their cells are marked. */
  readonly externalLinks: boolean;
  readonly parts: ZipParts;
  readonly around: Surroundings;
}

interface Relation { readonly id: string; readonly type: string; readonly target: string }

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

function resolved(folder: string, target: string): string {
  const path = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

async function relations(parts: ZipParts, of: string): Promise<readonly Relation[]> {
  const name = `${folderOf(of)}_rels/${of.slice(folderOf(of).length)}.rels`;
  const found: Relation[] = [];
  if (!parts.has(name)) return found;
  await scanXml(parts.read(name), {
    open: (tag, attributes) => {
      if (tag !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const type = attribute(attributes, "Type") ?? "";
      found.push({ id: attribute(attributes, "Id") ?? "", type: type.slice(type.lastIndexOf("/") + 1), target: resolved(folderOf(of), attribute(attributes, "Target") ?? "") });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}

async function sheetsOf(parts: ZipParts, workbook: string, related: readonly Relation[]): Promise<{ readonly sheets: readonly SheetListed[]; readonly from1904: boolean }> {
  const sheets: SheetListed[] = [];
  let from1904 = false;
  await scanXml(parts.read(workbook), {
    open: (tag, attributes) => {
      if (tag === "workbookPr") from1904 = /^(?:1|true)$/u.test(attribute(attributes, "date1904") ?? "");
      if (tag !== "sheet") return;
      const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1];
      const relation = related.find((one) => one.id === id);
      if (relation?.type === "worksheet") sheets.push({ name: attribute(attributes, "name") ?? "", hidden: (attribute(attributes, "state") ?? "visible") !== "visible", part: relation.target });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { sheets, from1904 };
}

function refuseByNature(bytes: Buffer): void {
  if (bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) throw new BrokenWorkbook("workbook-old-format", "这是旧版 .xls 或加了密码的文件，请取消密码并另存为 .xlsx 后上传");
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) throw new BrokenWorkbook("workbook-not-xlsx", "这不是 .xlsx 文件，请另存为 .xlsx 后再上传");
}

async function refuseMacros(parts: ZipParts): Promise<void> {
  const types = parts.has("[Content_Types].xml") ? await parts.whole("[Content_Types].xml") : "";
  if (/<Override\b[^>]*(?:macroEnabled|vbaProject)/iu.test(types) || parts.names.some((name) => /vbaProject\.bin$/iu.test(name))) throw new BrokenWorkbook("workbook-macros", "文件含宏（.xlsm），请另存为不含宏的 .xlsx 后上传");
}

async function open(bytes: Buffer, limits: ZipLimits): Promise<OpenWorkbook> {
  refuseByNature(bytes);
  const parts = new ZipParts(bytes, limits);
  await refuseMacros(parts);
  const workbook = (await relations(parts, "")).find(({ type }) => type === "officeDocument")?.target;
  if (workbook === undefined || !parts.has(workbook)) throw new BrokenWorkbook("workbook-not-xlsx", "这不是 .xlsx 工作簿");
  const related = await relations(parts, workbook);
  const { sheets, from1904 } = await sheetsOf(parts, workbook, related);
  const partOf = (type: string): string | undefined => related.find((one) => one.type === type && parts.has(one.target))?.target;
  const [strings, styles] = [partOf("sharedStrings"), partOf("styles")];
  const around: Surroundings = {
    strings: strings === undefined ? undefined : await sharedStrings(parts, strings),
    formats: styles === undefined ? [] : await cellFormats(parts, styles),
    from1904,
  };
  return { sheets, externalLinks: parts.names.some((name) => /\/externalLinks\//iu.test(`/${name}`)), parts, around };
}

/** What `read` throws of a broken workbook becomes a refusal; everything else goes on. */
export async function refusingBroken<T>(read: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await read());
  } catch (error) {
    if (error instanceof BrokenWorkbook) return refuse(error.refusal);
    throw error;
  }
}

export const openWorkbook = (bytes: Buffer, limits: ZipLimits = zipLimits): Promise<Result<OpenWorkbook>> => refusingBroken(() => open(bytes, limits));
