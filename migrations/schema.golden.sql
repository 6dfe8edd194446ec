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
    'workspace', json_build_object('id', w.workspace_id, 'name', w.name, 'timeZone', w.time_zone),
    'summary', v.summary,
    'readUpTo', v.updated_at,
    'supportCase', CASE WHEN c.id IS NOT NULL THEN json_build_object(
      'id', c.id, 'number', c.number, 'conversationId', c.conversation_id, 'contactId', c.contact_id,
      'status', c.status, 'tier', c.tier, 'severity', c.severity, 'owner', c.owner,
      'situation', c.situation, 'openedAt', c.opened_at, 'version', c.version) END,
    'clocks', (SELECT json_agg(k.clock - 'hours') FROM clocks k
      WHERE k.workspace_id = asked_workspace AND k.case_id = c.id AND k.running = 'running'),
    'troubles', (SELECT json_agg(json_build_object('kind', t.plan->>'kind', 'state', t.state, 'why', t.why) ORDER BY t.created_at, t.position)
      FROM effects t
      WHERE t.workspace_id = asked_workspace AND t.case_id = c.id AND t.state IN ('dead', 'needs-human')
        AND t.created_at >= coalesce((SELECT max(h.sent_at) FROM handoffs h
          WHERE h.workspace_id = asked_workspace AND h.case_id = c.id), '-infinity')),
    'handoffCount', (SELECT count(*) FROM handoffs h
      WHERE h.workspace_id = asked_workspace AND h.case_id = c.id AND h.state <> 'withdrawn'),
    'latestHandoff', (SELECT json_build_object(
        'id', h.id, 'state', h.state,
        'fromId', h.from_owner->>'teammateId', 'fromName', h.from_owner->>'name',
        'toId', h.to_owner->>'teammateId', 'toName', h.to_owner->>'name',
        'toTeamName', h.to_owner->'team'->>'name', 'acceptBy', h.accept_by,
        'noteState', n.state, 'noteProblem', n.why)
      FROM handoffs h
      LEFT JOIN effects n ON n.workspace_id = asked_workspace AND n.handoff_id = h.id
        AND n.plan->>'kind' = 'internal-note'
      WHERE h.workspace_id = asked_workspace AND h.case_id = c.id
      ORDER BY h.state = 'sent' DESC, h.sent_at DESC, h.id DESC LIMIT 1),
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

CREATE OR REPLACE FUNCTION public.forget_simulated_cases()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
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
$function$;
revoke execute on function forget_simulated_cases() from public;

CREATE OR REPLACE FUNCTION public.read_card(asked_workspace text, asked_conversation text)
 RETURNS TABLE(workspace json, summary jsonb, read_up_to timestamp with time zone, id uuid, number integer, conversation_id text, contact_id text, status text, tier text, severity text, owner jsonb, situation text, opened_at timestamp with time zone, version integer, clocks json, handoff_count integer, latest_handoff json, latest_event_id uuid)
 LANGUAGE plpgsql
AS $function$
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
$function$;
revoke execute on function read_card(text,text) from public;

CREATE OR REPLACE FUNCTION public.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'History is append-only: % on % is refused', TG_OP, TG_TABLE_NAME;
END
$function$;
revoke execute on function refuse_rewriting() from public;


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
  drafted jsonb not null
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
  bypass jsonb
);

create table notifications (
  workspace_id text not null,
  notification_id text not null,
  topic text not null,
  received_at timestamp with time zone not null
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
  health_told text
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
alter table notifications add constraint notifications_pk PRIMARY KEY (workspace_id, notification_id);
alter table oauth_states add constraint oauth_states_pk PRIMARY KEY (workspace_id, state_hash);
alter table simulator_states add constraint simulator_states_pk PRIMARY KEY (workspace_id);
alter table teammates add constraint teammates_pk PRIMARY KEY (workspace_id, teammate_id);
alter table teams add constraint teams_pk PRIMARY KEY (workspace_id, team_id);
alter table verdicts add constraint verdicts_pk PRIMARY KEY (workspace_id, id);
alter table workspaces add constraint workspaces_pk PRIMARY KEY (workspace_id);
alter table clocks add constraint clocks_of_case FOREIGN KEY (workspace_id, case_id) REFERENCES cases(workspace_id, id);
alter table effects add constraint effects_of_case FOREIGN KEY (workspace_id, case_id) REFERENCES cases(workspace_id, id);
alter table events add constraint events_of_case FOREIGN KEY (workspace_id, case_id) REFERENCES cases(workspace_id, id);
alter table handoffs add constraint handoffs_of_case FOREIGN KEY (workspace_id, case_id) REFERENCES cases(workspace_id, id);

CREATE INDEX answers_by_age ON public.answers USING btree (workspace_id, answered_at);
CREATE INDEX cases_of_contact ON public.cases USING btree (workspace_id, contact_id, opened_at);
CREATE UNIQUE INDEX cases_one_open_per_conversation ON public.cases USING btree (workspace_id, conversation_id) WHERE (status <> 'resolved'::text);
CREATE INDEX clocks_running ON public.clocks USING btree (workspace_id, case_id) WHERE (running = 'running'::text);
CREATE INDEX console_sessions_by_age ON public.console_sessions USING btree (workspace_id, expires_at);
CREATE INDEX effects_by_handoff ON public.effects USING btree (workspace_id, handoff_id);
CREATE INDEX effects_in_trouble ON public.effects USING btree (workspace_id, case_id, created_at) WHERE (state = ANY (ARRAY['dead'::text, 'needs-human'::text]));
CREATE INDEX effects_unsettled ON public.effects USING btree (workspace_id, case_id, created_at, "position") WHERE (state = ANY (ARRAY['pending'::text, 'sending'::text, 'unknown'::text]));
CREATE INDEX events_by_case ON public.events USING btree (workspace_id, case_id, "position");
CREATE INDEX handoffs_by_case ON public.handoffs USING btree (workspace_id, case_id, sent_at);
CREATE UNIQUE INDEX handoffs_one_waiting_per_case ON public.handoffs USING btree (workspace_id, case_id) WHERE (state = 'sent'::text);
CREATE INDEX oauth_states_by_age ON public.oauth_states USING btree (workspace_id, created_at);
CREATE INDEX verdicts_by_conversation ON public.verdicts USING btree (workspace_id, conversation_id, at);

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
alter table notifications enable row level security, force row level security;
alter table oauth_states enable row level security, force row level security;
alter table simulator_states enable row level security, force row level security;
alter table teammates enable row level security, force row level security;
alter table teams enable row level security, force row level security;
alter table verdicts enable row level security, force row level security;
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
create policy own_workspace on notifications as permissive for all to public
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
create policy own_workspace on workspaces as permissive for all to public
  using (workspace_id = ( SELECT NULLIF(current_setting('app.workspace_id'::text, true), ''::text) AS "nullif"));

CREATE TRIGGER events_append_only BEFORE UPDATE OR TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

grant execute on function card_of(text,text) to public;
grant execute on function forget_simulated_cases() to baton_app;
grant execute on function read_card(text,text) to public;
grant execute on function refuse_rewriting() to public;
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
grant delete, insert, select, update on table notifications to baton_app;
grant delete, insert, select, update on table oauth_states to baton_app;
grant delete, insert, select, update on table simulator_states to baton_app;
grant delete, insert, select, update on table teammates to baton_app;
grant delete, insert, select, update on table teams to baton_app;
grant insert, select on table verdicts to baton_app;
grant delete, insert, select, update on table workspaces to baton_app;
