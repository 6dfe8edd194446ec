-- The role the program works as: neither owner of a table nor allowed past row level security.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'baton_app') THEN
    CREATE ROLE baton_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of the same cluster was migrated at the same moment
END
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO baton_app;
--> statement-breakpoint
-- One policy on every table: a transaction sees the workspace it named, and nothing before it named one.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'workspaces', 'case_counters', 'teams', 'teammates', 'conversations', 'forms', 'answers',
    'notifications', 'simulator_states', 'cases', 'handoffs', 'clocks', 'events', 'verdicts', 'effects'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_workspace ON %I USING (workspace_id = (select nullif(current_setting(''app.workspace_id'', true), '''')))',
      name
    );
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO baton_app', name);
  END LOOP;
END
$$;
--> statement-breakpoint
-- History is append-only: the program can neither change nor remove it, the owner cannot change it either.
REVOKE UPDATE, DELETE ON events, verdicts FROM baton_app;
--> statement-breakpoint
GRANT USAGE ON SEQUENCE events_position_seq TO baton_app;
--> statement-breakpoint
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'History is append-only: % on % is refused', TG_OP, TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
CREATE TRIGGER events_append_only BEFORE UPDATE OR TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
-- The simulator's Reset makes its workspace new. History of a real workspace cannot be reached this way:
-- the function touches one workspace, the transaction's own, and refuses one the simulator does not keep.
-- It says so itself: it runs as the owner, and a superuser is not held by row level security.
CREATE FUNCTION forget_simulated_cases() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own text := nullif(current_setting('app.workspace_id', true), '');
  name text;
BEGIN
  IF NOT EXISTS (SELECT FROM simulator_states WHERE workspace_id = own) THEN
    RAISE EXCEPTION 'Only the simulator''s workspace can be made new';
  END IF;
  FOREACH name IN ARRAY ARRAY[
    'effects', 'clocks', 'events', 'handoffs', 'cases', 'case_counters', 'verdicts', 'forms', 'answers', 'conversations'
  ] LOOP
    EXECUTE format('DELETE FROM %I WHERE workspace_id = $1', name) USING own;
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION forget_simulated_cases() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION forget_simulated_cases() TO baton_app;
--> statement-breakpoint
-- Everything the first card of a conversation shows, in one statement: it names the workspace for its
-- transaction and then reads, as the caller and under the same policies as any other query.
CREATE FUNCTION read_card(asked_workspace text, asked_conversation text) RETURNS TABLE (
  workspace json, summary jsonb, read_up_to timestamptz, id uuid, number int, conversation_id text,
  contact_id text, status text, tier text, severity text, owner jsonb, situation text,
  opened_at timestamptz, version int, clocks json, handoff_count int, latest_handoff json,
  latest_event_id uuid
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.workspace_id', asked_workspace, true);
  RETURN QUERY
    select
      (select json_build_object('id', w.workspace_id, 'name', w.name, 'timeZone', w.time_zone)
         from workspaces w where w.workspace_id = asked_workspace) as workspace,
      v.summary, v.updated_at as read_up_to,
      c.id, c.number, c.conversation_id, c.contact_id, c.status, c.tier, c.severity, c.owner,
      c.situation, c.opened_at, c.version,
      (select json_agg(k.clock) from clocks k
         where k.workspace_id = asked_workspace and k.case_id = c.id and k.running = 'running') as clocks,
      (select count(*)::int from handoffs h
         where h.workspace_id = asked_workspace and h.case_id = c.id and h.state <> 'withdrawn') as handoff_count,
      (select json_build_object(
          'id', h.id, 'state', h.state,
          'fromId', h.from_owner->>'teammateId', 'fromName', h.from_owner->>'name',
          'toId', h.to_owner->>'teammateId', 'toName', h.to_owner->>'name',
          'toTeamName', h.to_owner->'team'->>'name', 'acceptBy', h.accept_by,
          'noteState', n.state, 'noteProblem', n.why)
         from handoffs h
         left join effects n on n.workspace_id = asked_workspace and n.handoff_id = h.id
          and n.plan->>'kind' = 'internal-note'
         where h.workspace_id = asked_workspace and h.case_id = c.id
         order by h.state = 'sent' desc, h.sent_at desc, h.id desc limit 1) as latest_handoff,
      (select e.id from events e
         where e.workspace_id = asked_workspace and e.case_id = c.id
         order by e.position desc limit 1) as latest_event_id
    from (select) as one
    left join conversations v on v.workspace_id = asked_workspace and v.conversation_id = asked_conversation
    left join cases c on c.workspace_id = asked_workspace and c.conversation_id = asked_conversation and c.status <> 'resolved';
END
$$;
