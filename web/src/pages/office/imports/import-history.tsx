// Imports so far, newest first; each can be looked at, a stopped one taken up again there.
import { Button } from "antd";
import type { ReactElement } from "react";
import { useRead } from "../../../parts/desk/use-api.ts";
import { WideTable } from "../../../parts/wide-table.tsx";
import { listWord } from "../../../text/list-word.ts";
import { sayMoment } from "../../../text/moment.ts";
import { importStateWord } from "./words.ts";

export function ImportHistory({ look }: { readonly look: (id: string) => void }): ReactElement {
  const read = useRead("list-register-imports", { limit: 20 });
  const imports = read.data?.imports ?? [];
  if (imports.length === 0) return <p className="quiet">{read.data === undefined ? "" : "还没有导入过名单。"}</p>;
  return (
    <WideTable caption="历次导入" quiet className="sheet">
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">名单</th>
          <th scope="col">状态</th>
          <th scope="col" className="number">
            读到
          </th>
          <th scope="col" className="number">
            新登记
          </th>
          <th scope="col" className="number">
            退回
          </th>
          <th scope="col">开始</th>
          <th scope="col">办理</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.file}</th>
            <td data-label="名单" className="nowrap">{listWord(one.list)}</td>
            <td data-label="状态" className="nowrap">{one.state === "done" ? importStateWord(one.state) : `${importStateWord(one.state)} ${one.next}/${one.total}`}</td>
            <td data-label="读到" className="number">{one.read}</td>
            <td data-label="新登记" className="number">{one.taken}</td>
            <td data-label="退回" className="number">{one.rejected}</td>
            <td data-label="开始" className="nowrap">{sayMoment(one.startedAt)}</td>
            <td data-label="办理">
              <Button size="small" aria-label={`查看：${one.file}，${sayMoment(one.startedAt)}`} onClick={() => look(one.id)}>
                查看
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
