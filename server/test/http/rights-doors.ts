// S1: who may do what at the doors.
import { only, signedIn, type Row } from "./rights.ts";

/** Everybody's own, and nobody else's: the account is that of the session. */
export const ownDoorRows: readonly Row[] = [
  { route: "step-up", input: () => ({}), rights: signedIn },
  { route: "read-second-factor", input: () => ({}), rights: signedIn },
  { route: "begin-second-factor", input: () => ({}), rights: signedIn },
  { route: "confirm-second-factor", input: () => ({ code: "000000" }), rights: signedIn },
  { route: "draw-recovery-codes", input: () => ({}), rights: signedIn },
  { route: "drop-second-factor", input: () => ({}), rights: signedIn },
  { route: "change-password", input: () => ({ old: "wrong", password: "short-of-nothing-9" }), rights: signedIn },
  { route: "end-other-sessions", input: () => ({}), rights: signedIn },
  { route: "list-failed-sign-ins", input: () => ({}), rights: signedIn },
];

export const accountDoorRows: readonly Row[] = [
  { route: "reset-second-factor", object: "account", input: (given) => ({ account: given.people["foreign expert"]?.account ?? "", reason: "演示" }), rights: only("security") },
  { route: "list-locked-sign-ins", input: () => ({}), rights: only("security") },
];
