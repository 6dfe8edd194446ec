CREATE SCHEMA "intake";
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"workspace_id" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"key_hash" text NOT NULL,
	"ending" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "console_sessions" (
	"workspace_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"teammate_id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "console_sessions_pk" PRIMARY KEY("workspace_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"workspace_id" text NOT NULL,
	"subject_hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "erasures_pk" PRIMARY KEY("workspace_id","subject_hash")
);
--> statement-breakpoint
CREATE TABLE "oauth_states" (
	"workspace_id" text NOT NULL,
	"state_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"region" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "oauth_states_pk" PRIMARY KEY("workspace_id","state_hash")
);
--> statement-breakpoint
CREATE TABLE "intake"."received" (
	"workspace_id" text NOT NULL,
	"notification_id" text NOT NULL,
	"topic" text NOT NULL,
	"subject_type" text,
	"subject_id" text,
	"happened_at" timestamp with time zone,
	"received_at" timestamp with time zone NOT NULL,
	"sorted_at" timestamp with time zone,
	CONSTRAINT "received_pk" PRIMARY KEY("workspace_id","notification_id")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "conversation_id" text;--> statement-breakpoint
ALTER TABLE "effects" ADD COLUMN "epoch" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "effects" ADD COLUMN "not_before" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "epoch" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "standing" text DEFAULT 'installed' NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "standing_why" text;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "standing_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "installed_by" text;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "switched_off" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "catalog" jsonb;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "reconciled_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "health_told" text;--> statement-breakpoint
CREATE INDEX "console_sessions_by_age" ON "console_sessions" USING btree ("workspace_id","expires_at");--> statement-breakpoint
CREATE INDEX "oauth_states_by_age" ON "oauth_states" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "received_unsorted" ON "intake"."received" USING btree ("received_at") WHERE "intake"."received"."sorted_at" is null;--> statement-breakpoint
CREATE INDEX "received_by_age" ON "intake"."received" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "effects_in_trouble" ON "effects" USING btree ("workspace_id","case_id","created_at") WHERE "effects"."state" in ('dead', 'needs-human');