// A region by name: province, then city, then county; each choice narrows, and the first line of each takes the step back.
import { Field } from "../../../parts/field.tsx";
import { useAnswers } from "../../../parts/use-answer.ts";
import { provincesQuestion, regionsQuestion } from "../../../text/question.ts";

interface Props {
  readonly region: string;
  readonly choose: (region: string) => void;
}

const levels = [
  { label: "省份", length: 2, all: "全国" },
  { label: "城市", length: 4, all: "全省" },
  { label: "县区", length: 6, all: "全市" },
] as const;

export function RegionPicker({ region, choose }: Props) {
  const parents = [2, 4].filter((length) => region.length >= length).map((length) => region.slice(0, length));
  const asked = useAnswers([provincesQuestion, ...parents.map(regionsQuestion)]);
  return levels.slice(0, asked.length).map(({ label, length, all }, n) => {
    const answer = asked[n];
    const regions = answer?.kind === "answered" ? answer.answer.regions : [];
    if (n > 0 && regions.length === 0) return null;
    const chosen = region.length >= length ? region.slice(0, length) : "";
    return (
      <Field key={label} label={label}>
        {(given) => (
          <select {...given} value={chosen} onChange={(event) => choose(event.target.value === "" ? (parents[n - 1] ?? "") : event.target.value)}>
            <option value="">{all}</option>
            {chosen !== "" && regions.length === 0 && <option value={chosen}>{chosen}</option>}
            {regions.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    );
  });
}
