CREATE TABLE "change_notices" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"subscription_id" text collate "C" NOT NULL,
	"status" text DEFAULT 'PENDING' NOT NULL,
	"txid" "xid8" NOT NULL,
	"seq" bigint NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"http_status" integer,
	"error" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "change_subscriptions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"types" text[],
	"is_enabled" boolean DEFAULT true NOT NULL,
	"txid" "xid8" NOT NULL,
	"seq" bigint NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "change_notices" ADD CONSTRAINT "change_notices_subscription_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."change_subscriptions"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "change_notices_subscription_idx" ON "change_notices" USING btree ("subscription_id","created_at","id");--> statement-breakpoint
CREATE INDEX "change_notices_pending_idx" ON "change_notices" USING btree ("subscription_id") WHERE status = 'PENDING';--> statement-breakpoint
CREATE INDEX "change_subscriptions_created_idx" ON "change_subscriptions" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "change_subscriptions_due_idx" ON "change_subscriptions" USING btree ("due_at","id") WHERE is_enabled;