// The units entered last. Nothing is shown while the register is empty.
import { EntryTable } from "../../../parts/entry-table.tsx";
import { Link } from "../../../parts/link.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { newestQuestion } from "../../../text/question.ts";

export function NewestEntries() {
  const asked = useAnswer(newestQuestion);
  if (asked.kind !== "answered" || asked.answer.entries.length === 0) return null;
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">最近列入</h2>
      <EntryTable entries={asked.answer.entries} caption="最近列入名单的单位" />
      <p>
        <Link to="/register">全部名单</Link>
      </p>
    </section>
  );
}
