// The policy function by itself: unknown is refused, what is not seen is missing, nobody decides on its own organisation.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acts, isAct, type Act } from "../../src/access/act.ts";
import { roles, visitor, type Actor } from "../../src/access/actor.ts";
import { may, type AccessObject } from "../../src/access/may.ts";

const officer = (node: string, more: Partial<Actor> = {}): Actor => ({ account: "o", role: "officer", nodes: [node], ...more });
const asCase: AccessObject = { organisation: "O1", evaluator: "E1", experts: ["X1"], scope: ["33", "3301", "330106"], authority: "33", turn: ["330106"] };

const answer = (actor: Actor, act: string, object: AccessObject): string => {
  const given = may(actor, act, object);
  return given.may ? "may" : given.as;
};

describe("the policy", () => {
  it("[S1] an unknown act is forbidden, also one named like a property of every object", () => {
    for (const act of ["no-such-act", "toString", "__proto__", "constructor", ""]) expect(answer(officer("33"), act, asCase)).toBe("forbidden");
    expect(isAct("hasOwnProperty")).toBe(false);
  });

  it("[S1] an unknown role is forbidden every act", () => {
    const stranger = { ...visitor, role: "root" } as unknown as Actor;
    for (const act of Object.keys(acts)) expect(answer(stranger, act, asCase)).toBe("forbidden");
  });

  it("[S1 K3] without any tie to the object nobody but a holder of `anyone` may do anything", () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(acts) as Act[])), fc.constantFrom(...roles), (act, role) => {
        const stranger: Actor = { account: "s", role, nodes: ["99"], organisation: "other", evaluator: "other" };
        const ties: readonly string[] = (acts[act].roles as { readonly [role: string]: readonly string[] })[role] ?? [];
        expect(may(stranger, act, asCase).may).toBe(ties.includes("anyone"));
      }),
    );
  });

  it("[S1] an absent field of the object ties nobody", () => {
    for (const act of ["read-declaration", "review", "score", "evaluate", "send-list", "import-quota"]) {
      for (const role of roles) expect(may({ account: "", role, nodes: [] }, act, {}).may).toBe(false);
    }
  });

  it("[K3] who sees the case but has no turn is forbidden; who does not see it finds nothing", () => {
    expect(answer(officer("330106"), "review", asCase)).toBe("may");
    expect(answer(officer("3301"), "review", asCase)).toBe("forbidden");
    expect(answer(officer("3302"), "review", asCase)).toBe("missing");
    expect(answer(officer("330102"), "read-declaration", asCase)).toBe("missing");
  });

  it("[D5] at a joint step only the departments asked hold the turn", () => {
    const joint = { ...asCase, turn: ["33"], departments: ["省经信厅", "省发展改革委"] };
    expect(answer(officer("33", { department: "省经信厅" }), "opine", joint)).toBe("may");
    expect(answer(officer("33", { department: "省水利厅" }), "opine", joint)).toBe("forbidden");
    expect(answer(officer("33"), "opine", joint)).toBe("forbidden");
  });

  it("[S3] an officer never decides on its own organisation, though it may read it", () => {
    const own = officer("330106", { organisation: "O1" });
    for (const act of ["review", "recommend"]) expect(answer(own, act, asCase)).toBe("forbidden");
    expect(answer(own, "read-declaration", asCase)).toBe("may");
  });

  it("[S3 K3] each administrator has an office of its own and sees no case", () => {
    const mine: { readonly [role: string]: readonly string[] } = { "system-admin": ["keep-webhooks", "list-webhooks", "read-health"], "security-admin": ["list-accounts", "manage-accounts"], "auditor": ["read-log"] };
    for (const [role, own] of Object.entries(mine)) {
      const beyond = Object.entries(acts).filter(([, rule]) => (rule.roles as { readonly [role: string]: unknown })[role] !== undefined).map(([act]) => act);
      expect(beyond.filter((act) => !["read-public", "sign-in", "use-session", "keep-own-account", "read-own-mail", "keep-own-mail"].includes(act))).toEqual(own);
    }
  });
});
