// The credit code with its check digit judged while it is typed.
import { Form, Input } from "antd";
import type { ReactElement } from "react";
import { codeVerdict, tidyCode } from "../../../text/registration.ts";

interface Props {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly fault: string | undefined;
}

export function CreditCodeField({ value, onChange, fault }: Props): ReactElement {
  const verdict = codeVerdict(value);
  const wrong = fault !== undefined || (verdict !== undefined && !verdict.ok && value.length >= 18);
  const says = fault ?? verdict?.says ?? "18 位，按营业执照填写";
  return (
    <Form.Item label="统一社会信用代码" htmlFor="creditCode" validateStatus={wrong ? "error" : verdict?.ok === true ? "success" : ""} help={<span role="status">{says}</span>}>
      <Input id="creditCode" className="number" value={value} maxLength={24} onChange={(event) => onChange(tidyCode(event.target.value))} aria-invalid={wrong} suffix={<span className="quiet number">{value.length}/18</span>} />
    </Form.Item>
  );
}
