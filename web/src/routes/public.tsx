// Entry of the public portal: puts the page of the address into the frame.
import { lazy, StrictMode, Suspense, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { EvaluatorsPage } from "../pages/public/evaluators/evaluators-page.tsx";
import { Home } from "../pages/public/home/home.tsx";
import { Missing } from "../pages/public/missing/missing.tsx";
import { NoticePage } from "../pages/public/notice/notice-page.tsx";
import { PublicityList } from "../pages/public/publicity/publicity-list.tsx";
import { PublicityPage } from "../pages/public/publicity/publicity-page.tsx";
import { EntryPage } from "../pages/public/register/entry-page.tsx";
import { RegisterPage } from "../pages/public/register/register-page.tsx";
import { Awaiting } from "../parts/states.tsx";
import { useAddress } from "../parts/navigation.ts";
import { Shell } from "../parts/shell.tsx";
import { placeOf, titles, type Place } from "./match.ts";

// Core's comparison is loaded by those alone who compare.
const ComparePage = lazy(async () => ({ default: (await import("../pages/public/compare/compare-page.tsx")).ComparePage }));

const SpotCheckList = lazy(async () => ({ default: (await import("../pages/public/spot-checks/spot-check-page.tsx")).SpotCheckList }));
const SpotCheckPage = lazy(async () => ({ default: (await import("../pages/public/spot-checks/spot-check-page.tsx")).SpotCheckPage }));

// Followed from the registry alone.
const EvaluatorPage = lazy(async () => ({ default: (await import("../pages/public/evaluators/evaluator-page.tsx")).EvaluatorPage }));

function Page({ place }: { readonly place: Place }) {
  switch (place.page) {
    case "home":
      return <Home />;
    case "notice":
      return <NoticePage key={place.edition} id={place.edition} />;
    case "publicities":
      return <PublicityList />;
    case "publicity":
      return <PublicityPage key={place.publication} id={place.publication} />;
    case "spot-checks":
      return <SpotCheckList />;
    case "spot-check":
      return <SpotCheckPage key={place.spotCheck} id={place.spotCheck} />;
    case "register":
      return <RegisterPage />;
    case "entry":
      return <EntryPage key={place.entry} id={place.entry} />;
    case "compare":
      return <ComparePage />;
    case "evaluators":
      return <EvaluatorsPage />;
    case "evaluator":
      return <EvaluatorPage key={place.evaluator} id={place.evaluator} />;
    case "missing":
      return <Missing />;
  }
}

function Portal() {
  const place = placeOf(useAddress().pathname);
  useEffect(() => {
    document.title = titles[place.page];
  }, [place.page]);
  return (
    <Shell>
      <Suspense fallback={<Awaiting what="页面" />}>
        <Page place={place} />
      </Suspense>
    </Shell>
  );
}

const host = document.querySelector("#page");
if (host !== null) {
  createRoot(host).render(
    <StrictMode>
      <Portal />
    </StrictMode>,
  );
}
