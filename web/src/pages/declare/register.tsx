// Registration of an organisation: who it is, where, in which industry, who answers for it, and its first account.
import { Alert, Button, Card, Form, Input } from "antd";
import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { Refusal } from "@qingce/core/base/refusal";
import { Refusals } from "../../parts/desk/refusals.tsx";
import { RegionPicker } from "../../parts/desk/region-picker.tsx";
import { useAct } from "../../parts/desk/use-api.ts";
import { emptyRegistration, firstFaults, inputOf, type RegistrationTyped } from "../../text/registration.ts";
import { CreditCodeField } from "./register/credit-code-field.tsx";
import { IndustryPicker } from "./register/industry-picker.tsx";
import "./register/register.css";

type Set = <K extends keyof RegistrationTyped>(name: K, value: RegistrationTyped[K]) => void;

interface FieldProps {
  readonly typed: RegistrationTyped;
  readonly set: Set;
  readonly faultAt: (name: keyof RegistrationTyped) => string | undefined;
}

function TextField({ name, label, note, typed, set, faultAt, kind = "text", complete }: FieldProps & { readonly name: "name" | "legalRepresentative" | "contactName" | "phone" | "email" | "login" | "password" | "again"; readonly label: string; readonly note?: string; readonly kind?: "text" | "password"; readonly complete?: string }): ReactElement {
  const fault = faultAt(name);
  const Box = kind === "password" ? Input.Password : Input;
  return (
    <Form.Item label={label} htmlFor={name} extra={note} {...(fault === undefined ? {} : { validateStatus: "error" as const, help: <span role="alert">{fault}</span> })}>
      <Box id={name} value={typed[name]} onChange={(event) => set(name, event.target.value)} {...(complete === undefined ? {} : { autoComplete: complete })} aria-invalid={fault !== undefined} />
    </Form.Item>
  );
}

function Unit(props: FieldProps): ReactElement {
  const { typed, set, faultAt } = props;
  const [region, industry] = [faultAt("region"), faultAt("industry")];
  return (
    <fieldset>
      <legend>单位</legend>
      <TextField {...props} name="name" label="单位名称" note="与营业执照一致" complete="organization" />
      <CreditCodeField value={typed.creditCode} onChange={(code) => set("creditCode", code)} fault={faultAt("creditCode")} />
      <Form.Item label="注册地" htmlFor="region" {...(region === undefined ? {} : { validateStatus: "error" as const, help: <span role="alert">{region}</span> })}>
        <RegionPicker id="region" label="注册地" value={typed.region} onChange={({ code }) => set("region", code)} invalid={region !== undefined} />
      </Form.Item>
      <Form.Item label="所属行业" htmlFor="industry" extra="国民经济行业分类（GB/T 4754）四位小类" {...(industry === undefined ? {} : { validateStatus: "error" as const, help: <span role="alert">{industry}</span> })}>
        <IndustryPicker id="industry" value={typed.industry} onChange={(code) => set("industry", code)} invalid={industry !== undefined} />
      </Form.Item>
      <TextField {...props} name="legalRepresentative" label="法定代表人" />
    </fieldset>
  );
}

function Person(props: FieldProps): ReactElement {
  return (
    <fieldset>
      <legend>联系人与账号</legend>
      <TextField {...props} name="contactName" label="联系人" complete="name" />
      <TextField {...props} name="phone" label="联系电话" complete="tel" />
      <TextField {...props} name="email" label="电子邮箱（选填）" complete="email" />
      <TextField {...props} name="login" label="登录名" note="3 至 64 个字母、数字、汉字或 . _ @ -" complete="username" />
      <TextField {...props} name="password" label="密码" kind="password" note="至少 12 个字符" complete="new-password" />
      <TextField {...props} name="again" label="再输一次密码" kind="password" complete="new-password" />
    </fieldset>
  );
}

export function Register(): ReactElement {
  const [typed, setTyped] = useState<RegistrationTyped>(emptyRegistration);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const register = useAct("register-organisation");
  const signIn = useAct("sign-in");
  const navigate = useNavigate();
  const faultAt = (name: keyof RegistrationTyped): string | undefined => refusals.find((one) => one.place === name)?.hint;
  const set: Set = (name, value) => {
    setTyped((all) => ({ ...all, [name]: value }));
    setRefusals((all) => all.filter((one) => one.place !== name));
  };
  const tell = (all: readonly Refusal[]): void => {
    setRefusals(all);
    document.getElementById(all[0]?.place ?? "")?.focus();
  };
  const submit = async (): Promise<void> => {
    const faults = firstFaults(typed);
    if (faults.length > 0) return tell(faults);
    const made = await register.mutateAsync({ input: inputOf(typed) });
    if (!made.ok) return tell(made.refusals.map((one) => ({ ...one, place: { "contact.name": "contactName", "contact.phone": "phone", "contact.email": "email" }[one.place ?? ""] ?? one.place ?? "" })));
    const entered = await signIn.mutateAsync({ input: { login: typed.login, password: typed.password } });
    await navigate({ to: entered.ok ? "/desk" : "/desk/sign-in" });
  };
  const elsewhere = refusals.filter((one) => !Object.hasOwn(typed, one.place ?? ""));
  const props = { typed, set, faultAt };
  return (
    <main className="register">
      <Card title={<h1>青册 · 申报单位注册</h1>}>
        <p className="quiet">注册后即可预检和申报。已有账号的请<a href="/desk/sign-in">登录</a>；一个统一社会信用代码只注册一次。</p>
        <Form layout="vertical" requiredMark={false} onFinish={() => void submit()}>
          <Unit {...props} />
          <Person {...props} />
          {refusals.length > elsewhere.length && <Alert type="error" showIcon title={`有 ${refusals.length - elsewhere.length} 处需要修改，见上方各栏`} />}
          <Refusals refusals={elsewhere} title="未能注册" />
          <Button type="primary" htmlType="submit" loading={register.isPending || signIn.isPending} block>
            注册并进入工作台
          </Button>
        </Form>
      </Card>
    </main>
  );
}
