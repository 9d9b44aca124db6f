// Who made the files: the same name in the properties of the applicant's files and of the evaluator's. Names that every machine writes are none.
import { bareText } from "./bare-text.ts";
import type { CaseDocument, DocumentPlace, Maker } from "./case-document.ts";

export interface MakerPlace extends DocumentPlace {
  readonly property: Maker["property"];
}

export interface SharedMaker {
  readonly name: string;
  readonly self: readonly MakerPlace[];
  readonly report: readonly MakerPlace[];
}

/** Bare: programs, makers of machines, names given before anybody gave one. */
const nobody = /^(?:administrator|admin|user\d*|users|owner|unknown|anonymous|root|guest|pc|hp|dell|lenovo|asus|acer|thinkpad|huawei|apple|macuser|test|author|用户|微软用户|微软中国|中国|未知|管理员|个人用户|雨林木风|深度系统|番茄花园|windows用户|office用户|未定义|无|none|null|\d{1,3})$/u;
const software = /microsoft|windows|office|wps|kingsoft|金山|adobe|acrobat|distiller|word|excel|writer|calc|libre|openoffice|pdf|print|chrom|skia|quartz|macos|ios|itext|aspose|poi|openpyxl|python|docx|typst|latex|tex\b|ghostscript|foxit|福昕|scan|ricoh|canon|xerox|konica|crystal|fastreport|jasper|mozilla|webkit|qt\b|camscanner|扫描/iu;

const named = ({ name }: Maker): string => {
  const bare = bareText(name).text;
  return bare.length < 2 || nobody.test(bare) || software.test(name) ? "" : bare;
};

function byName(documents: readonly CaseDocument[]): ReadonlyMap<string, { readonly name: string; readonly places: MakerPlace[] }> {
  const found = new Map<string, { readonly name: string; readonly places: MakerPlace[] }>();
  for (const { title, makers } of documents) {
    for (const maker of makers) {
      const key = named(maker);
      if (key === "") continue;
      const place = { document: title, at: "文档属性", property: maker.property };
      const known = found.get(key);
      if (known === undefined) found.set(key, { name: maker.name.trim(), places: [place] });
      else known.places.push(place);
    }
  }
  return found;
}

/** By name. */
export function sharedMakers(self: readonly CaseDocument[], report: readonly CaseDocument[]): readonly SharedMaker[] {
  const theirs = byName(report);
  return [...byName(self)].flatMap(([key, { name, places }]) => {
    const match = theirs.get(key);
    return match === undefined ? [] : [{ name, self: places, report: match.places }];
  }).toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
