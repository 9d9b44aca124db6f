// Proofs 佐证: files uploaded to a declaration, handed out as attachments only.
import Type from "typebox";
import { closed, Digest, Id, Moment } from "./field.ts";
import { route } from "./route.ts";

const ofDeclaration = { declaration: Id };

export const AddProofInput = closed({
  ...ofDeclaration,
  /** The fact or paper that it proves. */
  place: Type.String({ minLength: 1, maxLength: 100 }),
});
export const ListProofsInput = closed(ofDeclaration);
export const ReadProofInput = closed({ ...ofDeclaration, digest: Digest });

const Stored = { digest: Digest, name: Type.String(), place: Type.String(), size: Type.Integer(), mediaType: Type.String() };

export const proofRoutes = [
  route({
    id: "add-proof",
    method: "POST",
    path: "/declarations/:declaration/proofs",
    act: "add-proof",
    summary: "上传佐证：PDF、PNG、JPG、XLSX、DOCX、CSV，内容须与扩展名一致，单个不超过 20 MB。",
    input: AddProofInput,
    response: Type.Object(Stored),
    status: 201,
    upload: true,
  }),
  route({
    id: "list-proofs",
    method: "GET",
    path: "/declarations/:declaration/proofs",
    act: "read-proof",
    summary: "一件申报的全部佐证。",
    input: ListProofsInput,
    response: Type.Object({ proofs: Type.Array(Type.Object({ ...Stored, storedAt: Moment })) }),
    status: 200,
  }),
  route({
    id: "read-proof",
    method: "GET",
    path: "/declarations/:declaration/proofs/:digest",
    act: "read-proof",
    summary: "下载一份佐证。",
    input: ReadProofInput,
    response: Type.Object({}),
    status: 200,
    file: true,
  }),
] as const;
