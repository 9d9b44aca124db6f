// The two pools: owner (migrations, jobs) and application (serving), and the checks that keep them apart.
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import { sql } from "kysely";
import pg from "pg";
import { databaseOf } from "./database.ts";

/** A pool that outlives a lost connection; `report` hears of it, the next query gets a new one. */
export function openPool(config: pg.PoolConfig, report: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ max: 8, connectionTimeoutMillis: 10_000, ...config });
  pool.on("error", report);
  pool.on("connect", (client) => client.on("error", report));
  return pool;
}

/** Gives the application role a password where it comes in over the network; an embedded socket needs none. */
export async function setApplicationPassword(owner: pg.Pool, password: string): Promise<void> {
  const { rows } = await owner.query<{ statement: string }>("select format('alter role qingce_app password %L', $1::text) as statement", [password]);
  for (const { statement } of rows) await owner.query(statement);
}

interface Standing {
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly member: boolean;
  readonly owned: number;
  readonly chinese: boolean;
}

/** Refuses to serve where row-level security would be off (superuser, bypassrls, owner of a table) or Chinese is not found. */
export async function refuseUnsafeRole(app: pg.Pool): Promise<Result<null>> {
  const { rows } = await sql<Standing>`
    select r.rolsuper as superuser, r.rolbypassrls as bypasses,
      pg_has_role(current_user, 'qingce_app', 'usage') as member,
      (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')) as owned,
      show_trgm('绿色') <> '{}' as chinese
    from pg_roles r where r.rolname = current_user`.execute(databaseOf(app));
  const refusals = rows.flatMap(faultsOf);
  return refusals.length === 0 ? ok(null) : refuse(...refusals);
}

const faultsOf = (role: Standing): readonly Refusal[] => [
  ...(role.superuser ? [{ code: "role-superuser", hint: "服务账号是数据库超级用户，行级安全不起作用；请把 DATABASE_APP_URL 设为 qingce_app。" }] : []),
  ...(role.bypasses ? [{ code: "role-bypasses-rls", hint: "服务账号有 BYPASSRLS 属性，行级安全不起作用；请改用 qingce_app。" }] : []),
  ...(role.owned > 0 ? [{ code: "role-owns-table", facts: { tables: role.owned }, hint: "服务账号拥有数据表，行级安全不起作用；请把所有者与服务账号分开。" }] : []),
  ...(role.member ? [] : [{ code: "role-not-application", hint: "服务账号不是 qingce_app，也不是它的成员；请执行 grant qingce_app to 该账号。" }]),
  ...(role.chinese ? [] : [{ code: "search-without-chinese", hint: "数据库字符分类不识别汉字；请以 C.UTF-8 之类的区域设置重建数据库。" }]),
];
