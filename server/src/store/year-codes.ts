// The years for which a listed factory may have a green code: seasons of its list with how its table stands.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { FilingStanding } from "@qingce/core/upkeep/filing";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface CodeYear {
  readonly year: number;
  readonly due: PlainDay;
  readonly standing: FilingStanding | null;
  readonly confirmed: boolean;
  readonly overall: string | null;
  readonly within: string | null;
  readonly why: string | null;
  readonly basis: string | null;
  readonly fictitious: boolean | null;
}

/** Newest first; a season opened after the unit had left, or for a year before it was listed, is none of its. */
export async function listCodeYears(tx: Tx, entry: string): Promise<readonly CodeYear[]> {
  const { rows } = await sql<CodeYear>`
    select s.year, greatest(s.due, (select d.due from season_due d where d.season_id = s.id and d.entry_id = e.id)) as due, f.standing, exists (select from finding_question q where q.filing_id = f.id and q.outcome = 'confirmed') as confirmed,
      g.overall, g.within, g.why, r.basis, r.fictitious
    from entry e join season s on s.level = e.level and s.kind = e.kind and (s.node = 'CN' or s.node = any(e.scope))
    left join filing f on f.season_id = s.id and f.entry_id = e.id
      left join green_grade g on g.season_id = s.id and g.entry_id = e.id left join green_grading r on r.season_id = s.id
    where e.id = ${entry} and e.kind = 'factory' and not e.pool and e.from_day <= make_date(s.year, 12, 31)
      and (f.id is not null or e.to_day is null or e.to_day >= s.due)
    order by s.year desc`.execute(tx);
  return rows;
}
