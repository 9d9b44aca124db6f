// Who the properties of a Word or Excel file say made it: author, who saved it last, the company the program is registered to.
import type { Maker } from "@qingce/core/review/case-document";
import { scanXml } from "../workbook/xml-scan.ts";
import type { ZipParts } from "../workbook/zip-parts.ts";

const properties: { readonly [element: string]: Maker["property"] } = { creator: "author", lastModifiedBy: "last-modified-by", Company: "company", Manager: "author" };
const longestName = 120;

async function makersIn(parts: ZipParts, part: string): Promise<readonly Maker[]> {
  const makers: Maker[] = [];
  if (!parts.has(part)) return makers;
  let open: Maker["property"] | undefined;
  let name = "";
  await scanXml(parts.read(part), {
    open: (tag) => void ([open, name] = [Object.hasOwn(properties, tag) ? properties[tag] : undefined, ""]),
    text: (text) => void (name += open === undefined ? "" : text),
    close: () => {
      if (open !== undefined && name.trim() !== "") makers.push({ property: open, name: name.trim().slice(0, longestName) });
      open = undefined;
    },
  });
  return makers;
}

export const officeMakers = async (parts: ZipParts): Promise<readonly Maker[]> => [...(await makersIn(parts, "docProps/core.xml")), ...(await makersIn(parts, "docProps/app.xml"))];
