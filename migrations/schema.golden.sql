-- role baton_app: superuser false, bypassrls false, createdb false, createrole false

create sequence events_position_seq as bigint;

CREATE OR REPLACE FUNCTION public.card_of(asked_workspace text, asked_conversation text)
 RETURNS json
 LANGUAGE plpgsql
AS $function$
DECLARE
  card json;
BEGIN
  PERFORM set_config('app.workspace_id', asked_workspace, true);
  SELECT json_build_object(
    'workspace', json_build_object('id', w.workspace_id, 'name', w.name, 'timeZone', w.time_zone, 'region', w.region),
    'summary', v.summary,
    'readUpTo', v.updated_at,
    'parked', w.standing = 'parked',
    'forgotten', v.conversation_id IS NULL AND c.id IS NULL AND EXISTS (SELECT FROM erasures
      WHERE workspace_id = asked_workspace
        AND subject_hash = subject_hash(asked_workspace, 'conversation', asked_conversation)),
    'supportCase', CASE WHEN c.id IS NOT NULL THEN json_build_object(
      'id', c.id, 'number', c.number, 'conversationId', c.conversation_id, 'contactId', c.contact_id,
      'status', c.status, 'tier', c.tier, 'severity', c.severity, 'owner', c.owner,
      'situation', c.situation, 'openedAt', c.opened_at, 'version', c.version) END,
    'clocks', (SELECT json_agg(k.clock - 'hours') FROM clocks k
      WHERE k.workspace_id = asked_workspace AND k.case_id = c.id AND k.running = 'running'),
    'troubles', (SELECT json_agg(json_build_object('kind', t.plan->>'kind', 'state', t.state, 'why', t.why) ORDER BY t.created_at, t.position)
      FROM effects t
      WHERE t.workspace_id = asked_workspace AND t.case_id = c.id AND t.state IN ('dead', 'needs-human')
        AND NOT (w.switched_off ? (t.plan->>'kind'))
        AND (t.created_at >= coalesce((SELECT max(h.sent_at) FROM handoffs h
            WHERE h.workspace_id = asked_workspace AND h.case_id = c.id), '-infinity')
          OR t.handoff_id = (SELECT h.id FROM handoffs h
            WHERE h.workspace_id = asked_workspace AND h.case_id = c.id ORDER BY h.sent_at DESC, h.id DESC LIMIT 1))),
    'handoffCount', (SELECT count(*) FROM handoffs h
      WHERE h.workspace_id = asked_workspace AND h.case_id = c.id AND h.state <> 'withdrawn'),
    'latestHandoff', (SELECT json_build_object(
        'id', h.id, 'state', h.state,
        'fromId', h.from_owner->>'teammateId', 'fromName', h.from_owner->>'name',
        'toId', h.to_owner->>'teammateId', 'toName', h.to_owner->>'name',
        'toTeamName', h.to_owner->'team'->>'name', 'acceptBy', h.accept_by,
        'noteState', n.state)
      FROM handoffs h
      LEFT JOIN effects n ON n.workspace_id = asked_workspace AND n.handoff_id = h.id
        AND n.plan->>'kind' = 'internal-note'
      WHERE h.workspace_id = asked_workspace AND h.case_id = c.id
      ORDER BY h.state = 'sent' DESC, h.sent_at DESC, h.id DESC LIMIT 1),
    'wait', (SELECT json_build_object('dueAt', q.due_at, 'overruns', q.overruns, 'alerted', q.alerted_at IS NOT NULL)
      FROM waits q
      WHERE q.workspace_id = asked_workspace AND q.case_id = c.id AND q.state = 'waiting'),
    'wish', (SELECT json_build_object('kind', y.kind, 'undone', coalesce((y.wish->>'undone')::boolean, false),
        'until', y.wish->>'until')
      FROM wishes y
      WHERE y.workspace_id = asked_workspace AND y.case_id = c.id AND y.kind <> 'addition'
      ORDER BY y.at DESC, y.id DESC LIMIT 1),
    'added', EXISTS (SELECT FROM wishes y
      WHERE y.workspace_id = asked_workspace AND y.case_id = c.id AND y.kind = 'addition'),
    'latestEventId', (SELECT e.id FROM events e
      WHERE e.workspace_id = asked_workspace AND e.case_id = c.id
      ORDER BY e.position DESC LIMIT 1))
  INTO card
  FROM workspaces w
  LEFT JOIN conversations v ON v.workspace_id = asked_workspace AND v.conversation_id = asked_conversation
  LEFT JOIN cases c ON c.workspace_id = asked_workspace AND c.conversation_id = asked_conversation
    AND c.status <> 'resolved'
  WHERE w.workspace_id = asked_workspace AND w.standing <> 'uninstalled';
  RETURN card;
END
$function$;
revoke execute on function card_of(text,text) from public;

CREATE OR REPLACE FUNCTION public.conversations_of(kind text, subject text)
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE
AS $function$
DECLARE
  own text := nullif(current_setting('app.workspace_id', true), '');
BEGIN
  CASE kind
    WHEN 'conversation' THEN RETURN ARRAY[subject];
    WHEN 'contact' THEN RETURN ARRAY(
      SELECT conversation_id FROM conversations WHERE workspace_id = own AND contact_id = subject
      UNION SELECT conversation_id FROM conversations
        WHERE workspace_id = own AND other_contact_ids <> '{}' AND subject = ANY (other_contact_ids)
      UNION SELECT conversation_id FROM cases WHERE workspace_id = own AND contact_id = subject);
  END CASE;
END
$function$;
revoke execute on function conversations_of(text,text) from public;

CREATE OR REPLACE FUNCTION public.customer_card_of(asked_workspace text, asked_contact text, asked_conversation text, solved_since timestamp with time zone)
 RETURNS json
 LANGUAGE plpgsql
AS $function$
DECLARE
  card json;
BEGIN
  PERFORM set_config('app.workspace_id', asked_workspace, true);
  SELECT json_build_object(
    'timeZone', w.time_zone,
    'officeHours', w.catalog->'officeHours',
    'cases', (SELECT json_agg(json_build_object(
        'number', c.number,
        'here', c.conversation_id = asked_conversation,
        'status', c.status,
        'ownerName', c.owner->>'name',
        'teamName', c.owner->'team'->>'name',
        'openedAt', c.opened_at,
        'solvedAt', c.solved_at,
        'wait', (SELECT json_build_object(
            'state', q.state, 'startedAt', q.started_at, 'estimate', q.estimates->-1,
            'overruns', q.overruns, 'answeredAt', q.answered_at)
          FROM waits q
          WHERE q.workspace_id = asked_workspace AND q.case_id = c.id
          ORDER BY q.started_at DESC, q.id DESC LIMIT 1),
        'wishes', (SELECT json_agg(json_build_object('kind', y.kind, 'at', y.at,
            'undone', y.wish->'undone', 'from', y.wish->>'from', 'until', y.wish->>'until') ORDER BY y.at DESC, y.id DESC)
          FROM ((SELECT * FROM wishes x
            WHERE x.workspace_id = asked_workspace AND x.case_id = c.id AND x.kind = 'addition'
            ORDER BY x.at DESC, x.id DESC LIMIT 10)
            UNION ALL
            -- How they want to hear from us is found behind any number of things they added.
            (SELECT * FROM wishes x
            WHERE x.workspace_id = asked_workspace AND x.case_id = c.id AND x.kind <> 'addition'
            ORDER BY x.at DESC, x.id DESC LIMIT 10)) y),
        'customerZone', v.customer_zone,
        'told', v.told
      ) ORDER BY c.conversation_id = asked_conversation DESC, c.status <> 'resolved' DESC, c.opened_at DESC, c.id DESC)
      FROM (
        SELECT n.*, e.at AS solved_at
        FROM (SELECT * FROM cases k
          WHERE k.workspace_id = asked_workspace AND k.contact_id = asked_contact
          ORDER BY k.opened_at DESC LIMIT 50) n
        LEFT JOIN LATERAL (SELECT max(s.at) AS at FROM events s
          WHERE n.status = 'resolved' AND s.workspace_id = asked_workspace AND s.case_id = n.id
            AND s.happening->>'kind' = 'status-changed' AND s.happening->>'to' = 'resolved') e ON true
        WHERE n.status <> 'resolved' OR e.at >= solved_since
        ORDER BY n.conversation_id = asked_conversation DESC, n.status <> 'resolved' DESC, n.opened_at DESC, n.id DESC
        LIMIT 6
      ) c
      LEFT JOIN LATERAL (
        -- What reached them is kept apart when a conversation is read: neither thread nor reading is opened here.
        SELECT r.summary->'told' AS told, r.account->>'timeZone' AS customer_zone
        FROM conversations r
        WHERE r.workspace_id = asked_workspace AND r.conversation_id = c.conversation_id
          AND r.contact_id = asked_contact) v ON true))
  INTO card
  FROM workspaces w
  WHERE w.workspace_id = asked_workspace AND w.standing <> 'uninstalled';
  RETURN card;
END
$function$;
revoke execute on function customer_card_of(text,text,text,timestamp with time zone) from public;

CREATE OR REPLACE FUNCTION public.forget(kind text, subject text)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET lock_timeout TO '800ms'
AS $function$
DECLARE
  own text := nullif(current_setting('app.workspace_id', true), '');
  conversation_ids text[];
  case_ids uuid[];
  merged_hashes text[];
  spot record;
  removed bigint;
  counts jsonb := '{}';
BEGIN
  IF own IS NULL THEN
    RAISE EXCEPTION 'Forgetting needs a workspace';
  END IF;
  PERFORM pg_advisory_xact_lock(forgetting_lock(own));
  conversation_ids := conversations_of(kind, subject);
  merged_hashes := ARRAY(
    WITH RECURSIVE merged AS (
      SELECT m.from_hash FROM merged_contacts m
        WHERE forget.kind = 'contact' AND m.workspace_id = own AND m.contact_id = forget.subject
      UNION SELECT m.from_hash FROM merged_contacts m JOIN merged
        ON m.workspace_id = own AND subject_hash(own, 'contact', m.contact_id) = merged.from_hash)
    SELECT from_hash FROM merged);
  INSERT INTO erasures (workspace_id, subject_hash, at)
    SELECT own, subject_hash(own, each.kind, each.id), clock_timestamp()
      FROM (SELECT kind, subject UNION SELECT 'conversation', unnest(conversation_ids)) AS each (kind, id)
    UNION SELECT own, unnest(merged_hashes), clock_timestamp()
    ON CONFLICT (workspace_id, subject_hash) DO UPDATE SET at = excluded.at;
  case_ids := ARRAY(SELECT c.id FROM cases c
    WHERE c.workspace_id = own AND c.conversation_id = ANY (conversation_ids) FOR UPDATE);
  DELETE FROM merged_contacts WHERE workspace_id = own AND from_hash = ANY (merged_hashes);
  GET DIAGNOSTICS removed = ROW_COUNT;
  IF removed > 0 THEN
    counts := counts || jsonb_build_object('merged_contacts', removed);
  END IF;
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
$function$;
revoke execute on function forget(text,text) from public;

CREATE OR REPLACE FUNCTION public.forget_simulated_cases()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  own text := nullif(current_setting('app.workspace_id', true), '');
  name text;
BEGIN
  IF NOT EXISTS (SELECT FROM simulator_states WHERE workspace_id = own) THEN
    RAISE EXCEPTION 'Only the simulator''s workspace can be made new';
  END IF;
  FOREACH name IN ARRAY ARRAY[
    'effects', 'clocks', 'events', 'handoffs', 'waits', 'wishes', 'cases', 'case_counters', 'verdicts', 'forms',
    'answers', 'conversations', 'erasures', 'merged_contacts', 'model_calls', 'model_budgets'
  ] LOOP
    EXECUTE format('DELETE FROM %I WHERE workspace_id = $1', name) USING own;
  END LOOP;
END
$function$;
revoke execute on function forget_simulated_cases() from public;

CREATE OR REPLACE FUNCTION public.forgetting_lock(workspace text)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
RETURN hashtextextended(('forgetting in '::text || workspace), (0)::bigint);
revoke execute on function forgetting_lock(text) from public;

CREATE OR REPLACE FUNCTION public.kept_about(kind text, subject text)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
AS $function$
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
$function$;
revoke execute on function kept_about(text,text) from public;

CREATE OR REPLACE FUNCTION public.leave_out_forgotten()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  forgotten_at timestamptz;
  taking_part text[];
BEGIN
  PERFORM pg_advisory_xact_lock_shared(forgetting_lock(NEW.workspace_id));
  IF EXISTS (SELECT FROM erasures WHERE workspace_id = NEW.workspace_id
      AND subject_hash = subject_hash(NEW.workspace_id, 'conversation', NEW.conversation_id)) THEN
    RETURN NULL;
  END IF;
  IF TG_TABLE_NAME IN ('conversations', 'cases') THEN
    taking_part := ARRAY[NEW.contact_id];
    IF TG_TABLE_NAME = 'conversations' THEN
      taking_part := taking_part || NEW.other_contact_ids;
    END IF;
    SELECT max(at) INTO forgotten_at FROM erasures WHERE workspace_id = NEW.workspace_id
      AND subject_hash = ANY (ARRAY(SELECT subject_hash(NEW.workspace_id, 'contact', id) FROM unnest(taking_part) AS id));
    IF forgotten_at IS NULL THEN
      RETURN NEW;
    END IF;
    IF TG_TABLE_NAME = 'conversations' THEN
      IF coalesce((NEW.transcript->'messages'->0->>'at')::timestamptz, '-infinity') <= forgotten_at THEN
        INSERT INTO erasures (workspace_id, subject_hash, at)
          VALUES (NEW.workspace_id, subject_hash(NEW.workspace_id, 'conversation', NEW.conversation_id), forgotten_at)
          ON CONFLICT DO NOTHING;
        RETURN NULL;
      END IF;
    ELSIF NOT EXISTS (SELECT FROM conversations WHERE workspace_id = NEW.workspace_id
        AND conversation_id = NEW.conversation_id) THEN
      RETURN NULL;
    END IF;
  END IF;
  RETURN NEW;
END
$function$;
revoke execute on function leave_out_forgotten() from public;

CREATE OR REPLACE FUNCTION public.list_workspace()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM intake.workspace_ids WHERE workspace_id = OLD.workspace_id;
  ELSE
    INSERT INTO intake.workspace_ids VALUES (NEW.workspace_id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END
$function$;
revoke execute on function list_workspace() from public;

CREATE OR REPLACE FUNCTION public.places_about_somebody()
 RETURNS TABLE(place text, name text, condition text)
 LANGUAGE sql
 STABLE
AS $function$
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
$function$;
revoke execute on function places_about_somebody() from public;

CREATE OR REPLACE FUNCTION public.prune_verdicts(as_of timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  own text := nullif(current_setting('app.workspace_id', true), '');
  removed bigint;
BEGIN
  DELETE FROM verdicts
    WHERE workspace_id = own AND at < least(as_of, clock_timestamp()) - interval '180 days';
  GET DIAGNOSTICS removed = ROW_COUNT;
  RETURN removed;
END
$function$;
revoke execute on function prune_verdicts(timestamp with time zone) from public;

CREATE OR REPLACE FUNCTION public.purge_workspace(uninstalled_before timestamp with time zone, at_most integer)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET lock_timeout TO '800ms'
AS $function$
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
$function$;
revoke execute on function purge_workspace(timestamp with time zone,integer) from public;

CREATE OR REPLACE FUNCTION public.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'History is append-only: % on % is refused', TG_OP, TG_TABLE_NAME;
END
$function$;
revoke execute on function refuse_rewriting() from public;

CREATE OR REPLACE FUNCTION public.subject_hash(workspace text, kind text, id text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN encode(sha256(convert_to(((((workspace || ' '::text) || kind) || ' '::text) || id), 'UTF8'::name)), 'hex'::text);
revoke execute on function subject_hash(text,text,text) from public;


create table answers (
  workspace_id text not null,
  nonce uuid not null,
  fingerprint text not null,
  answer json,
  answered_at timestamp with time zone not null,
  conversation_id text
);

create table api_keys (
  workspace_id text not null,
  id uuid not null,
  name text not null,
  key_hash text not null,
  ending text not null,
  created_by text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone
);

create table case_counters (
  workspace_id text not null,
  last_number integer not null
);

create table cases (
  workspace_id text not null,
  id uuid not null,
  number integer not null,
  conversation_id text not null,
  contact_id text not null,
  status text not null,
  tier text not null,
  severity text not null,
  owner jsonb not null,
  situation text not null,
  opened_at timestamp with time zone not null,
  version integer not null
);

create table clocks (
  workspace_id text not null,
  id uuid not null,
  case_id uuid not null,
  handoff_id uuid,
  clock jsonb not null,
  due_at timestamp with time zone,
  running text not null
);

create table console_sessions (
  workspace_id text not null,
  token_hash text not null,
  teammate_id text not null,
  name text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);

create table conversations (
  workspace_id text not null,
  conversation_id text not null,
  contact_id text not null,
  updated_at timestamp with time zone not null,
  read_at timestamp with time zone not null,
  summary jsonb not null,
  account jsonb not null,
  transcript jsonb not null,
  reading jsonb not null,
  drafted jsonb not null,
  other_contact_ids text[] default '{}'::text[] not null
);

create table effects (
  workspace_id text not null,
  id uuid not null,
  case_id uuid not null,
  handoff_id uuid,
  conversation_id text not null,
  actor_id text not null,
  reference text not null,
  "position" integer not null,
  plan jsonb not null,
  state text not null,
  fence integer default 0 not null,
  claimed_at timestamp with time zone,
  attempts integer default 0 not null,
  remote_id text,
  why text,
  created_at timestamp with time zone not null,
  epoch integer default 1 not null,
  not_before timestamp with time zone
);

create table erasures (
  workspace_id text not null,
  subject_hash text not null,
  at timestamp with time zone not null
);

create table events (
  workspace_id text not null,
  id uuid not null,
  case_id uuid not null,
  "position" bigint default nextval('events_position_seq'::regclass) not null,
  at timestamp with time zone not null,
  actor_id text not null,
  actor_name text not null,
  happening jsonb not null
);

create table forms (
  workspace_id text not null,
  conversation_id text not null,
  teammate_id text not null,
  package jsonb not null,
  saved_at timestamp with time zone not null
);

create table handoffs (
  workspace_id text not null,
  id uuid not null,
  case_id uuid not null,
  package jsonb not null,
  from_owner jsonb not null,
  to_owner jsonb not null,
  state text not null,
  sent_at timestamp with time zone not null,
  accept_by timestamp with time zone,
  note jsonb not null,
  advice jsonb not null,
  bypass jsonb,
  told jsonb
);

create table merged_contacts (
  workspace_id text not null,
  from_hash text not null,
  contact_id text not null,
  at timestamp with time zone not null
);

create table model_budgets (
  workspace_id text not null,
  day date not null,
  tokens integer default 0 not null
);

create table model_calls (
  workspace_id text not null,
  id uuid not null,
  conversation_id text not null,
  at timestamp with time zone not null,
  model text not null,
  prompt_version text not null,
  outcome text not null,
  input_tokens integer default 0 not null,
  output_tokens integer default 0 not null,
  dropped integer default 0 not null
);

create table oauth_states (
  workspace_id text not null,
  state_hash text not null,
  purpose text not null,
  region text not null,
  created_at timestamp with time zone not null
);

create table simulator_states (
  workspace_id text not null,
  state jsonb not null
);

create table teammates (
  workspace_id text not null,
  teammate_id text not null,
  name text not null,
  away boolean not null,
  has_inbox_seat boolean not null,
  team_ids jsonb not null
);

create table teams (
  workspace_id text not null,
  team_id text not null,
  name text not null
);

create table verdicts (
  workspace_id text not null,
  id uuid not null,
  conversation_id text not null,
  teammate_id text not null,
  at timestamp with time zone not null,
  outcome text not null,
  package jsonb not null,
  findings jsonb not null,
  bypass_reason text
);

create table waits (
  workspace_id text not null,
  id uuid not null,
  case_id uuid not null,
  conversation_id text not null,
  contact_id text not null,
  handoff_id uuid not null,
  receiver jsonb not null,
  receiver_id text not null,
  team_id text,
  started_at timestamp with time zone not null,
  estimates jsonb not null,
  due_at timestamp with time zone,
  overruns integer default 0 not null,
  state text not null,
  answered_at timestamp with time zone,
  reply_minutes integer,
  alerted_at timestamp with time zone
);

create table wishes (
  workspace_id text not null,
  id uuid not null,
  case_id uuid not null,
  conversation_id text not null,
  contact_id text not null,
  at timestamp with time zone not null,
  kind text not null,
  wish jsonb not null
);

create table workspaces (
  workspace_id text not null,
  name text not null,
  region text not null,
  time_zone text not null,
  sealed_token text not null,
  installed_at timestamp with time zone not null,
  directory_synced_at timestamp with time zone,
  epoch integer default 1 not null,
  standing text default 'installed'::text not null,
  standing_why text,
  standing_since timestamp with time zone,
  installed_by text,
  switched_off jsonb default '{}'::jsonb not null,
  catalog jsonb,
  reconciled_to timestamp with time zone,
  health_told text,
  gate jsonb default '{}'::jsonb not null,
  unparks integer default 0 not null,
  unparks_since timestamp with time zone,
  uninstall_heard_at timestamp with time zone,
  handoff_tag_id text,
  wording jsonb default '{}'::jsonb not null
);


alter sequence events_position_seq owned by events."position";

alter table answers add constraint answers_pk PRIMARY KEY (workspace_id, nonce);
alter table api_keys add constraint api_keys_pk PRIMARY KEY (workspace_id, id);
alter table case_counters add constraint case_counters_pk PRIMARY KEY (workspace_id);
alter table cases add constraint cases_number_positive CHECK ((number > 0));
alter table cases add constraint cases_number_unique UNIQUE (workspace_id, number);
alter table cases add constraint cases_pk PRIMARY KEY (workspace_id, id);
alter table cases add constraint cases_status_known CHECK ((status = ANY (ARRAY['open'::text, 'handed-off'::text, 'in-progress'::text, 'waiting-on-customer'::text, 'resolved'::text])));
alter table clocks add constraint clocks_pk PRIMARY KEY (workspace_id, id);
alter table console_sessions add constraint console_sessions_pk PRIMARY KEY (workspace_id, token_hash);
alter table conversations add constraint conversations_pk PRIMARY KEY (workspace_id, conversation_id);
alter table effects add constraint effects_pk PRIMARY KEY (workspace_id, id);
alter table effects add constraint effects_reference_unique UNIQUE (workspace_id, reference);
alter table erasures add constraint erasures_pk PRIMARY KEY (workspace_id, subject_hash);
alter table events add constraint events_pk PRIMARY KEY (workspace_id, id);
alter table forms add constraint forms_pk PRIMARY KEY (workspace_id, conversation_id, teammate_id);
alter table handoffs add constraint handoffs_pk PRIMARY KEY (workspace_id, id);
alter table merged_contacts add constraint merged_contacts_pk PRIMARY KEY (workspace_id, from_hash);
alter table model_budgets add constraint model_budgets_pk PRIMARY KEY (workspace_id, day);
alter table model_calls add constraint model_calls_pk PRIMARY KEY (workspace_id, id);
alter table oauth_states add constraint oauth_states_pk PRIMARY KEY (workspace_id, state_hash);
alter table simulator_states add constraint simulator_states_pk PRIMARY KEY (workspace_id);
alter table teammates add constraint teammates_pk PRIMARY KEY (workspace_id, teammate_id);
alter table teams add constraint teams_pk PRIMARY KEY (workspace_id, team_id);
alter table verdicts add constraint verdicts_pk PRIMARY KEY (workspace_id, id);
alter table waits add constraint waits_pk PRIMARY KEY (workspace_id, id);
alter table waits add constraint waits_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'answered'::text, 'ended'::text])));
alter table wishes add constraint wishes_kind_known CHECK ((kind = ANY (ARRAY['email'::text, 'callback'::text, 'addition'::text])));
alter table wishes add constraint wishes_pk PRIMARY KEY (workspace_id, id);
alter table workspaces add constraint workspaces_pk PRIMARY KEY (workspace_id);
alter table clocks add constraint clocks_of_case FOREIGN KEY (workspace_id, case_id) REFERENCES cases(workspace_id, id);
alter table effects add constraint effects_of_case FOREIGN KEY (workspace_id, case_id) REFERENCES cases(workspace_id, id);
alter table events add constraint events_of_case FOREIGN KEY (workspace_id, case_id) REFERENCES cases(workspace_id, id);
alter table handoffs add constraint handoffs_of_case FOREIGN KEY (workspace_id, case_id) REFERENCES cases(workspace_id, id);
alter table waits add constraint waits_of_case FOREIGN KEY (workspace_id, case_id) REFERENCES cases(workspace_id, id);
alter table wishes add constraint wishes_of_case FOREIGN KEY (workspace_id, case_id) REFERENCES cases(workspace_id, id);

CREATE INDEX answers_by_age ON public.answers USING btree (workspace_id, answered_at);
CREATE INDEX cases_of_contact ON public.cases USING btree (workspace_id, contact_id, opened_at);
CREATE INDEX cases_of_conversation ON public.cases USING btree (workspace_id, conversation_id);
CREATE UNIQUE INDEX cases_one_open_per_conversation ON public.cases USING btree (workspace_id, conversation_id) WHERE (status <> 'resolved'::text);
CREATE INDEX clocks_by_case ON public.clocks USING btree (workspace_id, case_id);
CREATE INDEX clocks_running ON public.clocks USING btree (workspace_id, case_id) WHERE (running = 'running'::text);
CREATE INDEX console_sessions_by_age ON public.console_sessions USING btree (workspace_id, expires_at);
CREATE INDEX conversations_of_contact ON public.conversations USING btree (workspace_id, contact_id);
CREATE INDEX conversations_of_several ON public.conversations USING btree (workspace_id, conversation_id) WHERE (other_contact_ids <> '{}'::text[]);
CREATE INDEX effects_by_case ON public.effects USING btree (workspace_id, case_id);
CREATE INDEX effects_by_handoff ON public.effects USING btree (workspace_id, handoff_id);
CREATE INDEX effects_in_trouble ON public.effects USING btree (workspace_id, case_id, created_at) WHERE (state = ANY (ARRAY['dead'::text, 'needs-human'::text]));
CREATE INDEX effects_unsettled ON public.effects USING btree (workspace_id, case_id, created_at, "position") WHERE (state = ANY (ARRAY['pending'::text, 'sending'::text, 'unknown'::text]));
CREATE INDEX events_by_case ON public.events USING btree (workspace_id, case_id, "position");
CREATE INDEX handoffs_by_case ON public.handoffs USING btree (workspace_id, case_id, sent_at);
CREATE UNIQUE INDEX handoffs_one_waiting_per_case ON public.handoffs USING btree (workspace_id, case_id) WHERE (state = 'sent'::text);
CREATE INDEX merged_contacts_of_contact ON public.merged_contacts USING btree (workspace_id, contact_id);
CREATE INDEX model_calls_by_age ON public.model_calls USING btree (workspace_id, at);
CREATE INDEX model_calls_of_conversation ON public.model_calls USING btree (workspace_id, conversation_id);
CREATE INDEX oauth_states_by_age ON public.oauth_states USING btree (workspace_id, created_at);
CREATE INDEX verdicts_by_age ON public.verdicts USING btree (workspace_id, at);
CREATE INDEX verdicts_by_conversation ON public.verdicts USING btree (workspace_id, conversation_id, at);
CREATE INDEX waits_answered ON public.waits USING btree (workspace_id, answered_at) WHERE (state = 'answered'::text);
CREATE INDEX waits_answered_by_receiver ON public.waits USING btree (workspace_id, receiver_id, answered_at) WHERE (state = 'answered'::text);
CREATE INDEX waits_answered_by_team ON public.waits USING btree (workspace_id, team_id, answered_at) WHERE (state = 'answered'::text);
CREATE INDEX waits_by_case ON public.waits USING btree (workspace_id, case_id);
CREATE INDEX waits_due ON public.waits USING btree (workspace_id, due_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX waits_one_per_case ON public.waits USING btree (workspace_id, case_id) WHERE (state = 'waiting'::text);
CREATE INDEX wishes_by_case ON public.wishes USING btree (workspace_id, case_id, at);

alter table answers enable row level security, force row level security;
alter table api_keys enable row level security, force row level security;
alter table case_counters enable row level security, force row level security;
alter table cases enable row level security, force row level security;
alter table clocks enable row level security, force row level security;
alter table console_sessions enable row level security, force row level security;
alter table conversations enable row level security, force row level security;
alter table effects enable row level security, force row level security;
alter table erasures enable row level security, force row level security;
alter table events enable row level security, force row level security;
alter table forms enable row level security, force row level security;
alter table handoffs enable row level security, force row level security;
alter table merged_contacts enable row level security, force row level security;
alter table model_budgets enable row level security, force row level security;
alter table model_calls enable row level security, force row level security;
alter table oauth_states enable row level security, force row level security;
alter table simulator_states enable row level security, force row level security;
alter table teammates enable row level security, force row level security;
alter table teams enable row level security, force row level security;
alter table verdicts enable row level security, force row level security;
alter table waits enable row level security, force row level security;
alter table wishes enable row level security, force row level security;
alter table workspaces enable row level security, force row level security;

create policy own_workspace on answers as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on api_keys as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on case_counters as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on cases as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on clocks as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on console_sessions as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on conversations as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on effects as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on erasures as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on events as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on forms as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on handoffs as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on merged_contacts as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on model_budgets as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on model_calls as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on oauth_states as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on simulator_states as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on teammates as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on teams as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on verdicts as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on waits as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on wishes as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));
create policy own_workspace on workspaces as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));

CREATE TRIGGER answers_leave_out_forgotten BEFORE INSERT ON public.answers FOR EACH ROW EXECUTE FUNCTION leave_out_forgotten();
CREATE TRIGGER cases_leave_out_forgotten BEFORE INSERT ON public.cases FOR EACH ROW EXECUTE FUNCTION leave_out_forgotten();
CREATE TRIGGER conversations_leave_out_forgotten BEFORE INSERT ON public.conversations FOR EACH ROW EXECUTE FUNCTION leave_out_forgotten();
CREATE TRIGGER events_append_only BEFORE UPDATE OR TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER forms_leave_out_forgotten BEFORE INSERT ON public.forms FOR EACH ROW EXECUTE FUNCTION leave_out_forgotten();
CREATE TRIGGER model_calls_leave_out_forgotten BEFORE INSERT ON public.model_calls FOR EACH ROW EXECUTE FUNCTION leave_out_forgotten();
CREATE TRIGGER verdicts_leave_out_forgotten BEFORE INSERT ON public.verdicts FOR EACH ROW EXECUTE FUNCTION leave_out_forgotten();
CREATE TRIGGER workspaces_listed AFTER INSERT OR DELETE ON public.workspaces FOR EACH ROW EXECUTE FUNCTION list_workspace();

grant execute on function card_of(text,text) to public;
grant execute on function conversations_of(text,text) to public;
grant execute on function customer_card_of(text,text,text,timestamp with time zone) to public;
grant execute on function forget(text,text) to baton_app;
grant execute on function forget_simulated_cases() to baton_app;
grant execute on function forgetting_lock(text) to public;
grant execute on function kept_about(text,text) to public;
grant execute on function leave_out_forgotten() to public;
grant execute on function places_about_somebody() to public;
grant execute on function prune_verdicts(timestamp with time zone) to baton_app;
grant execute on function purge_workspace(timestamp with time zone,integer) to baton_app;
grant execute on function refuse_rewriting() to public;
grant execute on function subject_hash(text,text,text) to public;
grant usage on schema public to public;
grant usage on schema public to baton_app;
grant usage on sequence events_position_seq to baton_app;
grant delete, insert, select, update on table answers to baton_app;
grant delete, insert, select, update on table api_keys to baton_app;
grant delete, insert, select, update on table case_counters to baton_app;
grant delete, insert, select, update on table cases to baton_app;
grant delete, insert, select, update on table clocks to baton_app;
grant delete, insert, select, update on table console_sessions to baton_app;
grant delete, insert, select, update on table conversations to baton_app;
grant delete, insert, select, update on table effects to baton_app;
grant delete, insert, select, update on table erasures to baton_app;
grant insert, select on table events to baton_app;
grant delete, insert, select, update on table forms to baton_app;
grant delete, insert, select, update on table handoffs to baton_app;
grant delete, insert, select, update on table merged_contacts to baton_app;
grant delete, insert, select, update on table model_budgets to baton_app;
grant delete, insert, select, update on table model_calls to baton_app;
grant delete, insert, select, update on table oauth_states to baton_app;
grant delete, insert, select, update on table simulator_states to baton_app;
grant delete, insert, select, update on table teammates to baton_app;
grant delete, insert, select, update on table teams to baton_app;
grant insert, select on table verdicts to baton_app;
grant delete, insert, select, update on table waits to baton_app;
grant delete, insert, select, update on table wishes to baton_app;
grant delete, insert, select, update on table workspaces to baton_app;
