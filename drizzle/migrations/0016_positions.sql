ALTER TABLE "posts" ADD COLUMN "given_position" integer;--> statement-breakpoint
CREATE INDEX "posts_unplaced_idx" ON "posts" USING btree ("thread_id") WHERE "posts"."given_position" is null;