// A text without what typing it anew would change: width, case, spaces, punctuation. Each bare character knows where it stood.

export interface BareText {
  readonly text: string;
  /** Where each code unit of `text` came from. */
  readonly from: readonly number[];
}

const counts = /[\p{L}\p{N}]/u;

function plain(character: string): string {
  const code = character.charCodeAt(0);
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return character;
  if (code <= 0x2f || (code >= 0x3000 && code <= 0x303f)) return "";
  return [...character.normalize("NFKC").toLowerCase()].filter((one) => counts.test(one)).join("");
}

export function bareText(given: string): BareText {
  const parts: string[] = [];
  const from: number[] = [];
  let at = 0;
  for (const character of given) {
    const kept = plain(character);
    if (kept !== "") parts.push(kept);
    for (let n = 0; n < kept.length; n += 1) from.push(at);
    at += character.length;
  }
  return { text: parts.join(""), from };
}
