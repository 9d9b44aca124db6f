// The whole contract: every route of the API, in the order that the API page shows.
import { accountRoutes } from "./account-routes.ts";
import { backtestRoutes } from "./backtest-routes.ts";
import { dashboardRoutes } from "./dashboard-routes.ts";
import { declarationRoutes } from "./declaration-routes.ts";
import { demonstrationRoutes } from "./demonstration-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { editionRoutes } from "./edition-routes.ts";
import { engagementRoutes } from "./engagement-routes.ts";
import { expertRoutes } from "./expert-routes.ts";
import { evaluatorRoutes } from "./evaluator-routes.ts";
import { formRoutes } from "./form-routes.ts";
import { importRoutes } from "./import-routes.ts";
import { independenceRoutes } from "./independence-routes.ts";
import { dutyRoutes } from "./duty-routes.ts";
import { inboxRoutes } from "./inbox-routes.ts";
import { logRoutes } from "./log-routes.ts";
import { judgingRoutes } from "./judging-routes.ts";
import { objectionRoutes } from "./objection-routes.ts";
import { officerRoutes } from "./officer-routes.ts";
import { officeRoutes } from "./office-routes.ts";
import { paperRoutes } from "./paper-routes.ts";
import { peerRoutes } from "./peer-routes.ts";
import { placeRoutes } from "./place-routes.ts";
import { postRoutes } from "./post-routes.ts";
import { precheckRoutes } from "./precheck-routes.ts";
import { proceedingRoutes } from "./proceeding-routes.ts";
import { proofRoutes } from "./proof-routes.ts";
import { publicationRoutes } from "./publication-routes.ts";
import { recommendationRoutes } from "./recommendation-routes.ts";
import { registerRoutes } from "./register-routes.ts";
import { registrarRoutes } from "./registrar-routes.ts";
import { registrationRoutes } from "./registration-routes.ts";
import { reviewRoutes } from "./review-routes.ts";
import { roundRoutes } from "./round-routes.ts";
import { schemeFormRoutes } from "./scheme-form-routes.ts";
import { schemeTableRoutes } from "./scheme-table-routes.ts";
import { schemeRoutes } from "./scheme-routes.ts";
import { ownDoorRoutes } from "./own-door-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { tableRoutes } from "./table-routes.ts";
import { spotCheckRoutes } from "./spot-check-routes.ts";
import { mailRoutes } from "./mail-routes.ts";
import { signOnRoutes } from "./sign-on-routes.ts";
import { webhookRoutes } from "./webhook-routes.ts";
import { upkeepRoutes } from "./upkeep-routes.ts";
import { yearCheckRoutes } from "./year-check-routes.ts";
import { downloadRoutes } from "./download-routes.ts";
import { entryMarkRoutes } from "./entry-mark-routes.ts";
import { upkeepRegisterRoutes } from "./upkeep-register-routes.ts";

export const routes = [
  ...editionRoutes,
  ...roundRoutes,
  ...backtestRoutes,
  ...dashboardRoutes,
  ...postRoutes,
  ...schemeRoutes,
  ...schemeFormRoutes,
  ...tableRoutes,
  ...schemeTableRoutes,
  ...peerRoutes,
  ...publicationRoutes,
  ...registerRoutes,
  ...upkeepRegisterRoutes,
  ...entryMarkRoutes,
  ...upkeepRoutes,
  ...yearCheckRoutes,
  ...proceedingRoutes,
  ...spotCheckRoutes,
  ...downloadRoutes,
  ...judgingRoutes,
  ...importRoutes,
  ...placeRoutes,
  ...registrationRoutes,
  ...evaluatorRoutes,
  ...registrarRoutes,
  ...sessionRoutes,
  ...ownDoorRoutes,
  ...precheckRoutes,
  ...declarationRoutes,
  ...inboxRoutes,
  ...dutyRoutes,
  ...formRoutes,
  ...proofRoutes,
  ...engagementRoutes,
  ...reviewRoutes,
  ...independenceRoutes,
  ...expertRoutes,
  ...officerRoutes,
  ...recommendationRoutes,
  ...deskRoutes,
  ...objectionRoutes,
  ...accountRoutes,
  ...officeRoutes,
  ...paperRoutes,
  ...logRoutes,
  ...webhookRoutes,
  ...signOnRoutes,
  ...mailRoutes,
  ...demonstrationRoutes,
] as const;

export type ContractRoute = (typeof routes)[number];
export type RouteId = ContractRoute["id"];
/** The route of that id, with its own input and output. */
export type RouteOf<I extends RouteId> = Extract<ContractRoute, { readonly id: I }>;
