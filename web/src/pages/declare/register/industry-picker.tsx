// Picks a four-digit industry by a word of its name or by its number.
import { Select } from "antd";
import { useEffect, useState, type ReactElement } from "react";
import { useRead } from "../../../parts/desk/use-api.ts";

interface Props {
  readonly id: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly invalid: boolean;
}

/** The word once the typing rests. */
function useRested(word: string): string {
  const [rested, setRested] = useState(word);
  useEffect(() => {
    const timer = setTimeout(() => setRested(word), 200);
    return () => clearTimeout(timer);
  }, [word]);
  return rested;
}

export function IndustryPicker({ id, value, onChange, invalid }: Props): ReactElement {
  const [word, setWord] = useState("");
  const asked = useRested(word.trim());
  // Those found by the last word stay until the next are here: an Enter in between takes what is shown.
  const read = useRead("list-industries", { q: asked }, { enabled: asked !== "", staleTime: Infinity, keep: true });
  const found = (read.data?.industries ?? []).filter((one) => one.level === "小类");
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string }>();
  const options = found.map((one) => ({ value: one.code, label: `${one.code}　${one.name}` }));
  const shown = chosen === undefined || chosen.value !== value || options.some((one) => one.value === value) ? options : [chosen, ...options];
  return (
    <Select
      id={id}
      aria-label="所属行业"
      placeholder="输入行业名称或代码，如 水泥、3011"
      showSearch={{ filterOption: false, onSearch: setWord }}
      options={shown}
      {...(value === "" ? {} : { value })}
      onChange={(code: string) => {
        setChosen(shown.find((one) => one.value === code));
        onChange(code);
      }}
      notFoundContent={asked === "" ? "请输入名称中的字或代码开头的数字" : read.isFetching ? "正在查找…" : "没有这样的小类，请换一个词"}
      {...(invalid ? { status: "error" as const } : {})}
    />
  );
}
