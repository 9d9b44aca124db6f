// The transparency log: checkpoints, proofs of growth, proofs of events.
import Type from "typebox";
import { closed, Code, Free, OrNull, page } from "./field.ts";
import { route } from "./route.ts";

const Size = Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 });
const StreamId = Type.String({ minLength: 1, maxLength: 120 });
export const ListCheckpointsInput = closed({ ...page });
export const ReadConsistencyInput = closed({ from: Size, to: Size });
export const ReadEventProofInput = closed({ kind: Code, id: StreamId, version: Type.Integer({ minimum: 1, maximum: 1_000_000 }) });

const Checkpoint = Type.Object({ size: Type.Integer(), root: Type.String(), /** The signed text. */ note: Type.String(), signature: Type.String(), keyId: Type.String(), publicKey: Type.String(), at: Type.String() });
const Path = Type.Array(Type.String());
const Link = Type.Object({ suite: Type.String(), previous: Type.String(), stream: Type.Object({ kind: Type.String(), id: Type.String() }), version: Type.Integer(), type: Type.String(), at: Type.String(), actor: Type.String(), body: Free });

export const logRoutes = [
  route({ id: "list-checkpoints", method: "GET", path: "/log/checkpoints", act: "read-public", summary: "日志的签名检查点，由新到旧；他级可存为见证。", input: ListCheckpointsInput, response: Type.Object({ checkpoints: Type.Array(Checkpoint), next: OrNull(Type.String()) }), status: 200 }),
  route({ id: "read-consistency", method: "GET", path: "/log/consistency", act: "read-public", summary: "两个检查点之间的一致性证明：日志只增不改。", input: ReadConsistencyInput, response: Type.Object({ from: Checkpoint, to: Checkpoint, path: Path }), status: 200 }),
  route({ id: "read-event-proof", method: "GET", path: "/log/proofs/:kind/:id/:version", act: "read-public", summary: "一件事在日志中的证明，可离线核验；能看到该事项的人方可取得，公开的名单人人可取。", input: ReadEventProofInput, response: Type.Object({ link: Link, digest: Type.String(), index: Type.Integer(), path: Path, checkpoint: Checkpoint }), status: 200 }),
] as const;
