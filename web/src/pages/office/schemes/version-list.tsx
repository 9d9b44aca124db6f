// Versions taken in so far, newest first: from which file, by whom, under which hash.
import type { ReactElement } from "react";
import { useRead } from "../../../parts/desk/use-api.ts";
import { HeadRow } from "../../../parts/head-row.tsx";
import { WideTable } from "../../../parts/wide-table.tsx";
import { sayMoment } from "../../../text/moment.ts";

export function VersionList(): ReactElement {
  const read = useRead("list-scheme-versions", {});
  const versions = read.data?.versions ?? [];
  if (versions.length === 0) return <p className="quiet">{read.data === undefined ? "" : "还没有导入过官方指标表。"}</p>;
  return (
    <WideTable caption="已导入的版本" quiet className="sheet">
      <HeadRow heads={["名称", "编号", "状态", "来源文件", "导入机关", "导入时间", "方案摘要", "填报表"]} />
      <tbody>
        {versions.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.name}</th>
            <td data-label="编号" className="nowrap">{one.id}</td>
            <td data-label="状态" className="nowrap">{one.status === "imported" ? "由官方表导入，分值由导入机关负责" : one.status}</td>
            <td data-label="来源文件">
              {one.file} <code className="digest" title={one.fileDigest}>{one.fileDigest.slice(0, 12)}…</code>
            </td>
            <td data-label="导入机关">{one.nodeName}</td>
            <td data-label="导入时间" className="nowrap">{sayMoment(one.madeAt)}</td>
            <td data-label="方案摘要"><code className="digest" title={one.hash}>{one.hash.slice(0, 12)}…</code></td>
            <td data-label="填报表">
              <a className="inline" href={`/api/schemes/${one.id}/form`} aria-label={`下载空白填报表：${one.name}，${one.id}`}>下载</a>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
