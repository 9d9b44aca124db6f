// Who acts in a simulation: an officer for any node, departments, experts, two people who publish. Accounts are names, not rows.
import type { Actor } from "@qingce/core/access/actor";

export const officer = (node: string, department?: string): Actor => ({ account: `officer-${node}${department === undefined ? "" : `-${department}`}`, role: "officer", nodes: [node], ...(department === undefined ? {} : { department }) });

export const secondOfficer = (node: string): Actor => ({ account: `officer-${node}-2`, role: "officer", nodes: [node] });

export const administrator: Actor = { account: "administrator", role: "security-admin", nodes: [] };

export const expert = (account: string): Actor => ({ account, role: "expert", nodes: [] });

export const applicant = (account: string, organisation: string): Actor => ({ account, role: "applicant", nodes: [], organisation });

export const evaluator = (account: string, id: string): Actor => ({ account, role: "evaluator", nodes: [], evaluator: id });
