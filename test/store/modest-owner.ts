import type { Client } from 'pg'

/** A role as managed PostgreSQL gives one: it owns the tables, is no superuser, and row security holds it too. */
const ROLE = 'baton_modest_owner'

/** Gives everything of ours in this database to such a role. */
export async function giveToModestOwner(owner: Client): Promise<void> {
  await owner.query(`
    do $$
    declare thing text;
    begin
      begin
        create role ${ROLE} nosuperuser nobypassrls;
      exception when duplicate_object or unique_violation then
        null; -- another test made it
      end;
      for thing in select format('schema %I', nspname) from pg_namespace where nspname in ('intake', 'jobs')
        union all select format('table %I.%I', n.nspname, relname) from pg_class c join pg_namespace n on n.oid = relnamespace
          where n.nspname in ('public', 'intake', 'jobs') and relkind in ('r', 'p')
        union all select format('function %s', p.oid::regprocedure) from pg_proc p join pg_namespace n on n.oid = pronamespace
          where n.nspname = 'public'
      loop
        execute format('alter %s owner to ${ROLE}', thing);
      end loop;
    end
    $$`)
}
