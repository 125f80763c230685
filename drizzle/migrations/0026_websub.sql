CREATE TABLE "websub_subscriptions" (
	"endpoint_id" text collate "C" PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"hub" text,
	"callback" text,
	"is_wanted" boolean DEFAULT true NOT NULL,
	"state" text NOT NULL,
	"lease_seconds" integer,
	"lease_until" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "websub_subscriptions_due_idx" ON "websub_subscriptions" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
-- Leases that were confirmed before anybody kept who gave them: their hubs are found when they are renewed.
INSERT INTO "websub_subscriptions" ("endpoint_id", "topic", "state", "lease_until", "due_at")
SELECT "id", "topic", 'ACTIVE', "lease_until", now() FROM "webhook_endpoints" WHERE "topic" is not null and "lease_until" is not null;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" DROP COLUMN "lease_until";