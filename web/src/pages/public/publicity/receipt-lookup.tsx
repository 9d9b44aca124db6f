// What became of an objection, by its receipt. The receipt is a key: it stays out of the address.
import { useState, type FormEvent } from "react";
import { Field } from "../../../parts/field.tsx";
import { PaperLinks } from "../../../parts/papers/paper-links.tsx";
import { useSend } from "../../../parts/use-send.ts";
import { sayDay } from "../../../text/day.ts";
import { sayClock } from "../../../text/objection-clock.ts";
import { receiptWord } from "../../../text/objection-form.ts";
import { receiptAddress, type ReceiptAnswer } from "../../../text/question.ts";

export function ReceiptLookup({ round }: { readonly round: string }) {
  const [receipt, setReceipt] = useState("");
  const [asked, setAsked] = useState("");
  const [fault, setFault] = useState<string>();
  const { sending, send } = useSend<ReceiptAnswer>();
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const given = receipt.trim();
    if (!/^[\w-]{1,64}$/u.test(given)) return setFault("请填写提交异议时得到的回执号");
    setFault(undefined);
    setAsked(given);
    const outcome = await send(receiptAddress(round, given));
    if (outcome.kind === "refused" || (outcome.kind === "troubled" && outcome.trouble.missing)) setFault("本次公示没有这个回执号，请核对是否抄录完整、是否在另一次公示中提出");
    else if (outcome.kind === "troubled") setFault(`${outcome.trouble.what}，${outcome.trouble.mend}`);
  };
  return (
    <section aria-labelledby="lookup">
      <h2 id="lookup">查询处理结果</h2>
      <form className="lookup" onSubmit={(event) => void ask(event)} noValidate>
        <Field label="回执号" fault={fault}>
          {(given) => <input {...given} autoComplete="off" spellCheck={false} value={receipt} onChange={(event) => setReceipt(event.target.value)} />}
        </Field>
        <button type="submit" className="button quiet">
          查询
        </button>
      </form>
      <div role="status">
        {sending.kind === "answered" && (
          <dl className="outcome">
            <dt>进展</dt>
            <dd>{receiptWord(sending.answer.state)}</dd>
            <dt>{sending.answer.decidedOn === null ? "处理期限" : "处理日期"}</dt>
            <dd>{sending.answer.decidedOn === null ? sayClock(sending.answer.clock) : sayDay(sending.answer.decidedOn)}</dd>
            <dt>回执</dt>
            <dd>
              <PaperLinks name="异议回执" address={`/api/papers/receipts/${encodeURIComponent(round)}/${encodeURIComponent(asked)}`} />
            </dd>
            {sending.answer.outcome !== null && (
              <>
                <dt>处理意见</dt>
                <dd>{sending.answer.outcome}</dd>
              </>
            )}
          </dl>
        )}
      </div>
    </section>
  );
}
