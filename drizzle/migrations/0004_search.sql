ALTER TABLE "posts" ADD COLUMN "search" "tsvector";--> statement-breakpoint
CREATE INDEX "authors_like_idx" ON "authors" USING gin ("name_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "posts_search_idx" ON "posts" USING gin ("search") WITH (gin_pending_list_limit=512);--> statement-breakpoint
CREATE INDEX "source_aliases_like_idx" ON "source_aliases" USING gin ("value" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "threads_like_idx" ON "threads" USING gin ("title" gin_trgm_ops);