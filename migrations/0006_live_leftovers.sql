CREATE TABLE "merged_contacts" (
	"workspace_id" text NOT NULL,
	"from_hash" text NOT NULL,
	"contact_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "merged_contacts_pk" PRIMARY KEY("workspace_id","from_hash")
);
--> statement-breakpoint
-- Notifications are kept in `intake.received`, and the card is read with `card_of`: no version that may still serve
-- uses what was there before.
DROP TABLE "notifications";--> statement-breakpoint
DROP FUNCTION read_card(text, text);--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "other_contact_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "unparks" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "unparks_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "uninstall_heard_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "handoff_tag_id" text;--> statement-breakpoint
CREATE INDEX "merged_contacts_of_contact" ON "merged_contacts" USING btree ("workspace_id","contact_id");--> statement-breakpoint
CREATE INDEX "conversations_of_several" ON "conversations" USING btree ("workspace_id","conversation_id") WHERE "conversations"."other_contact_ids" <> '{}';
--> statement-breakpoint
-- The new table, under the same policy as all others.
ALTER TABLE merged_contacts ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE merged_contacts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_workspace ON merged_contacts USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON merged_contacts TO baton_app;
--> statement-breakpoint
-- As before, and for everybody who takes part in a conversation. One that is left out for their sake is remembered as
-- forgotten itself, so that its card can say so.
CREATE OR REPLACE FUNCTION leave_out_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
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
$$;
--> statement-breakpoint
-- It names conversations and hangs on no case, as the tables under this trigger do.
CREATE TRIGGER model_calls_leave_out_forgotten BEFORE INSERT ON model_calls
  FOR EACH ROW EXECUTE FUNCTION leave_out_forgotten();
--> statement-breakpoint
-- As before, and those a contact takes part in beside somebody else.
CREATE OR REPLACE FUNCTION conversations_of(kind text, subject text) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
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
$$;
--> statement-breakpoint
-- As before, and whoever became the contact: told late that somebody became one of those, we know them for forgotten.
CREATE OR REPLACE FUNCTION forget(kind text, subject text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '800ms' AS $$
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
$$;
--> statement-breakpoint
-- What runs as the owner looks for its tables where nobody else can put one, temporary ones last.
ALTER FUNCTION list_workspace() SET search_path = pg_catalog, public, pg_temp;
--> statement-breakpoint
ALTER FUNCTION purge_workspace(timestamptz, int) SET search_path = pg_catalog, public, pg_temp;
--> statement-breakpoint
ALTER FUNCTION forget_simulated_cases() SET search_path = pg_catalog, public, pg_temp;
--> statement-breakpoint
-- As before, with the region, whose host a link to a message names, and whether the conversation was forgotten.
CREATE OR REPLACE FUNCTION card_of(asked_workspace text, asked_conversation text) RETURNS json LANGUAGE plpgsql AS $$
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
$$;
