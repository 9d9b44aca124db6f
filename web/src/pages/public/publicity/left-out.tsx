// Where the announcement after a publicity leaves units out, the change is said with their names.
import { useAnswers } from "../../../parts/use-answer.ts";
import { sayDay } from "../../../text/day.ts";
import { leftOut, unitsOf, type UnitShown } from "../../../text/publicity.ts";
import { publicationQuestion, publicationsQuestion } from "../../../text/question.ts";

export function LeftOut({ round, units }: { readonly round: string; readonly units: readonly UnitShown[] }) {
  const [all] = useAnswers([publicationsQuestion]);
  const found = all?.kind === "answered" ? all.answer.publications.find((one) => one.kind === "announcement" && one.round === round) : undefined;
  const [announced] = useAnswers(found === undefined ? [] : [publicationQuestion(found.publication)]);
  if (announced?.kind !== "answered") return null;
  const gone = leftOut(units, unitsOf(announced.answer.body));
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">公布情况</h2>
      <p>
        {sayDay(announced.answer.opens)}以《{announced.answer.title}》公布，公示的 {units.length} 家中 {units.length - gone.length} 家列入
        {gone.length === 0 ? "。" : `，以下 ${gone.length} 家未列入：${gone.map(({ name }) => name).join("、")}。`}
      </p>
    </section>
  );
}
