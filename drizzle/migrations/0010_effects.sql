CREATE TABLE "erased_keys" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"erased_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_moves" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"to_key" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_states" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attributions" ADD COLUMN "versions" jsonb;--> statement-breakpoint
ALTER TABLE "authors" ADD COLUMN "state" text DEFAULT 'VISIBLE' NOT NULL;--> statement-breakpoint
ALTER TABLE "authors" ADD COLUMN "state_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "authors" ADD COLUMN "versions" jsonb;--> statement-breakpoint
ALTER TABLE "post_revisions" ADD COLUMN "shown_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "versions" jsonb;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "state_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "complete_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "versions" jsonb;--> statement-breakpoint
CREATE INDEX "record_moves_to_idx" ON "record_moves" USING btree ("to_key");