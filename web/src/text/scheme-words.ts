// What a scheme is and how sure its text: the codes of a scheme file in Chinese.
import { certaintyWords } from "@qingce/core/score/certainty";

const status: { readonly [code: string]: string } = { "informative-example": "标准资料性示例", form: "申报表", official: "官方指标表", imported: "导入", fictitious: "虚构（演示）", "not-held": "分值未持有" };
const certainty: { readonly [code: string]: string } = { ...certaintyWords, attested: "由导入者负责", fictitious: "虚构" };

export const saySchemeStatus = (code: string): string => status[code] ?? code;
export const sayCertainty = (code: string): string => certainty[code] ?? code;

/** A standard by its number with year, which is its edition; by its name where it has none. */
export const sayStandard = ({ number, name }: { readonly number?: string; readonly name: string }): string => number ?? name;
