CREATE TABLE "cases" (
	"workspace_id" text NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"conversation_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"status" text NOT NULL,
	"tier" text NOT NULL,
	"severity" text NOT NULL,
	"owner" jsonb NOT NULL,
	"situation" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "cases_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "cases_number_unique" UNIQUE("workspace_id","number"),
	CONSTRAINT "cases_status_known" CHECK ("cases"."status" in ('open', 'handed-off', 'in-progress', 'waiting-on-customer', 'resolved')),
	CONSTRAINT "cases_number_positive" CHECK ("cases"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "clocks" (
	"workspace_id" text NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"handoff_id" uuid,
	"clock" jsonb NOT NULL,
	"due_at" timestamp with time zone,
	"running" text NOT NULL,
	CONSTRAINT "clocks_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"workspace_id" text NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"position" bigserial NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"happening" jsonb NOT NULL,
	CONSTRAINT "events_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "handoffs" (
	"workspace_id" text NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"package" jsonb NOT NULL,
	"from_owner" jsonb NOT NULL,
	"to_owner" jsonb NOT NULL,
	"state" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"accept_by" timestamp with time zone,
	"note" jsonb NOT NULL,
	"advice" jsonb NOT NULL,
	"bypass" jsonb,
	CONSTRAINT "handoffs_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"workspace_id" text NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" text NOT NULL,
	"teammate_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"package" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	"bypass_reason" text,
	CONSTRAINT "verdicts_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"workspace_id" text NOT NULL,
	"nonce" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"answer" json,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answers_pk" PRIMARY KEY("workspace_id","nonce")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"workspace_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	"summary" jsonb NOT NULL,
	"account" jsonb NOT NULL,
	"transcript" jsonb NOT NULL,
	"reading" jsonb NOT NULL,
	"drafted" jsonb NOT NULL,
	CONSTRAINT "conversations_pk" PRIMARY KEY("workspace_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "forms" (
	"workspace_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"teammate_id" text NOT NULL,
	"package" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "forms_pk" PRIMARY KEY("workspace_id","conversation_id","teammate_id")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"workspace_id" text NOT NULL,
	"notification_id" text NOT NULL,
	"topic" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notifications_pk" PRIMARY KEY("workspace_id","notification_id")
);
--> statement-breakpoint
CREATE TABLE "simulator_states" (
	"workspace_id" text NOT NULL,
	"state" jsonb NOT NULL,
	CONSTRAINT "simulator_states_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "effects" (
	"workspace_id" text NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"handoff_id" uuid,
	"conversation_id" text NOT NULL,
	"actor_id" text NOT NULL,
	"reference" text NOT NULL,
	"position" integer NOT NULL,
	"plan" jsonb NOT NULL,
	"state" text NOT NULL,
	"fence" integer DEFAULT 0 NOT NULL,
	"claimed_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"remote_id" text,
	"why" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "effects_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "effects_reference_unique" UNIQUE("workspace_id","reference")
);
--> statement-breakpoint
CREATE TABLE "case_counters" (
	"workspace_id" text NOT NULL,
	"last_number" integer NOT NULL,
	CONSTRAINT "case_counters_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "teammates" (
	"workspace_id" text NOT NULL,
	"teammate_id" text NOT NULL,
	"name" text NOT NULL,
	"away" boolean NOT NULL,
	"has_inbox_seat" boolean NOT NULL,
	"team_ids" jsonb NOT NULL,
	CONSTRAINT "teammates_pk" PRIMARY KEY("workspace_id","teammate_id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"workspace_id" text NOT NULL,
	"team_id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "teams_pk" PRIMARY KEY("workspace_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"region" text NOT NULL,
	"time_zone" text NOT NULL,
	"sealed_token" text NOT NULL,
	"installed_at" timestamp with time zone NOT NULL,
	"directory_synced_at" timestamp with time zone,
	CONSTRAINT "workspaces_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_of_case" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_of_case" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_of_case" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_of_case" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."cases"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open_per_conversation" ON "cases" USING btree ("workspace_id","conversation_id") WHERE "cases"."status" <> 'resolved';--> statement-breakpoint
CREATE INDEX "cases_of_contact" ON "cases" USING btree ("workspace_id","contact_id","opened_at");--> statement-breakpoint
CREATE INDEX "clocks_running" ON "clocks" USING btree ("workspace_id","case_id") WHERE "clocks"."running" = 'running';--> statement-breakpoint
CREATE INDEX "events_by_case" ON "events" USING btree ("workspace_id","case_id","position");--> statement-breakpoint
CREATE INDEX "handoffs_by_case" ON "handoffs" USING btree ("workspace_id","case_id","sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "handoffs_one_waiting_per_case" ON "handoffs" USING btree ("workspace_id","case_id") WHERE "handoffs"."state" = 'sent';--> statement-breakpoint
CREATE INDEX "verdicts_by_conversation" ON "verdicts" USING btree ("workspace_id","conversation_id","at");--> statement-breakpoint
CREATE INDEX "answers_by_age" ON "answers" USING btree ("workspace_id","answered_at");--> statement-breakpoint
CREATE INDEX "effects_unsettled" ON "effects" USING btree ("workspace_id","case_id","created_at","position") WHERE "effects"."state" in ('pending', 'sending', 'unknown');--> statement-breakpoint
CREATE INDEX "effects_by_handoff" ON "effects" USING btree ("workspace_id","handoff_id");