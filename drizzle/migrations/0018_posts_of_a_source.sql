ALTER TABLE "attributions" ADD COLUMN "post_sort_at" timestamp (3) with time zone DEFAULT null;--> statement-breakpoint
ALTER TABLE "attributions" DISABLE TRIGGER "changes_made";--> statement-breakpoint
UPDATE "attributions" SET "post_sort_at" = "posts"."sort_at" FROM "posts" WHERE "posts"."id" = "post_id";--> statement-breakpoint
ALTER TABLE "attributions" ENABLE TRIGGER "changes_made";--> statement-breakpoint
ALTER TABLE "attributions" ALTER COLUMN "post_sort_at" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "attributions_source_sort_idx" ON "attributions" USING btree ("source_id","post_sort_at","post_id","role");
