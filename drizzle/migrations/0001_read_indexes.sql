CREATE INDEX "attributions_source_seen_idx" ON "attributions" USING btree ("source_id","first_seen_at","id");--> statement-breakpoint
CREATE INDEX "authors_profile_url_idx" ON "authors" USING btree ("profile_url");--> statement-breakpoint
CREATE INDEX "boards_name_idx" ON "boards" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "boards_url_idx" ON "boards" USING btree ("url");--> statement-breakpoint
CREATE INDEX "posts_language_sort_idx" ON "posts" USING btree ("language","sort_at","id");--> statement-breakpoint
CREATE INDEX "posts_forum_reply_idx" ON "posts" USING btree ("forum_id","reply_to_native_id","position","id");--> statement-breakpoint
CREATE INDEX "threads_language_active_idx" ON "threads" USING btree ("language","active_at","id");