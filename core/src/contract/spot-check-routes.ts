// Spot checks 抽检: held by the list's authority, redrawn by anybody, papers between a drawn unit and its offices.
import Type from "typebox";
import { DrawFile } from "../upkeep/redraw.ts";
import { closed, Code, Day, Digest, EditionId, Id, Line, Moment, Node, OrNull, Paragraph, Word } from "./field.ts";
import { route } from "./route.ts";

const Kind = Type.Enum(["factory", "park", "supply-chain", "product"]);
const ofUnit = { spotCheck: Id, entry: Id };

export const FreezeSpotCheckInput = closed({ edition: EditionId, kind: Kind, authority: Node, n: Type.Integer({ minimum: 1, maximum: 100_000 }), numberSource: Line, numberDay: Day, reason: Type.Optional(Line) });
export const SpotCheckOnlyInput = closed({ spotCheck: Id });
export const DrawSpotCheckInput = closed({ spotCheck: Id, number: Line });
export const PublishSpotCheckInput = closed({ spotCheck: Id, document: Line });
export const SpotCheckUnitInput = closed(ofUnit);
export const FileSpotCheckPapersInput = closed({ ...ofUnit, texts: Type.Record(Word, Paragraph, { maxProperties: 20 }), files: Type.Record(Word, Digest, { maxProperties: 20 }) });
export const AuditSpotCheckPapersInput = closed({ ...ofUnit, digest: Digest, opinion: Paragraph });
export const ConcludeSpotCheckInput = closed({ ...ofUnit, meets: Type.Boolean(), opinion: Paragraph });
export const ReadSpotCheckFileInput = closed({ ...ofUnit, digest: Digest });

const SpotCheck = Type.Object({ id: Id, edition: EditionId, kind: Kind, level: Code, node: Node, day: Day, standing: Code, n: Type.Integer(), listDigest: Type.String(), logHead: Type.String(), suite: Code, numberSource: Type.String(), numberDay: Day, number: OrNull(Type.String()), seed: OrNull(Type.String()), drawn: Type.Array(Id), reason: OrNull(Type.String()), document: OrNull(Type.String()), publishedOn: OrNull(Day), clause: Type.String() });
const Unit = Type.Object({ entry: Id, name: Type.String(), region: Type.String(), standing: OrNull(Code) });
const File = Type.Object({ digest: Digest, name: Type.String(), size: Type.Integer(), mediaType: Type.String() });
const Asked = Type.Object({ id: Word, as: Type.Enum(["text", "file"]), says: Type.String(), clause: Type.String() });
const Papers = Type.Object({ texts: Type.Record(Word, Type.String()), files: Type.Record(Word, Digest) });
const Read = Type.Object({ asked: Type.Array(Asked), made: Type.Array(Type.Object({ id: Id, name: Type.String() })), papers: OrNull(Papers), filedAt: OrNull(Moment), files: Type.Array(File), standing: OrNull(Code), digest: OrNull(Type.String()), audit: OrNull(Type.String()), conclusion: OrNull(Type.String()) });
const Standing = Type.Object({ standing: Code });

export const spotCheckRoutes = [
  route({ id: "list-spot-checks", method: "GET", path: "/spot-checks", act: "read-public", summary: "历次抽检：哪一名单、冻结日、抽检数、进展。", input: closed({}), response: Type.Object({ spotChecks: Type.Array(SpotCheck) }), status: 200 }),
  route({ id: "freeze-spot-check", method: "POST", path: "/spot-checks", act: "hold-spot-check", summary: "冻结名单，写明抽检数和日后才产生的公开数字。", input: FreezeSpotCheckInput, response: Type.Object({ spotCheck: Id }), status: 201 }),
  route({ id: "read-spot-check", method: "GET", path: "/spot-checks/:spotCheck", act: "read-public", summary: "一次抽检：名单摘要、日志摘要、种子、被抽中的单位；公布后各家结论。", input: SpotCheckOnlyInput, response: Type.Object({ spotCheck: SpotCheck, units: Type.Array(Unit) }), status: 200 }),
  route({ id: "read-spot-check-draw", method: "GET", path: "/spot-checks/:spotCheck/draw", act: "read-public", summary: "抽取文件：冻结的名单、种子和结果，任何人可用 qingce spot-check redraw 重抽核对。", input: SpotCheckOnlyInput, response: DrawFile, status: 200 }),
  route({ id: "draw-spot-check", method: "POST", path: "/spot-checks/:spotCheck/draw", act: "hold-spot-check", summary: "公开数字产生后抽取，一次为准。", input: DrawSpotCheckInput, response: Type.Object({ seed: Type.String(), drawn: Type.Array(Id) }), status: 200 }),
  route({ id: "publish-spot-check", method: "POST", path: "/spot-checks/:spotCheck/result", act: "hold-spot-check", summary: "全部单位有结论后公布抽检结果。", input: PublishSpotCheckInput, response: Type.Object({ publishedOn: Day }), status: 200 }),
  route({ id: "read-spot-check-papers", method: "GET", path: "/spot-checks/:spotCheck/units/:entry/papers", act: "read-spot-check-papers", summary: "被抽检单位的材料、初审意见和结论。", input: SpotCheckUnitInput, response: Read, status: 200 }),
  route({ id: "file-spot-check-papers", method: "POST", path: "/spot-checks/:spotCheck/units/:entry/papers", act: "file-spot-check-papers", summary: "被抽检单位报送三年总结、自评表和自评报告；初审前可以重报。", input: FileSpotCheckPapersInput, response: Standing, status: 200 }),
  route({ id: "add-spot-check-file", method: "POST", path: "/spot-checks/:spotCheck/units/:entry/files", act: "file-spot-check-papers", summary: "上传抽检材料的文件：PDF、PNG、JPG、XLSX、DOCX、CSV，单个不超过 20 MB。", input: SpotCheckUnitInput, response: File, status: 201, upload: true }),
  route({ id: "read-spot-check-file", method: "GET", path: "/spot-checks/:spotCheck/units/:entry/files/:digest", act: "read-spot-check-papers", summary: "下载抽检材料的一个文件。", input: ReadSpotCheckFileInput, response: Type.Object({}), status: 200, file: true }),
  route({ id: "audit-spot-check-papers", method: "POST", path: "/spot-checks/:spotCheck/units/:entry/audit", act: "audit-spot-check-papers", summary: "县级初审抽检材料。", input: AuditSpotCheckPapersInput, response: Standing, status: 200 }),
  route({ id: "conclude-spot-check-unit", method: "POST", path: "/spot-checks/:spotCheck/units/:entry/conclusion", act: "hold-spot-check", summary: "市级作出抽检结论；未报送材料的只能作不符合的结论。", input: ConcludeSpotCheckInput, response: Standing, status: 200 }),
] as const;
