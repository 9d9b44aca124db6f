// The objection form. What is typed stays until it is received: a refusal and a lost connection leave every word in place.
import { useLayoutEffect, useRef, useState, type FormEvent, type RefObject } from "react";
import { CopyButton } from "../../../parts/copy-button.tsx";
import { Field } from "../../../parts/field.tsx";
import { PaperLinks } from "../../../parts/papers/paper-links.tsx";
import { useSend, type Sending } from "../../../parts/use-send.ts";
import { besideFields, emptyObjection, objectionFaults, objectionFields, shortestReason, type Faults, type ObjectionField, type ObjectionTyped } from "../../../text/objection-form.ts";
import type { UnitShown } from "../../../text/publicity.ts";
import { objectionAddress } from "../../../text/question.ts";
import { EvidenceField } from "./evidence-field.tsx";
import { useEvidence } from "./use-evidence.ts";

interface Props {
  readonly round: string;
  readonly units: readonly UnitShown[];
  readonly typed: ObjectionTyped;
  readonly type: (next: ObjectionTyped) => void;
}

interface Received {
  readonly receipt: string;
}

function Receipt({ round, receipt, another }: { readonly round: string; readonly receipt: string; readonly another: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div className="receipt">
      <h3 ref={heading} tabIndex={-1}>
        异议已受理
      </h3>
      <p>
        回执号 <code>{receipt}</code> <CopyButton text={receipt} /> <PaperLinks name="异议回执" address={`/api/papers/receipts/${encodeURIComponent(round)}/${encodeURIComponent(receipt)}`} />
      </p>
      <p>请保存回执号：离开本页后不再显示，查询处理结果只凭它。</p>
      <p>
        <button type="button" className="button quiet small" onClick={another}>
          再提出一件
        </button>
      </p>
    </div>
  );
}

type FieldsGiven = Pick<Props, "units" | "typed" | "type"> & { readonly faults: Faults };

function Fields({ units, typed, type, faults }: FieldsGiven) {
  const put = (field: ObjectionField) => (event: { readonly target: { readonly value: string } }) => type({ ...typed, [field]: event.target.value });
  return (
    <>
      <div className="full">
        <Field label="所异议的单位" fault={faults.number}>
          {(given) => (
            <select {...given} value={typed.number} onChange={put("number")}>
              <option value="">请选择</option>
              {units.map(({ number, name }) => (
                <option key={number} value={number}>
                  {name}（{number}）
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field label="真实姓名或单位名称" fault={faults.name}>
        {(given) => <input {...given} autoComplete="name" maxLength={200} value={typed.name} onChange={put("name")} />}
      </Field>
      <Field label="联系方式" hint="手机、座机或电子邮箱" fault={faults.contact}>
        {(given) => <input {...given} autoComplete="tel" maxLength={200} value={typed.contact} onChange={put("contact")} />}
      </Field>
      <div className="full">
        <Field label="事实和理由" hint={`不少于 ${shortestReason} 字；写明哪一项数据或条件、与什么事实不符、依据在哪里。`} fault={faults.reason}>
          {(given) => <textarea {...given} rows={6} maxLength={4000} value={typed.reason} onChange={put("reason")} />}
        </Field>
      </div>
    </>
  );
}

function Alert({ sending, rest }: { readonly sending: Sending<Received>; readonly rest: readonly string[] }) {
  const says = sending.kind === "troubled" ? [sending.trouble.what, `${sending.trouble.mend}。已填写的内容都在，重复提交不会受理两次。`] : rest;
  return (
    <div role="alert" className="full">
      {says.length > 0 && (
        <div className="alert">
          {says.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </div>
  );
}

/** The first field that has a fault takes the focus. */
const useFocusOnFault = (form: RefObject<HTMLFormElement | null>, faults: Faults): void =>
  useLayoutEffect(() => {
    if (objectionFields.some((field) => faults[field] !== undefined)) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [form, faults]);

export function ObjectionForm({ round, units, typed, type }: Props) {
  const { sending, send, clear } = useSend<Received>();
  const [found, setFound] = useState<{ readonly faults: Faults; readonly rest: readonly string[] }>({ faults: {}, rest: [] });
  const form = useRef<HTMLFormElement>(null);
  const evidence = useEvidence(round);
  useFocusOnFault(form, found.faults);
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (sending.kind === "sending") return;
    const faults = objectionFaults(typed);
    const waits = evidence.waits();
    setFound({ faults, rest: waits === undefined ? [] : [waits] });
    if (Object.keys(faults).length > 0 || waits !== undefined) return;
    const outcome = await send(objectionAddress(round), { ...typed, evidence: evidence.digests });
    if (outcome.kind === "refused") {
      setFound(besideFields(outcome.refusals));
      evidence.refused(outcome.refusals);
    }
    if (outcome.kind === "answered") {
      type(emptyObjection);
      evidence.clear();
    }
  };
  if (sending.kind === "answered") return <Receipt round={round} receipt={sending.answer.receipt} another={clear} />;
  return (
    <form
      ref={form}
      className="objection"
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
      }}
    >
      <Fields units={units} typed={typed} type={type} faults={found.faults} />
      <EvidenceField evidence={evidence} />
      <Alert sending={sending} rest={found.rest} />
      <p className="full line">
        <button type="submit" className="button" aria-disabled={sending.kind === "sending"}>
          {sending.kind === "sending" ? "正在提交…" : "提交异议"}
        </button>
        <span className="faint">提交后不能修改或撤回。</span>
      </p>
    </form>
  );
}
