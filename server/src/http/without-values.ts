// Takes out of a sentence what may be somebody's: quoted text, anything beyond ASCII, long runs of digits or capitals, addresses of mail.
const quoted = /"[^"]*"|'[^']*'|`[^`]*`|«[^»]*»/g;
const foreign = /[^\x20-\x7e]+/g;
const mail = /[\w.+-]+@[\w.-]+/g;
const long = /\b(?=[\w-]*\d)[\w-]{6,}\b/g;

/** The sentence with `…` in their place; what a program says of itself stays readable. */
export const withoutValues = (text: string): string => text.replaceAll(quoted, "…").replaceAll(mail, "…").replaceAll(foreign, "…").replaceAll(long, "…").slice(0, 500);
