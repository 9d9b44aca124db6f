// What a file is by its bytes, held against the ending of its name: the allow-list of evidence. Believes no header of the sender.
import { endsAsZip, listZip, readZipPart } from "./zip-listing.ts";

export const mediaTypes = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  csv: "text/csv",
} as const;

export type FileKind = keyof typeof mediaTypes;

/** The ending of a media type on the list. */
export const endingOf = (mediaType: string): string => Object.entries(mediaTypes).find(([, known]) => known === mediaType)?.[0] ?? "bin";

const mostUnpacked = 512 * 1024 * 1024;
const contentTypes = "[Content_Types].xml";
const mostContentTypes = 1024 * 1024;

/** The kind that both name and bytes say; null where they differ or it is not on the list. */
export function fileKindOf(name: string, bytes: Buffer): FileKind | null {
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1]?.replace("jpeg", "jpg");
  if (ending === undefined || !Object.hasOwn(mediaTypes, ending)) return null;
  const kind = ending as FileKind;
  return isOfKind[kind](bytes) ? kind : null;
}

const startsWith = (bytes: Buffer, ...head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);

const isOfKind: { readonly [kind in FileKind]: (bytes: Buffer) => boolean } = {
  // what is one of these and a zip at once is made to be taken for the other somewhere
  pdf: (bytes) => startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d) && !endsAsZip(bytes),
  png: (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && !endsAsZip(bytes),
  jpg: (bytes) => startsWith(bytes, 0xff, 0xd8, 0xff) && !endsAsZip(bytes),
  xlsx: (bytes) => isOffice(bytes, "xl/workbook.xml"),
  docx: (bytes) => isOffice(bytes, "word/document.xml"),
  csv: (bytes) => isText(bytes),
};

/** Macros are no evidence: neither by the name of their part nor by what the table of types calls it. No table of types declares entities. */
function isPlain(bytes: Buffer): boolean {
  const types = readZipPart(bytes, contentTypes, mostContentTypes);
  return types !== null && !/macroEnabled|vbaProject|<!DOCTYPE|<!ENTITY/i.test(types);
}

/** By its table of contents first, which unpacks nothing. */
function isOffice(bytes: Buffer, main: string): boolean {
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return false;
  const listing = listZip(bytes);
  return (
    listing !== null &&
    listing.unpackedSize <= mostUnpacked &&
    listing.names.includes(contentTypes) &&
    listing.names.includes(main) &&
    !listing.names.some((name) => name.toLowerCase().endsWith("vbaproject.bin")) &&
    isPlain(bytes)
  );
}

/** UTF-8, or the GB 18030 that Chinese spreadsheets write. */
const isText = (bytes: Buffer): boolean => !bytes.includes(0) && (decodes("utf-8", bytes) || decodes("gb18030", bytes));

function decodes(encoding: string, bytes: Buffer): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
