// Why an expert 评审专家 must stay away from a case 回避: ties found in data, and those it declared itself. There are no exceptions.
import { impossible } from "../base/impossible.ts";

export type ConflictKind = "employer-is-applicant" | "employer-is-evaluator" | "affiliate" | "same-legal-representative" | "past-engagement" | "declared" | "same-place";

export interface ExpertConflict {
  readonly kind: ConflictKind;
  readonly hint: string;
}

/** A body as far as ties go; a field that is not known ties nobody. */
export interface TiedBody {
  readonly name: string;
  readonly creditCode?: string;
  /** The same for all bodies tied together. */
  readonly group?: string;
  readonly legalRepresentative?: string;
}

export interface ExpertTies {
  readonly employer?: TiedBody;
  /** Credit codes of bodies that it worked for or advised, by its profile. */
  readonly worked: readonly string[];
  /** Credit codes of applicants that its employer has evaluated. */
  readonly engaged: readonly string[];
  /** Credit codes of applicants from whose cases it has withdrawn before. */
  readonly declared: readonly string[];
  /** Region nodes of the place where it works. */
  readonly nodes: readonly string[];
}

export interface CaseTies {
  readonly applicant: TiedBody;
  readonly evaluator?: TiedBody;
  /** Node of the tier whose own experts the edition keeps away; absent where it says nothing. */
  readonly place?: string;
}

const known = (one: string | undefined, other: string | undefined): boolean => one !== undefined && one !== "" && one === other;

/** By credit code; by name only where one of the two codes is not known. */
const isSame = (one: TiedBody, other: TiedBody): boolean => (one.creditCode !== undefined && other.creditCode !== undefined ? one.creditCode === other.creditCode : known(one.name, other.name));

const hintOf = (kind: ConflictKind): string => {
  switch (kind) {
    case "employer-is-applicant":
      return "专家所在单位即申报单位，应回避";
    case "employer-is-evaluator":
      return "专家所在单位即该件的第三方评价机构，应回避";
    case "affiliate":
      return "专家所在单位与申报单位或评价机构属同一关联方，应回避";
    case "same-legal-representative":
      return "专家所在单位与申报单位或评价机构的法定代表人同名，应回避";
    case "past-engagement":
      return "专家或其单位曾为申报单位服务，应回避";
    case "declared":
      return "专家曾就该申报单位申请回避";
    case "same-place":
      return "专家在申报单位所在地区工作，本通知要求回避";
    default:
      return impossible(kind);
  }
};

function tiesOfEmployer(employer: TiedBody, { applicant, evaluator }: CaseTies): readonly ConflictKind[] {
  const bodies = evaluator === undefined ? [applicant] : [applicant, evaluator];
  if (isSame(employer, applicant)) return ["employer-is-applicant"];
  if (evaluator !== undefined && isSame(employer, evaluator)) return ["employer-is-evaluator"];
  return [
    ...(bodies.some((one) => known(employer.group, one.group)) ? (["affiliate"] as const) : []),
    ...(bodies.some((one) => known(employer.legalRepresentative, one.legalRepresentative)) ? (["same-legal-representative"] as const) : []),
  ];
}

/** All that keeps an expert from a case; empty where nothing does. */
export function conflictsOf(expert: ExpertTies, one: CaseTies): readonly ExpertConflict[] {
  const code = one.applicant.creditCode ?? "";
  const kinds: readonly ConflictKind[] = [
    ...(expert.employer === undefined ? [] : tiesOfEmployer(expert.employer, one)),
    ...(expert.worked.includes(code) || expert.engaged.includes(code) ? (["past-engagement"] as const) : []),
    ...(expert.declared.includes(code) ? (["declared"] as const) : []),
    ...(one.place !== undefined && expert.nodes.includes(one.place) ? (["same-place"] as const) : []),
  ];
  return kinds.map((kind) => ({ kind, hint: hintOf(kind) }));
}
