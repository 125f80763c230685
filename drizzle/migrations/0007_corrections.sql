CREATE TABLE "source_merges" (
	"from_id" text collate "C" PRIMARY KEY NOT NULL,
	"into_id" text collate "C" NOT NULL,
	"source" jsonb NOT NULL,
	"keys" text[] NOT NULL,
	"set_aside" jsonb NOT NULL,
	"by" text,
	"note" text,
	"merged_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attributions" ADD COLUMN "source_key" text collate "C";--> statement-breakpoint
ALTER TABLE "attributions" ADD COLUMN "status" text DEFAULT 'EXTRACTED' NOT NULL;--> statement-breakpoint
ALTER TABLE "attributions" ADD COLUMN "instead_of_id" text collate "C";--> statement-breakpoint
ALTER TABLE "attributions" ADD COLUMN "extractor_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "post_revisions" ADD COLUMN "extractor_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "by_feed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "extractor_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "source_aliases" ADD COLUMN "merged_from_id" text collate "C";--> statement-breakpoint
ALTER TABLE "source_merges" ADD CONSTRAINT "source_merges_into_fk" FOREIGN KEY ("into_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "source_merges_into_idx" ON "source_merges" USING btree ("into_id","merged_at","from_id");--> statement-breakpoint
ALTER TABLE "attributions" ADD CONSTRAINT "attributions_instead_of_fk" FOREIGN KEY ("instead_of_id") REFERENCES "public"."attributions"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "attributions_instead_of_idx" ON "attributions" USING btree ("instead_of_id");--> statement-breakpoint
CREATE INDEX "post_revisions_made_idx" ON "post_revisions" USING btree ("extractor_version","ingestion_id","post_id");--> statement-breakpoint
CREATE INDEX "posts_by_feed_author_idx" ON "posts" USING btree ("author_id","sort_at","id") WHERE "posts"."by_feed";