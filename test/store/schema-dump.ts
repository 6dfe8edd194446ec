import type { Client } from 'pg'

/** The role the program works as. Its rights are part of the schema. */
const APP_ROLE = 'baton_app'

/**
 * The whole schema `public` as SQL that makes it again: tables, keys, indexes, row security, rights,
 * functions and triggers, in an order that depends on names alone.
 */
export async function dumpSchema(owner: Client): Promise<string> {
  const parts: string[] = []
  for (const question of QUESTIONS) {
    const { rows } = await owner.query<{ line: string }>(question)
    parts.push(rows.map(({ line }) => line).join('\n'))
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

const OURS = `relnamespace = 'public'::regnamespace`

const ROLE = `
  select '-- role ' || rolname || ': superuser ' || rolsuper || ', bypassrls ' || rolbypassrls
    || ', createdb ' || rolcreatedb || ', createrole ' || rolcreaterole as line
  from pg_roles where rolname = '${APP_ROLE}'`

const SEQUENCES = `
  select format('create sequence %I as %s;', sequencename, data_type) as line
  from pg_sequences where schemaname = 'public' order by sequencename`

/** Everybody may call a new function until that is taken back. */
const FUNCTIONS = `
  select rtrim(pg_get_functiondef(oid), E'\\n')
    || format(E';\\nrevoke execute on function %s from public;\\n', oid::regprocedure) as line
  from pg_proc where pronamespace = 'public'::regnamespace order by proname, oid::regprocedure::text collate "C"`

const TABLES = `
  select format(E'create table %I (\\n%s\\n);\\n', relname, string_agg(
    format('  %I %s', attname, format_type(atttypid, atttypmod))
      || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
      || case when attnotnull then ' not null' else '' end,
    E',\\n' order by attnum)) as line
  from pg_class c join pg_attribute a on attrelid = c.oid and attnum > 0 and not attisdropped
    left join pg_attrdef d on adrelid = c.oid and adnum = attnum
  where ${OURS} and relkind in ('r', 'p') group by relname order by relname`

const SEQUENCE_OWNERS = `
  select format('alter sequence %I owned by %I.%I;', s.relname, t.relname, attname) as line
  from pg_class s join pg_depend on objid = s.oid and deptype = 'a' and classid = 'pg_class'::regclass
    join pg_class t on t.oid = refobjid join pg_attribute on attrelid = t.oid and attnum = refobjsubid
  where s.${OURS} and s.relkind = 'S' order by s.relname`

/** Foreign keys come after the keys they point at. Not-null constraints already stand with their columns. */
const CONSTRAINTS = `
  select format('alter table %s add constraint %I %s;', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
  from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid <> 0
  order by contype = 'f', conrelid::regclass::text collate "C", conname`

const INDEXES = `
  select pg_get_indexdef(indexrelid) || ';' as line
  from pg_index join pg_class on pg_class.oid = indrelid
  where ${OURS} and relkind in ('r', 'p') and not exists (select from pg_constraint where conindid = indexrelid)
  order by indexrelid::regclass::text collate "C"`

const ROW_SECURITY = `
  select format('alter table %I %s row level security, %s row level security;', relname,
    case when relrowsecurity then 'enable' else 'disable' end,
    case when relforcerowsecurity then 'force' else 'no force' end) as line
  from pg_class where ${OURS} and relkind in ('r', 'p') order by relname`

const POLICIES = `
  select format('create policy %I on %I as %s for %s to %s', policyname, tablename, lower(permissive), lower(cmd),
    array_to_string(roles, ', ')) || coalesce(E'\\n  using ' || qual, '')
    || coalesce(E'\\n  with check ' || with_check, '') || ';' as line
  from pg_policies where schemaname = 'public' order by tablename, policyname`

const TRIGGERS = `
  select pg_get_triggerdef(t.oid) || ';' || case when tgenabled = 'O' then ''
    else format(E'\\n-- not as usual: %s is %s', tgname, tgenabled) end as line
  from pg_trigger t join pg_class c on c.oid = tgrelid
  where ${OURS} and not tgisinternal order by relname, tgname`

/** What was granted to anybody but the owner. */
const RIGHTS = `
  with things as (
    select 'schema ' || quote_ident(nspname) as thing, nspacl as rights, nspowner as owner
      from pg_namespace where nspname = 'public'
    union all
    select case relkind when 'S' then 'sequence ' else 'table ' end || quote_ident(relname), relacl, relowner
      from pg_class where ${OURS} and relkind in ('r', 'p', 'S')
    union all
    select 'function ' || oid::regprocedure, coalesce(proacl, acldefault('f', proowner)), proowner
      from pg_proc where pronamespace = 'public'::regnamespace
  )
  select format('grant %s on %s to %s;', string_agg(lower(privilege_type), ', ' order by privilege_type), thing,
    case when grantee = 0 then 'public' else grantee::regrole::text end) as line
  from things, aclexplode(rights) where grantee <> owner and grantor = owner or grantee = 0
  group by thing, grantee order by thing collate "C", grantee::regrole::text collate "C"`

const QUESTIONS = [
  ROLE,
  SEQUENCES,
  FUNCTIONS,
  TABLES,
  SEQUENCE_OWNERS,
  CONSTRAINTS,
  INDEXES,
  ROW_SECURITY,
  POLICIES,
  TRIGGERS,
  RIGHTS,
]
