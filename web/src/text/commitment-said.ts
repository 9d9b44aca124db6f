// The truth commitment 材料真实性承诺 in words: the same where it is signed and where the signing is confirmed.
interface Committed {
  readonly name: string;
  readonly creditCode: string;
}

export const commitmentSaid = ({ name, creditCode }: Committed): string => `${name}（统一社会信用代码 ${creditCode}）承诺：所填内容和所附材料真实、完整、有效，对其真实性负责；如有不实，愿承担由此产生的后果。`;
