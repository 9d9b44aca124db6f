// The search box of the home page: it leads to the register with the words in its address.
import { useState, type FormEvent } from "react";
import { Field } from "../../../parts/field.tsx";
import { goTo } from "../../../parts/navigation.ts";
import { noRegisterFilter, registerAddress } from "../../../text/register-filter.ts";

export function FindUnit() {
  const [q, setQ] = useState("");
  const find = (event: FormEvent): void => {
    event.preventDefault();
    goTo(registerAddress({ ...noRegisterFilter, q }));
  };
  return (
    <form className="find" role="search" aria-label="查单位" onSubmit={find}>
      <Field label="查单位是否在册">{(given) => <input {...given} type="search" maxLength={100} placeholder="单位名称、拼音或首字母" value={q} onChange={(event) => setQ(event.target.value)} />}</Field>
      <button type="submit" className="button">
        查询名单
      </button>
    </form>
  );
}
