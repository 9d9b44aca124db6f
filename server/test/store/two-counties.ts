// Two counties of one city with one row each in every scoped table, put there by the owner: the ground of row-security.test.ts.
import type pg from "pg";

const at = "2025-06-15T00:00:00.000Z";
const scope = (n: number): string => `'{33,3308,33080${n + 1}}'`;

const rows = (n: number): readonly string[] => [
  `insert into organisation values ('O${n}', 'C${n}', '衢州绿能${n}厂', 'quzhoulvneng${n}chang', '33080${n + 1}', '2651', '某', ${scope(n)}, '[]', '{}', 1)`,
  `insert into evaluator values ('E${n}', '评价${n}', 'V${n}', 'G', '某', null, null, '{}', 1)`,
  `insert into evaluator_contact values ('E${n}', '{}')`,
  `insert into evaluator_proof values ('E${n}', 'fact:某', 'd${n}', '某.pdf', 1, 'application/pdf', '2025-06-01')`,
  `insert into evaluator_deed values ('W${n}', 'E${n}', 'evaluation', '2024-06-01', '某', '某', '某', false)`,
  `insert into evaluator_staff values ('M${n}', 'E${n}', 'person', '某', 'middle', '能源', true, '2020-01-01', null)`,
  `insert into blacklisting values ('B${n}', 'E${n}', '33', 'proposed', ${scope(n)}, '{}', 1)`,
  `insert into webhook values ('H${n}', '33', 'https://example.com/', '{}', 'on', '${at}', 'somebody')`,
  `insert into webhook_delivery (webhook_id, kind, stream_kind, stream_id, version, at) values ('H${n}', 'round/opened', 'round', 'R${n}', 1, '${at}')`,
  `insert into year_report values ('E${n}', 'R1', '2025-06-01', null, ${scope(n)}, '{}', 1)`,
  `insert into record values ('F${n}', 'O${n}', 'C${n}', '信用中国', 'dishonest', null, null, null, '2025-01-01', '', ${scope(n)}, '{}')`,
  `insert into edition values ('zj/2025', 'hash${n}', '{}', '${at}')`,
  `insert into round values ('R${n}', 'zj/2025', 'hash1', 2025, '', '', '2025-01-01', '2025-06-30', 'open', ${scope(n)}, ${n === 1}, '{}', 1)`,
  `insert into declaration values ('D${n}', null, 'R1', 'O${n}', 'factory', '33080${n + 1}', ${scope(n)}, 'submitted', 'county', 80, '${at}', null, '{}', 1)`,
  `insert into draft values ('D${n}', 'O${n}', '{}', 1, '${at}')`,
  `insert into engagement values ('G${n}', 'D${n}', 'R1', 'O${n}', 'E${n}', '${n === 1 ? "working" : "ended"}', ${scope(n)}, '{}', 1)`,
  `insert into assignment values ('S${n}', 'D${n}', 'R1', 'X${n}', 'declared', ${scope(n)}, '{}', 1)`,
  `insert into sealed_score values ('S${n}', 'D${n}', 'X${n}', 'digest', 'commitment', '{}')`,
  `insert into independence_look values ('D${n}', 'G${n}', 'E${n}', 'digest', '${at}', '[]', '[]', '[]', '[]', ${scope(n)}, 1)`,
  `insert into expert_profile values ('X${n}', '33', 'x${n}', '某', '', '{energy}', '某院', '', '', '330106', true, '2025-01-01', '2027-12-31', '{}', ${scope(n)}, 1)`,
  `insert into officer_conflict values ('D${n}', 'someone', '2025-06-03', ${scope(n)})`,
  `insert into deputy values ('Y${n}', 'a', '甲', 'b', '乙', '33080${n + 1}', null, '2025-06-03', '2025-06-30', false, ${scope(n)}, 1)`,
  `insert into handover values ('D${n}', '33080${n + 1}', 'a', '甲', 'b', '乙', '2025-06-03', '', ${scope(n)}, 1)`,
  `insert into recommendation values ('R1', 'factory', '33080${n + 1}', 'D${n}', 1, false, ${scope(n)}, '{}')`,
  `insert into publication values ('P${n}', null, 'publicity', null, '', '2025-07-01', '2025-07-05', ${scope(n)}, ${n === 1}, '{}', 1)`,
  `insert into entry values ('N${n}', 'city', 'factory', 2025, '衢州绿能${n}厂', '', null, '33080${n + 1}', null, null, null, null, null,
    '2025-07-01', null, false, ${n === 1}, ${scope(n)}, '{}', 1)`,
  `insert into entry_past values ('N${n}', 1, '2025-07-31', '衢州绿能${n}厂', '', '33080${n + 1}', ${scope(n)})`,
  `insert into entry_leaving values ('L${n}', 'N${n}', 'O${n}', 'removal', '2025-08-01', '演示', '演示', null, '3308', 'proposed', 'officer', '${at}', null, null, null, ${scope(n)}, 1)`,
  `insert into entry_notice values ('M${n}', 'N${n}', 'N9', 'renamed', '2025-08-01', '', '演示', '3308', 'open', '${at}', null, null, null, ${scope(n)}, 1)`,
];

/** What follows listing. */
const upkeepRows = (n: number): readonly string[] => [
  `insert into season values ('S${n}', 'zhejiang/2023', '', ${2022 + n}, 'factory', 'city', '3308', 'figures-test', '2025-04-15', 'open', '{county,city}', '二（三）.3', ${scope(n)}, 1)`,
  `insert into entry_mark values ('K${n}', 'N${n}', 'O${n}', 'subsidy', 'city-model/draft', '六（二）.1', '', '演示', '2025-07-01', null, null, false, ${scope(n)}, 1)`,
  `insert into entry_story values ('K${n}', 'N${n}', 'O${n}', 'practice', '演示', '演示', '', null, 'filed', '${at}', null, false, null, null, '3308', ${scope(n)}, 1)`,
  `insert into season_urging values ('S${n}', 'N${n}', 'O${n}', '2025-05-16', '${at}', 'officer', '3308', '', ${scope(n)})`,
  `insert into year_cell values ('S${n}', '33080${n + 1}', '', '', ${scope(n)}, 1, 0, 0, '{}', '{}', '{}', '{}', 0, 0, 0, 0, 0)`,
  `insert into season_due values ('S${n}', 'N${n}', '2025-05-15', '演示', '${at}', ${scope(n)})`,
  `insert into filing values ('G${n}', 'S${n}', 'N${n}', 'O${n}', '演示', '', '33080${n + 1}', null, ${2022 + n}, 'factory', 'filed', 'county', false, '${at}', 'd${n}', '', '{}', '[]', ${scope(n)}, 1)`,
  `select open_year_form('figures-test', '{energy}', '', '${at}')`,
  `insert into upkeep.figures_test values ('G${n}', 'N${n}', ${2022 + n}, '33080${n + 1}', '3011', 'O${n}', ${scope(n)}, 1)`,
  `insert into year_draft values ('S${n}', 'N${n}', 'O${n}', '{}', 1, '${at}')`,
  `insert into finding_question values ('G${n}', 'energy-sum', 'O${n}', '演示', 'officer', '${at}', null, null, null, null, ${scope(n)}, 'd${n}')`,
  `insert into year_check values ('G${n}', 'S${n}', 'figures-test', 2024, 'done', 1, 1, 1, 1, '${at}', '${at}', 'officer', ${scope(n)}, 1)`,
  `insert into nation_finding values ('G${n}', 'energy-sum', 'S${n}', 'G${n}', 0, 'fault', 1, 2, null, null, ${scope(n)})`,
  `insert into green_grading values ('S${n}', '演示', false, '${at}', 1, 1, ${scope(n)}, 1)`,
  `insert into green_grade values ('S${n}', 'N${n}', 'A', 'A', null, ${scope(n)})`,
  `insert into proceeding values ('P${n}', 'N${n}', 'O${n}', '演示', 'factory', 'city', 'zhejiang/2023', 'incident', 'open', 'hear', '3308', '2025-06-03', '{}', ${scope(n)}, 1)`,
  `insert into spot_check values ('V${n}', 'city-model/draft', '', 'factory', 'city', '3308', '2025-06-01', 'drawn', 1, '[]', '', '', 'sm3', '演示', '2025-06-02', '1', '', '{N${n}}', null, null, null, '', ${scope(n)}, 1)`,
  `insert into spot_check_unit values ('V${n}', 'N${n}', 'O${n}', '演示', '33080${n + 1}', 'drawn', null, null, null, false, ${scope(n)})`,
  `insert into spot_check_paper values ('V${n}', 'N${n}', 'O${n}', '{}', '${at}', ${scope(n)})`,
  `insert into spot_check_file values ('V${n}', 'N${n}', 'd${n}', 'O${n}', '演示.pdf', 1, 'application/pdf', ${scope(n)})`,
  `insert into plan values ('P${n}', 'cultivation', 'jiangsu-suzhou/2023', 2023, 'N${n}', 'O${n}', '演示', '33080${n + 1}', 'factory', '${at}', ${scope(n)}, '{}', 1)`,
  `insert into plan_table values ('P${n}', 'cultivation', 'jiangsu-suzhou/2023', '', 2023, '33080${n + 1}', '2023-02-24', null, false, 1, 'd${n}', ${scope(n)}, '{}', 1)`,
];

const otherRows = (n: number): readonly string[] => [
  `insert into objection values ('J${n}', 'R1', 'D${n}', null, 'received', 'receipt${n}', ${scope(n)}, '{}', 1)`,
  `insert into objection_upload values ('R1', 'F${n}', 1, 'application/pdf', '2025-06-03', ${n === 1}, ${scope(n)})`,
  `insert into objector values ('J${n}', ${scope(n)}, '{"name":"李四"}')`,
  `insert into evidence values ('digest${n}', 1, 'application/pdf', '${at}')`,
  `insert into evidence_use values ('digest${n}', 'D${n}', 'O${n}', 'energy', 'a.pdf', ${scope(n)})`,
  `insert into notice_of_due values ('T${n}', 'review', 'declaration', 'D${n}', '${at}', null, null, ${scope(n)}, 'O${n}', 'E${n}', '{}')`,
  `insert into account values ('u${n}', 'login${n}', '', '', '${at}', 'applicant', '{}')`,
  `insert into recovery_code values ('u${n}', 'digest${n}')`,
  `insert into known_device values ('u${n}', 'digest${n}', '${at}')`,
  `insert into sign_in_failure (id, account_id, at, address, agent, known) overriding system value values (${n}, 'u${n}', '${at}', '', '', false)`,
  `insert into stream values ('declaration', 'D${n}', 1, 'sm3', 'd${n}', ${scope(n)}::text[] || array['organisation:O${n}'${n === 1 ? ", 'evaluator:E1'" : ""}])`,
  `insert into log_leaf values (${n}, 'declaration', 'D${n}', 1, ${n})`,
  `insert into log_node values (0, ${n}, 'h${n}')`,
  `insert into log_checkpoint values (${n}, 'r${n}', '', '', 'k${n}', '${at}')`,
  `insert into log_key values ('k${n}', 'ed25519', '', '${at}')`,
  `insert into event (stream_kind, stream_id, version, type, body, at, actor, suite, previous, digest)
    values ('declaration', 'D${n}', 1, 'opened', '{}', '${at}', 'u${n}', 'sm3', '', 'd${n}')`,
];

export async function seedTwoCounties(owner: pg.Pool): Promise<void> {
  for (const statement of [1, 2].flatMap((n) => [...rows(n), ...upkeepRows(n), ...otherRows(n)])) await owner.query(statement);
}
