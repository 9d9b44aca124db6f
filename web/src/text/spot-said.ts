// A spot check in words: where it stands, how a unit stands in it, how anybody draws it again.
import { spotWords } from "@qingce/core/upkeep/standing-words";

const standings: { readonly [standing: string]: string } = { frozen: "名单已冻结，待公开数字产生", drawn: "已抽取，材料审核中", published: "结果已公布" };

export const saySpotCheck = (standing: string): string => standings[standing] ?? standing;

export const saySpotUnit = (standing: string | null): string => (standing === null ? "结果公布后可见" : (spotWords[standing] ?? standing));

export const redrawSteps = (id: string): readonly string[] => [`下载抽取文件：/api/spot-checks/${id}/draw`, `运行：npx qingce spot-check redraw ${id}.json`, "输出与下列单位一致，退出码为 0；不一致时退出码为 1"];
