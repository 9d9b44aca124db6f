// Papers 材料 made from what is entered: listed where they are due, handed out as Word, PDF or Excel.
import Type from "typebox";
import { Kind } from "../rule/kind.ts";
import { closed, Code, Digest, Id, Moment, Node, OrNull, Word } from "./field.ts";
import { route } from "./route.ts";

const Format = Type.Enum(["docx", "pdf", "xlsx"]);
const ofList = { round: Id, kind: Kind, node: Node };

export const ListDeclarationPapersInput = closed({ declaration: Id });
export const ReadDeclarationPaperInput = closed({ declaration: Id, paper: Word, format: Format });
export const ListRecommendationPapersInput = closed(ofList);
export const ReadRecommendationPaperInput = closed({ ...ofList, paper: Word, format: Format });
export const ListRoundPapersInput = closed({ round: Id });
export const ReadRoundPaperInput = closed({ round: Id, paper: Id, format: Format });
export const StampedLettersInput = closed(ofList);
export const ReadStampedLetterInput = closed({ ...ofList, digest: Digest });
export const ReadObjectionPaperInput = closed({ round: Id, receipt: Id, format: Format });

const Papers = Type.Object({
  papers: Type.Array(
    Type.Object({
      paper: Id,
      name: Type.String(),
      form: Code,
      clause: OrNull(Type.String()),
      /** Not submitted, sent or confirmed: marked 草稿 on every page. */
      draft: Type.Boolean(),
      /** 自拟版式 */
      ownLayout: Type.Boolean(),
    }),
  ),
});
const StampedLetter = Type.Object({ digest: Digest, name: Type.String(), size: Type.Integer(), storedAt: Moment });
const file = { response: Type.Object({}), status: 200, file: true } as const;

export const paperRoutes = [
  route({
    id: "list-declaration-papers",
    method: "GET",
    path: "/papers/declarations/:declaration",
    act: "read-declaration",
    summary: "一件申报的材料：通知列明的报告、承诺书，以及申报回执。",
    input: ListDeclarationPapersInput,
    response: Papers,
    status: 200,
  }),
  route({
    id: "read-declaration-paper",
    method: "GET",
    path: "/papers/declarations/:declaration/:paper/:format",
    act: "read-declaration",
    summary: "下载一件申报的一份材料：Word、PDF 或 Excel；未提交的标草稿。",
    input: ReadDeclarationPaperInput,
    ...file,
  }),
  route({
    id: "list-recommendation-papers",
    method: "GET",
    path: "/papers/recommendations/:round/:kind/:node",
    act: "read-ranking",
    summary: "一地一类的推荐材料：推荐函、汇总表、情况说明、本级名单。",
    input: ListRecommendationPapersInput,
    response: Papers,
    status: 200,
  }),
  route({
    id: "read-recommendation-paper",
    method: "GET",
    path: "/papers/recommendations/:round/:kind/:node/:paper/:format",
    act: "read-ranking",
    summary: "下载一份推荐材料：Word、PDF 或 Excel；报送前标草稿。",
    input: ReadRecommendationPaperInput,
    ...file,
  }),
  route({
    id: "add-stamped-letter",
    method: "POST",
    path: "/papers/stamped-letters/:round/:kind/:node",
    act: "send-list",
    summary: "上传已报送名单的推荐函盖章件：扫描的 PDF、PNG、JPG，单个不超过 20 MB。",
    input: StampedLettersInput,
    response: StampedLetter,
    status: 201,
    upload: true,
  }),
  route({
    id: "list-stamped-letters",
    method: "GET",
    path: "/papers/stamped-letters/:round/:kind/:node",
    act: "read-ranking",
    summary: "推荐函的盖章件，新的在前。",
    input: StampedLettersInput,
    response: Type.Object({ copies: Type.Array(StampedLetter) }),
    status: 200,
  }),
  route({
    id: "read-stamped-letter",
    method: "GET",
    path: "/papers/stamped-letters/:round/:kind/:node/:digest",
    act: "read-ranking",
    summary: "下载一份推荐函盖章件。",
    input: ReadStampedLetterInput,
    ...file,
  }),
  route({
    id: "list-round-papers",
    method: "GET",
    path: "/papers/rounds/:round",
    act: "read-public",
    summary: "一个批次的公示、公布和补充通知；组织单位另见拟稿和会议记录。",
    input: ListRoundPapersInput,
    response: Papers,
    status: 200,
  }),
  route({
    id: "read-round-paper",
    method: "GET",
    path: "/papers/rounds/:round/:paper/:format",
    act: "read-public",
    summary: "下载批次的一份文件：Word、PDF 或 Excel；未公开的只有组织单位可取。",
    input: ReadRoundPaperInput,
    ...file,
  }),
  route({
    id: "read-objection-paper",
    method: "GET",
    path: "/papers/receipts/:round/:receipt/:format",
    act: "read-public",
    summary: "凭回执号下载异议回执，不载异议人。",
    input: ReadObjectionPaperInput,
    ...file,
  }),
] as const;
