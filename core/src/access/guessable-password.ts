// Passwords that a guesser tries first, known by what is left of them when decoration is taken off. A short list of our own, not a list of leaks.

/** Words that the first thousands of every list of leaked passwords are made of, and those of this house. */
const stems: ReadonlySet<string> = new Set(
  `password passw passwd pass admin administrator root welcome letmein login monkey dragon master shadow sunshine princess football baseball
  superman batman trustno iloveyou loveyou love woaini woaiwo woaizhongguo zhongguo china beijing shanghai hangzhou zhejiang nihao mima
  qwerty qwertyuiop qwert asdfgh asdfghjkl asdf zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc qwer abc abcd abcde abcdef abcdefg abcdefgh
  test tester testing demo guest user username changeme change default secret system server company government
  qingce lvsegongchang lvse green greenfactory greenmanufacturing lvsezhizao gongxin gongxinju gongxinting jingxin`.split(/\s+/u),
);

const plain: { readonly [sign: string]: string } = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", "$": "s", "!": "i" };
const runs = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p"];

const backwards = (text: string): string => [...text].toReversed().join("");
const rows: readonly string[] = runs.flatMap((run) => [run, backwards(run)]);

/** `abcabcabc` → `abc`: the shortest piece that repeated makes the whole. */
const repeated = (text: string): string => /^(.+?)\1+$/su.exec(text)?.[1] ?? text;

const isRun = (text: string): boolean => text.length > 3 && rows.some((row) => row.includes(text));

/** Cut into runs of four and more along the rows of a keyboard, nothing is left. */
function isMadeOfRuns(text: string): boolean {
  let rest = text;
  while (rest !== "") {
    const taken = [...Array(rest.length + 1).keys()].toReversed().find((n) => isRun(rest.slice(0, n)));
    if (taken === undefined) return false;
    rest = rest.slice(taken);
  }
  return true;
}

const core = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
const isStem = (text: string): boolean => stems.has(repeated(text));

/** True for a known word with digits and signs around it, for a row of keys, for one short piece again and again. */
export function isGuessable(password: string): boolean {
  const lower = password.toLowerCase();
  const spoken = [...core(lower)].map((sign) => plain[sign] ?? sign).join("");
  const bare = lower.replace(/[^\p{L}\p{Nd}]/gu, "");
  return isStem(core(lower)) || isStem(spoken) || (bare !== "" && (isMadeOfRuns(bare) || repeated(bare).length <= 4));
}
