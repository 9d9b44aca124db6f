// The receipt 回执: number, time, digest of the material, receipt number; each can be copied, and checked on the public page.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { useRead } from "../../../parts/desk/use-api.ts";
import { sayMoment } from "../../../text/moment.ts";
import type { CaseAnswer, FormAnswer } from "./basis.ts";

function Copied({ text, name }: { readonly text: string; readonly name: string }): ReactElement {
  const [done, setDone] = useState<"copied" | "failed">();
  const copy = async (): Promise<void> => setDone(await navigator.clipboard.writeText(text).then(() => "copied" as const, () => "failed" as const));
  return (
    <Button size="small" onClick={() => void copy()}>
      <span role="status">{done === "copied" ? "已复制" : done === "failed" ? "请手动选取" : `复制${name}`}</span>
    </Button>
  );
}

export function Receipt({ form, one }: { readonly form: FormAnswer; readonly one: CaseAnswer }): ReactElement {
  const { declaration } = one;
  const timeline = useRead("read-timeline", { declaration: form.declaration });
  const at = timeline.data?.events.findLast((event) => event.type === "submitted")?.at ?? null;
  const rows: readonly (readonly [label: string, text: string])[] = [
    ["申报编号", form.number],
    ["回执号", declaration.receipt ?? ""],
    ["提交时间", sayMoment(at)],
    ["材料摘要", declaration.digest ?? ""],
  ];
  return (
    <section className="receipt" aria-labelledby="head-receipt">
      <h2 id="head-receipt">已提交 · 回执</h2>
      <dl>
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="number">{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Copied text={rows.map(([label, text]) => `${label}：${text}`).join("\n")} name="回执" /> <span className="quiet">材料摘要是所交内容的指纹，日后可据以核对内容未被改动。</span>
      </p>
    </section>
  );
}
