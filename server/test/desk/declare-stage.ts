// A house served over HTTP for applicants' journeys: two open rounds, an evaluator, and a server that can be taken down and put up again.
import { buildApp } from "../../src/http/app.ts";
import { readDeclaration } from "../../src/acts/declarations/read-declaration.ts";
import { returnReview } from "../../src/acts/reviews/review.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { hashPassword } from "../../src/store/passwords.ts";
import { demonstrationCode } from "../../src/cli/simulation/cast.ts";
import { fitAgency, openRoundOf, openStage, value } from "../acts/stage.ts";

export interface DeclareStage {
  readonly address: string;
  /** Of zhejiang/2025. */
  readonly round: string;
  /** Of miit/2022. */
  readonly national: string;
  /** A credit code that nobody has registered with. */
  code(n: number): string;
  /** Nine in the morning of a day. */
  day(day: string): void;
  /** The server goes away in the middle of everything, and comes back at the same address. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** Ends every session there is. */
  signOutAll(): Promise<void>;
  /** The city returns a park with a reason at a field. */
  sendBack(declaration: string, field: string, reason: string): Promise<void>;
  close(): Promise<void>;
}

/** Serves the pages of a folder. */
export async function openDeclareStage(pages: string): Promise<DeclareStage> {
  const stage = await openStage("2025-06-05");
  const house = { ...stage.house, hashPassword };
  const round = await openRoundOf(stage, { edition: "zhejiang/2025", year: 2025, opens: "2025-06-03", dates: { "declare-by": "2025-06-20" } });
  const national = await openRoundOf(stage, { edition: "miit/2022", year: 2025, opens: "2025-06-03", dates: {} });
  await fitAgency(stage, "miit/2022");
  let app = await buildApp(house, { pages });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  const port = Number(new URL(address).port);
  return {
    address,
    round,
    national,
    code: (n) => demonstrationCode("330106", 700 + n, "A"),
    day: (day) => stage.clock.day(day),
    down: async () => {
      const closed = app.close();
      app.server.closeAllConnections();
      await closed;
    },
    up: async () => {
      app = await buildApp(house, { pages });
      await app.listen({ port, host: "127.0.0.1" });
    },
    signOutAll: async () => void (await stage.owner.query("delete from session")),
    sendBack: async (declaration, field, reason) => {
      const reviewer = officer("3301");
      const read = value(await readDeclaration(house, reviewer, { declaration }));
      value(await returnReview(house, reviewer, { declaration, step: "city-review", digest: read.declaration.digest ?? "", reasons: [{ field, reason }] }));
    },
    close: async () => {
      await app.close();
      await stage.close();
    },
  };
}
