CREATE TABLE "intake"."workspace_ids" (
	"workspace_id" text NOT NULL,
	CONSTRAINT "workspace_ids_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE INDEX "clocks_by_case" ON "clocks" USING btree ("workspace_id","case_id");--> statement-breakpoint
CREATE INDEX "conversations_of_contact" ON "conversations" USING btree ("workspace_id","contact_id");--> statement-breakpoint
CREATE INDEX "effects_by_case" ON "effects" USING btree ("workspace_id","case_id");--> statement-breakpoint
GRANT SELECT ON intake.workspace_ids TO baton_app;
--> statement-breakpoint
-- Keeps the list of workspace ids. As the owner: the program itself may only read it.
CREATE FUNCTION list_workspace() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM intake.workspace_ids WHERE workspace_id = OLD.workspace_id;
  ELSE
    INSERT INTO intake.workspace_ids VALUES (NEW.workspace_id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER workspaces_listed AFTER INSERT OR DELETE ON workspaces
  FOR EACH ROW EXECUTE FUNCTION list_workspace();
--> statement-breakpoint
-- Those that are there already. Forced row security would hide them from an owner that is no superuser, so it
-- is lifted for the length of this transaction, which holds the table.
ALTER TABLE workspaces NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO intake.workspace_ids SELECT workspace_id FROM workspaces ON CONFLICT DO NOTHING;
--> statement-breakpoint
ALTER TABLE workspaces FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- By what a forgotten contact or conversation is recognised, and nobody can read which one it was.
CREATE FUNCTION subject_hash(workspace text, kind text, id text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN encode(sha256(convert_to(workspace || ' ' || kind || ' ' || id, 'UTF8')), 'hex');
--> statement-breakpoint
-- Writing about customers and forgetting one exclude each other, so that nothing which was under way outlasts it.
CREATE FUNCTION forgetting_lock(workspace text) RETURNS bigint LANGUAGE sql IMMUTABLE
  RETURN hashtextextended('forgetting in ' || workspace, 0);
--> statement-breakpoint
-- Nothing is written about a forgotten conversation, whoever tries: a late job, a card that was still open. The row
-- is left out without an error; writers see that none was written. Of a forgotten contact only a conversation that
-- began afterwards is kept, and a case only about such a one.
CREATE FUNCTION leave_out_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  forgotten_at timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(forgetting_lock(NEW.workspace_id));
  IF EXISTS (SELECT FROM erasures WHERE workspace_id = NEW.workspace_id
      AND subject_hash = subject_hash(NEW.workspace_id, 'conversation', NEW.conversation_id)) THEN
    RETURN NULL;
  END IF;
  IF TG_TABLE_NAME IN ('conversations', 'cases') THEN
    SELECT at INTO forgotten_at FROM erasures WHERE workspace_id = NEW.workspace_id
      AND subject_hash = subject_hash(NEW.workspace_id, 'contact', NEW.contact_id);
    IF forgotten_at IS NULL THEN
      RETURN NEW;
    END IF;
    IF TG_TABLE_NAME = 'conversations' THEN
      IF coalesce((NEW.transcript->'messages'->0->>'at')::timestamptz, '-infinity') <= forgotten_at THEN
        RETURN NULL;
      END IF;
    ELSIF NOT EXISTS (SELECT FROM conversations WHERE workspace_id = NEW.workspace_id
        AND conversation_id = NEW.conversation_id) THEN
      RETURN NULL;
    END IF;
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
-- What hangs on a case (handoffs, clocks, events, effects) needs none: without its case it cannot be written.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['conversations', 'cases', 'verdicts', 'forms', 'answers'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION leave_out_forgotten()',
      name || '_leave_out_forgotten', name);
  END LOOP;
END
$$;
--> statement-breakpoint
-- The conversations a contact or a conversation stands for, in the transaction's workspace.
CREATE FUNCTION conversations_of(kind text, subject text) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  own text := nullif(current_setting('app.workspace_id', true), '');
BEGIN
  CASE kind
    WHEN 'conversation' THEN RETURN ARRAY[subject];
    WHEN 'contact' THEN RETURN ARRAY(
      SELECT conversation_id FROM conversations WHERE workspace_id = own AND contact_id = subject
      UNION SELECT conversation_id FROM cases WHERE workspace_id = own AND contact_id = subject);
  END CASE;
END
$$;
--> statement-breakpoint
-- Where rows about somebody stand, found by the columns of the tables so that a new one is not left out, and which
-- rows those are: $1 the workspace, $2 cases, $3 conversations, $4 the id asked for. What others point at comes last.
CREATE FUNCTION places_about_somebody() RETURNS TABLE (place text, name text, condition text) LANGUAGE sql STABLE AS $$
  SELECT format('%I.%I', n.nspname, c.relname), c.relname::text, 'workspace_id = $1 AND ' || CASE
      WHEN bool_or(a.attname = 'case_id') THEN 'case_id = ANY ($2)'
      WHEN bool_or(a.attname = 'conversation_id') THEN 'conversation_id = ANY ($3)'
      WHEN bool_or(a.attname = 'contact_id') THEN 'contact_id = $4'
      ELSE 'subject_id = ANY ($3 || $4)' END
    FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('public', 'intake')
      JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
        AND a.attname IN ('case_id', 'conversation_id', 'contact_id', 'subject_id')
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
    GROUP BY n.nspname, c.relname, c.oid
    ORDER BY EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND confrelid = c.oid), 1
$$;
--> statement-breakpoint
-- Everything kept about a contact or a conversation, by table: what forgetting removes, to be shown or handed out.
CREATE FUNCTION kept_about(kind text, subject text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  own text := nullif(current_setting('app.workspace_id', true), '');
  conversation_ids text[] := conversations_of(kind, subject);
  case_ids uuid[] := ARRAY(SELECT c.id FROM cases c
    WHERE c.workspace_id = own AND c.conversation_id = ANY (conversation_ids));
  spot record;
  found jsonb;
  kept jsonb := '{}';
BEGIN
  FOR spot IN SELECT * FROM places_about_somebody() LOOP
    EXECUTE format('SELECT jsonb_agg(to_jsonb(t) - ''workspace_id'') FROM %s t WHERE %s', spot.place, spot.condition)
      INTO found USING own, case_ids, conversation_ids, subject;
    IF found IS NOT NULL THEN
      kept := kept || jsonb_build_object(spot.name, found);
    END IF;
  END LOOP;
  RETURN kept;
END
$$;
--> statement-breakpoint
-- Forgets a contact or a conversation: every row about them in every table of ours, and every job that names them. Bound to the transaction's workspace; as the owner,
-- because history and verdicts are append-only for the program. Gives up rather than make others wait: try again.
CREATE FUNCTION forget(kind text, subject text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public SET lock_timeout = '800ms' AS $$
DECLARE
  own text := nullif(current_setting('app.workspace_id', true), '');
  conversation_ids text[];
  case_ids uuid[];
  spot record;
  removed bigint;
  counts jsonb := '{}';
BEGIN
  IF own IS NULL THEN
    RAISE EXCEPTION 'Forgetting needs a workspace';
  END IF;
  PERFORM pg_advisory_xact_lock(forgetting_lock(own));
  conversation_ids := conversations_of(kind, subject);
  INSERT INTO erasures (workspace_id, subject_hash, at)
    SELECT own, subject_hash(own, each.kind, each.id), clock_timestamp()
      FROM (SELECT kind, subject UNION SELECT 'conversation', unnest(conversation_ids)) AS each (kind, id)
    ON CONFLICT (workspace_id, subject_hash) DO UPDATE SET at = excluded.at;
  case_ids := ARRAY(SELECT c.id FROM cases c
    WHERE c.workspace_id = own AND c.conversation_id = ANY (conversation_ids) FOR UPDATE);
  FOR spot IN SELECT * FROM places_about_somebody() LOOP
    EXECUTE format('DELETE FROM %s WHERE %s', spot.place, spot.condition)
      USING own, case_ids, conversation_ids, subject;
    GET DIAGNOSTICS removed = ROW_COUNT;
    IF removed > 0 THEN
      counts := counts || jsonb_build_object(spot.name, removed);
    END IF;
  END LOOP;
  IF to_regclass('jobs.job') IS NOT NULL THEN
    DELETE FROM jobs.job j WHERE j.data->>'workspaceId' = own AND EXISTS (
      SELECT FROM jsonb_each_text(j.data) AS said WHERE said.value = ANY (conversation_ids || case_ids::text[] || subject));
    GET DIAGNOSTICS removed = ROW_COUNT;
    IF removed > 0 THEN
      counts := counts || jsonb_build_object('jobs', removed);
    END IF;
  END IF;
  RETURN counts;
END
$$;
--> statement-breakpoint
-- Removes what is kept of the transaction's workspace, at most so many rows at a time, if it has been uninstalled
-- since before a moment. `more`: call again. Its own row goes last, with the jobs, so that a half-done purge is
-- taken up again. Every table with a workspace in it is meant, also one that is yet to be made.
CREATE FUNCTION purge_workspace(uninstalled_before timestamptz, at_most int) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public SET lock_timeout = '800ms' AS $$
DECLARE
  own text := nullif(current_setting('app.workspace_id', true), '');
  kept record;
  spot record;
  removed bigint;
  budget bigint := at_most;
  counts jsonb := '{}';
BEGIN
  SELECT * INTO kept FROM workspaces WHERE workspace_id = own FOR UPDATE;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('outcome', 'unknown');
  END IF;
  IF kept.standing <> 'uninstalled' THEN
    RETURN jsonb_build_object('outcome', 'in-use');
  END IF;
  IF coalesce(kept.standing_since, 'infinity') > uninstalled_before THEN
    RETURN jsonb_build_object('outcome', 'too-early');
  END IF;
  FOR spot IN
    SELECT n.nspname AS schema, c.relname AS name
      FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('public', 'intake')
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname NOT IN ('workspaces', 'workspace_ids')
      ORDER BY EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND confrelid = c.oid), 1, 2
  LOOP
    EXECUTE format('DELETE FROM %1$I.%2$I WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$I.%2$I WHERE workspace_id = $1 LIMIT $2))',
      spot.schema, spot.name) USING own, budget;
    GET DIAGNOSTICS removed = ROW_COUNT;
    IF removed > 0 THEN
      counts := counts || jsonb_build_object(spot.name, removed);
    END IF;
    budget := budget - removed;
    IF budget <= 0 THEN
      RETURN jsonb_build_object('outcome', 'more', 'removed', counts);
    END IF;
  END LOOP;
  IF to_regclass('jobs.job') IS NOT NULL THEN
    DELETE FROM jobs.job WHERE data->>'workspaceId' = own;
    GET DIAGNOSTICS removed = ROW_COUNT;
    counts := counts || jsonb_build_object('jobs', removed);
    DELETE FROM jobs.schedule WHERE key = own OR data->>'workspaceId' = own;
  END IF;
  DELETE FROM workspaces WHERE workspace_id = own;
  RETURN jsonb_build_object('outcome', 'purged', 'removed', counts || jsonb_build_object('workspaces', 1));
END
$$;
--> statement-breakpoint
-- As before, and what was forgotten too: the simulator's conversations have the same ids again after a Reset.
CREATE OR REPLACE FUNCTION forget_simulated_cases() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  own text := nullif(current_setting('app.workspace_id', true), '');
  name text;
BEGIN
  IF NOT EXISTS (SELECT FROM simulator_states WHERE workspace_id = own) THEN
    RAISE EXCEPTION 'Only the simulator''s workspace can be made new';
  END IF;
  FOREACH name IN ARRAY ARRAY[
    'effects', 'clocks', 'events', 'handoffs', 'cases', 'case_counters', 'verdicts', 'forms', 'answers', 'conversations', 'erasures'
  ] LOOP
    EXECUTE format('DELETE FROM %I WHERE workspace_id = $1', name) USING own;
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION list_workspace(), forget(text, text), purge_workspace(timestamptz, int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION forget(text, text), purge_workspace(timestamptz, int) TO baton_app;
