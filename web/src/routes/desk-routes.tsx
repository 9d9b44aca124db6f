// The addresses of the workbench. Every page is its own chunk; those below the frame need a session.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, useNavigate } from "@tanstack/react-router";
import { useEffect, useState, type ReactElement } from "react";
import { isSignedOut } from "../parts/desk/api.ts";
import { NoAnswer } from "../parts/desk/no-answer.tsx";
import { Owing } from "../parts/desk/owing.tsx";
import { SessionOf } from "../parts/desk/session.tsx";
import { Shell } from "../parts/desk/shell.tsx";
import { tellSignedOut } from "../parts/desk/signed-out.ts";
import { useRead } from "../parts/desk/use-api.ts";

const root = createRootRoute({ component: Outlet });

/** The frame: asks who is signed in, and sends everybody else to the sign-in page with the way back. */
function Framed(): ReactElement | null {
  const me = useRead("me", {});
  const navigate = useNavigate();
  const away = me.isError && isSignedOut(me.error.refusals);
  const inside = me.data !== undefined;
  // recovery codes stay on the page until they are said to be saved
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // Whoever is at work keeps the page and all that is typed; the sign-in comes over it.
    if (away && inside) tellSignedOut();
    else if (away) void navigate({ to: "/desk/sign-in", search: { to: window.location.pathname + window.location.search } });
  }, [away, inside, navigate]);
  if (me.data === undefined) return me.isError && !away ? <NoAnswer refusals={me.error.refusals} again={() => void me.refetch()} /> : null;
  const { owes } = me.data.door;
  return (
    <SessionOf me={me.data}>
      <Shell>
        {owes === null && !held ? <Outlet /> : <Owing owes={owes} hold={setHeld} />}
      </Shell>
    </SessionOf>
  );
}

const framed = createRoute({ getParentRoute: () => root, id: "framed", component: Framed });

const open = [
  createRoute({ getParentRoute: () => root, path: "/desk/sign-in", component: lazyRouteComponent(() => import("../pages/desk/sign-in.tsx"), "SignIn") }),
  createRoute({ getParentRoute: () => root, path: "/desk/register", component: lazyRouteComponent(() => import("../pages/declare/register.tsx"), "Register") }),
];

/** Pages that read their address themselves. */
const anySearch = (search: { readonly [name: string]: unknown }): { readonly [name: string]: unknown } => search;

const below = [
  createRoute({ getParentRoute: () => framed, path: "/desk", component: lazyRouteComponent(() => import("../pages/desk/inbox.tsx"), "Inbox") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/webhooks", component: lazyRouteComponent(() => import("../pages/desk/webhooks.tsx"), "Webhooks") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/accounts", component: lazyRouteComponent(() => import("../pages/desk/accounts.tsx"), "Accounts") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/account", component: lazyRouteComponent(() => import("../pages/desk/account.tsx"), "Account") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/rounds/$round/declare", component: lazyRouteComponent(() => import("../pages/declare/precheck.tsx"), "PrecheckPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/declarations/$declaration", component: lazyRouteComponent(() => import("../pages/declare/form.tsx"), "DeclarationForm") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/cases/$declaration", component: lazyRouteComponent(() => import("../pages/review/case.tsx"), "Case") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/reviews", component: lazyRouteComponent(() => import("../pages/review/reviews.tsx"), "ReviewsDesk") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/rounds/$round/lists/$kind/$node", component: lazyRouteComponent(() => import("../pages/review/city-desk.tsx"), "CityDesk") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/rounds/$round", component: lazyRouteComponent(() => import("../pages/office/round-desk.tsx"), "RoundDesk") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/rounds/$round/posts", component: lazyRouteComponent(() => import("../pages/office/posts/posts.tsx"), "PostsPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/rounds/$round/dashboard", component: lazyRouteComponent(() => import("../pages/office/dashboard/dashboard.tsx"), "DashboardPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/rounds/$round/backtest", component: lazyRouteComponent(() => import("../pages/office/backtest/backtest.tsx"), "BacktestPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/imports", component: lazyRouteComponent(() => import("../pages/office/imports/imports.tsx"), "ImportsPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/schemes", component: lazyRouteComponent(() => import("../pages/office/schemes/schemes.tsx"), "SchemesPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/evaluators", component: lazyRouteComponent(() => import("../pages/office/evaluators/evaluators.tsx"), "EvaluatorsDesk") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/evaluator", component: lazyRouteComponent(() => import("../pages/evaluate/registration.tsx"), "RegistrationPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/findings", component: lazyRouteComponent(() => import("../pages/office/findings/findings.tsx"), "FindingsPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/entries", validateSearch: anySearch, component: lazyRouteComponent(() => import("../pages/office/entries/entries.tsx"), "EntriesPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/entries/$entry", validateSearch: anySearch, component: lazyRouteComponent(() => import("../pages/office/entries/entry-desk.tsx"), "EntryDeskPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/year-tables", component: lazyRouteComponent(() => import("../pages/declare/year-tables.tsx"), "YearTablesPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/year-tables/$season/$entry", component: lazyRouteComponent(() => import("../pages/declare/year-table.tsx"), "YearTablePage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/upkeep", validateSearch: anySearch, component: lazyRouteComponent(() => import("../pages/office/upkeep/seasons.tsx"), "SeasonsPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/upkeep/$season", validateSearch: anySearch, component: lazyRouteComponent(() => import("../pages/office/upkeep/season.tsx"), "SeasonPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/upkeep/$season/checks", validateSearch: anySearch, component: lazyRouteComponent(() => import("../pages/office/upkeep/year-checks.tsx"), "YearChecksPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/national", validateSearch: anySearch, component: lazyRouteComponent(() => import("../pages/office/national/national.tsx"), "NationalPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/national/units", validateSearch: anySearch, component: lazyRouteComponent(() => import("../pages/office/national/units.tsx"), "PeerUnitsPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/upkeep/$season/$entry", component: lazyRouteComponent(() => import("../pages/office/upkeep/audit.tsx"), "AuditPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/proceedings", validateSearch: anySearch, component: lazyRouteComponent(() => import("../pages/office/proceedings/proceedings.tsx"), "ProceedingsPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/proceedings/$proceeding", component: lazyRouteComponent(() => import("../pages/office/proceedings/proceeding.tsx"), "ProceedingPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/spot-checks", component: lazyRouteComponent(() => import("../pages/office/spot-checks/spot-checks.tsx"), "SpotChecksPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/spot-checks/$check", component: lazyRouteComponent(() => import("../pages/office/spot-checks/spot-check.tsx"), "SpotCheckPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/spot-checks/$check/$entry", component: lazyRouteComponent(() => import("../pages/office/spot-checks/spot-unit.tsx"), "SpotUnitPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/plans", validateSearch: anySearch, component: lazyRouteComponent(() => import("../pages/office/plans/plans.tsx"), "PlansPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/plans/$entry", validateSearch: anySearch, component: lazyRouteComponent(() => import("../pages/office/plans/plan.tsx"), "PlanPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/stories", validateSearch: anySearch, component: lazyRouteComponent(() => import("../pages/office/stories/stories.tsx"), "StoriesPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/notices", component: lazyRouteComponent(() => import("../pages/declare/own-notices.tsx"), "OwnNoticesPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/experts", component: lazyRouteComponent(() => import("../pages/office/experts/experts.tsx"), "ExpertsPage") }),
  createRoute({ getParentRoute: () => framed, path: "/desk/duties", component: lazyRouteComponent(() => import("../pages/office/duties/duties.tsx"), "DutiesPage") }),
];

export const deskRouter = createRouter({ routeTree: root.addChildren([...open, framed.addChildren(below)]), defaultPreload: false });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof deskRouter;
  }
}
