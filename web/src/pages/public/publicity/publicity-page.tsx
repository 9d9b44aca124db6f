// One publicity: its window, the list, how to object, the form, and the way to ask what became of an objection.
import { useEffect, useState } from "react";
import { DaysLeft } from "../../../parts/days-left.tsx";
import { Link } from "../../../parts/link.tsx";
import { PaperLinks } from "../../../parts/papers/paper-links.tsx";
import { Awaiting, Troubled } from "../../../parts/states.tsx";
import { useAnswer } from "../../../parts/use-answer.ts";
import { sayDueDay } from "../../../text/day.ts";
import { emptyObjection } from "../../../text/objection-form.ts";
import { editionOf, standingOn, unitsOf } from "../../../text/publicity.ts";
import { clockQuestion, publicationQuestion, type PublicationAnswer } from "../../../text/question.ts";
import { Adjusted } from "./adjusted.tsx";
import { HowToObject } from "./how-to-object.tsx";
import { LeftOut } from "./left-out.tsx";
import { ObjectionForm } from "./objection-form.tsx";
import { ReceiptLookup } from "./receipt-lookup.tsx";
import { UnitTable } from "./unit-table.tsx";
import "./publicity.css";

function Head({ publication, today }: { readonly publication: PublicationAnswer; readonly today: string }) {
  const edition = editionOf(publication.body);
  return (
    <header>
      <p>
        <Link to="/publicity">公示</Link>
      </p>
      <h1>{publication.title}</h1>
      <p className="line">
        <DaysLeft today={today} publication={publication} />
        <span>
          公示期：{sayDueDay(publication.opens)}至{sayDueDay(publication.closes)}
        </span>
        {edition !== "" && <Link to={`/notices/${edition}`}>所依通知</Link>}
        {publication.round !== null && <PaperLinks name={publication.title} address={`/api/papers/rounds/${encodeURIComponent(publication.round)}/${encodeURIComponent(publication.publication)}`} />}
      </p>
    </header>
  );
}

function toForm(): void {
  document.getElementById("object")?.scrollIntoView();
  document.querySelector<HTMLElement>("#object-section textarea, #object-section input")?.focus({ preventScroll: true });
}

function Publicity({ publication, today }: { readonly publication: PublicationAnswer; readonly today: string }) {
  const [typed, setTyped] = useState(emptyObjection);
  const units = unitsOf(publication.body);
  const running = standingOn(today, publication) === "running" && publication.round !== null;
  const choose = (number: string): void => {
    setTyped((before) => ({ ...before, number }));
    toForm();
  };
  useEffect(() => {
    document.title = `${publication.title} · 青册`;
  }, [publication.title]);
  return (
    <article className="publicity">
      <Head publication={publication} today={today} />
      <Adjusted body={publication.body} />
      {publication.round !== null && <LeftOut round={publication.round} units={units} />}
      <UnitTable units={units} edition={editionOf(publication.body)} {...(running ? { choose, chosen: typed.number } : {})} />
      <section aria-labelledby="object" id="object-section">
        <h2 id="object">提出异议</h2>
        <HowToObject publication={publication} running={running} />
        {running && publication.round !== null && <ObjectionForm round={publication.round} units={units} typed={typed} type={setTyped} />}
      </section>
      {publication.round !== null && <ReceiptLookup round={publication.round} />}
    </article>
  );
}

export function PublicityPage({ id }: { readonly id: string }) {
  const [clock, asked] = [useAnswer(clockQuestion), useAnswer(publicationQuestion(id))];
  if (asked.kind === "troubled") return <Troubled {...asked} />;
  if (clock.kind === "troubled") return <Troubled {...clock} />;
  if (asked.kind === "asking" || clock.kind === "asking") return <Awaiting what="公示名单" />;
  return <Publicity publication={asked.answer} today={clock.answer.today} />;
}
