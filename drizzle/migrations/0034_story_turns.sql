ALTER TABLE "story_queue" DROP CONSTRAINT "story_queue_pkey";--> statement-breakpoint
ALTER TABLE "story_queue" ADD COLUMN "id" bigserial PRIMARY KEY NOT NULL;--> statement-breakpoint
CREATE INDEX "story_queue_post_idx" ON "story_queue" USING btree ("post_id");
