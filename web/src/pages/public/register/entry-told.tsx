// Beside an entry: its years of upkeep, the support that it holds, and what the unit tells of itself.
import { Link } from "../../../parts/link.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { sayDay } from "../../../text/day.ts";
import { entryMarksQuestion, entryStoriesQuestion, greenCodesQuestion } from "../../../text/question.ts";

const markWords = { subsidy: "资金支持", priority: "优先推荐" } as const;
const storyWords = { practice: "典型经验", commitment: "绿色发展承诺", report: "绿色发展或可持续发展报告" } as const;

function Years({ id }: { readonly id: string }) {
  const asked = useAnswer(greenCodesQuestion(id));
  if (asked.kind !== "answered" || asked.answer.years.length === 0) return null;
  return (
    <section aria-labelledby="years">
      <h2 id="years">逐年填报与企业绿码</h2>
      <dl>
        {asked.answer.years.map(({ year, says }) => (
          <div key={year}>
            <dt>{year}年</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Marks({ id }: { readonly id: string }) {
  const asked = useAnswer(entryMarksQuestion(id));
  if (asked.kind !== "answered" || asked.answer.marks.length === 0) return null;
  return (
    <section aria-labelledby="support">
      <h2 id="support">政策支持</h2>
      <dl>
        {asked.answer.marks.map((one) => (
          <div key={one.id}>
            <dt>{markWords[one.mark]}</dt>
            <dd>
              {one.says}（<Link to={`/notices/${one.edition}`}>{one.clause}</Link>），自{sayDay(one.from)}，{one.document}
              {one.endedOn !== null && `；${sayDay(one.endedOn)}终止，${one.endedReason ?? ""}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Stories({ id }: { readonly id: string }) {
  const asked = useAnswer(entryStoriesQuestion(id));
  if (asked.kind !== "answered" || asked.answer.stories.length === 0) return null;
  return (
    <section aria-labelledby="stories">
      <h2 id="stories">经验、承诺、报告</h2>
      {asked.answer.stories.map((one) => (
        <article key={one.id} className="story">
          <h3>{one.title}</h3>
          <p className="faint">
            {storyWords[one.kind]}，{sayDay(one.publishedOn)}公布{one.recommended && `，已向上推荐（${one.document ?? ""}）`}
          </p>
          <p>{one.summary}</p>
          {one.file !== null && (
            <p>
              <a href={`/api/stories/${one.id}/file`} download>
                {one.file.name}
              </a>
            </p>
          )}
        </article>
      ))}
    </section>
  );
}

export function EntryTold({ id }: { readonly id: string }) {
  return (
    <>
      <Years id={id} />
      <Marks id={id} />
      <Stories id={id} />
    </>
  );
}
