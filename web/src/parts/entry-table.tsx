// Entries of the register as a table; each name leads to its page.
import { kindWord, levelWord } from "@qingce/core/register/entry-words";
import { HeadRow } from "./head-row.tsx";
import { Link } from "./link.tsx";
import { useRegionNames } from "./region-names.ts";
import { WideTable } from "./wide-table.tsx";
import { sayDay } from "../text/day.ts";
import type { EntryListed } from "../text/question.ts";
import { regionName } from "../text/region-name.ts";
import "./entry-table.css";

const heads = ["名称", "层级", "类别", "年度", "地区", "列入日期", "在册至"] as const;

function Row({ entry, region }: { readonly entry: EntryListed; readonly region: string }) {
  return (
    <tr>
      <th scope="row">
        <Link to={`/register/${entry.entry}`}>{entry.name}</Link>
      </th>
      <td data-label="层级">
        {levelWord(entry.level)}
        {entry.pool && "培育库"}
      </td>
      <td data-label="类别">{kindWord(entry.kind)}</td>
      <td data-label="年度">{entry.year}</td>
      <td data-label="地区">{region}</td>
      <td data-label="列入日期">{sayDay(entry.from)}</td>
      <td data-label="在册至">{entry.to === null ? "至今" : sayDay(entry.to)}</td>
    </tr>
  );
}

export function EntryTable({ entries, caption }: { readonly entries: readonly EntryListed[]; readonly caption: string }) {
  const names = useRegionNames(entries.map(({ region }) => region));
  const named = ({ region, regionName: own }: EntryListed): string => (names.size === 0 ? own : regionName(region, names));
  return (
    <WideTable caption={caption} quiet className="entries sheet">
      <HeadRow heads={heads} />
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.entry} entry={entry} region={named(entry)} />
        ))}
      </tbody>
    </WideTable>
  );
}
