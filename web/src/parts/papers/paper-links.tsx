// The three files of one paper, each a link of its own: Word to finish, PDF to send, Excel to reckon with.
import "./papers.css";

const formats = [
  ["docx", "Word"],
  ["pdf", "PDF"],
  ["xlsx", "Excel"],
] as const;

interface Props {
  readonly name: string;
  /** Address below which the formats lie. */
  readonly address: string;
}

export function PaperLinks({ name, address }: Props) {
  return (
    <span className="paper-links">
      {formats.map(([format, word]) => (
        <a key={format} href={`${address}/${format}`} download aria-label={`下载${name}，${word} 文件`}>
          {word}
        </a>
      ))}
    </span>
  );
}
