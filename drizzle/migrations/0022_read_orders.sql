DROP INDEX "attributions_source_idx";--> statement-breakpoint
DROP INDEX "attributions_source_sort_idx";--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "opened_at" timestamp (3) with time zone GENERATED ALWAYS AS (coalesce("started_at", "first_seen_at")) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "title_key" text GENERATED ALWAYS AS (lower("left"("title", 100))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "ingestions_status_idx" ON "ingestions" USING btree ("status","received_at","id");--> statement-breakpoint
CREATE INDEX "post_revisions_link_hosts_idx" ON "post_revisions" USING gin (link_hosts("links"));--> statement-breakpoint
CREATE INDEX "posts_updated_idx" ON "posts" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "threads_opened_idx" ON "threads" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "threads_title_idx" ON "threads" USING btree ("title_key","id");--> statement-breakpoint
CREATE INDEX "threads_updated_idx" ON "threads" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "threads_tags_idx" ON "threads" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "attributions_source_idx" ON "attributions" USING btree ("source_id","role","post_id","status");--> statement-breakpoint
CREATE INDEX "attributions_source_sort_idx" ON "attributions" USING btree ("source_id","post_sort_at","post_id","role","status");