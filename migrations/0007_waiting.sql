CREATE TABLE "waits" (
	"workspace_id" text NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"conversation_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"handoff_id" uuid NOT NULL,
	"receiver" jsonb NOT NULL,
	"receiver_id" text NOT NULL,
	"team_id" text,
	"started_at" timestamp with time zone NOT NULL,
	"estimates" jsonb NOT NULL,
	"due_at" timestamp with time zone,
	"overruns" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"answered_at" timestamp with time zone,
	"reply_minutes" integer,
	"alerted_at" timestamp with time zone,
	CONSTRAINT "waits_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "waits_state_known" CHECK ("waits"."state" in ('waiting', 'answered', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "wishes" (
	"workspace_id" text NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"conversation_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"wish" jsonb NOT NULL,
	CONSTRAINT "wishes_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "wishes_kind_known" CHECK ("wishes"."kind" in ('email', 'callback', 'addition'))
);
--> statement-breakpoint
ALTER TABLE "handoffs" ADD COLUMN "told" jsonb;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "wording" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "waits" ADD CONSTRAINT "waits_of_case" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_of_case" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "waits_by_case" ON "waits" USING btree ("workspace_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "waits_one_per_case" ON "waits" USING btree ("workspace_id","case_id") WHERE "waits"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "waits_due" ON "waits" USING btree ("workspace_id","due_at") WHERE "waits"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "waits_answered_by_receiver" ON "waits" USING btree ("workspace_id","receiver_id","answered_at") WHERE "waits"."state" = 'answered';--> statement-breakpoint
CREATE INDEX "waits_answered_by_team" ON "waits" USING btree ("workspace_id","team_id","answered_at") WHERE "waits"."state" = 'answered';--> statement-breakpoint
CREATE INDEX "waits_answered" ON "waits" USING btree ("workspace_id","answered_at") WHERE "waits"."state" = 'answered';--> statement-breakpoint
CREATE INDEX "wishes_by_case" ON "wishes" USING btree ("workspace_id","case_id","at");--> statement-breakpoint
-- The new tables, under the same policy as all others.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['waits', 'wishes'] LOOP
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
-- As before, and who waited, what they chose and what a model was asked.
CREATE OR REPLACE FUNCTION forget_simulated_cases() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
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
$$;
