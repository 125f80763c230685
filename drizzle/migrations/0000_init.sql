CREATE TABLE "attributions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"post_id" text collate "C" NOT NULL,
	"source_id" text collate "C" NOT NULL,
	"role" text NOT NULL,
	"hop" integer,
	"reached_through_id" text collate "C",
	"article_title" text,
	"article_url" text,
	"confidence" real NOT NULL,
	"evidence" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"fidelity" smallint NOT NULL,
	"ingestion_id" text collate "C" NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attributions_confidence_check" CHECK ("attributions"."confidence" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "author_identifiers" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"owner_id" text collate "C" NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authors" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"forum_id" text collate "C" NOT NULL,
	"native_id" text,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"profile_url" text,
	"avatar_url" text,
	"role" text,
	"fidelity" smallint NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "boards" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"forum_id" text collate "C" NOT NULL,
	"parent_id" text collate "C",
	"native_id" text,
	"name" text NOT NULL,
	"url" text,
	"path" text[] NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "forums" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text,
	"host" text,
	"base_url" text,
	"engine" text,
	"engine_version" text,
	"language" text,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ingestions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"payload_sha256" text NOT NULL,
	"trigger" text NOT NULL,
	"input_kind" text NOT NULL,
	"url" text,
	"engine" text NOT NULL,
	"engine_confidence" real NOT NULL,
	"extractor_version" text NOT NULL,
	"status" text NOT NULL,
	"counts" jsonb NOT NULL,
	"warnings" jsonb NOT NULL,
	"thread_id" text collate "C",
	"received_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_identifiers" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"owner_id" text collate "C" NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_revisions" (
	"post_id" text collate "C" NOT NULL,
	"content_hash" text NOT NULL,
	"html" text,
	"text" text NOT NULL,
	"body_text" text NOT NULL,
	"word_count" integer NOT NULL,
	"quotes" jsonb NOT NULL,
	"links" jsonb NOT NULL,
	"attachments" jsonb NOT NULL,
	"observed_at" timestamp (3) with time zone NOT NULL,
	"ingestion_id" text collate "C" NOT NULL,
	CONSTRAINT "post_revisions_pk" PRIMARY KEY("post_id","content_hash")
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"thread_id" text collate "C" NOT NULL,
	"forum_id" text collate "C" NOT NULL,
	"author_id" text collate "C",
	"native_id" text,
	"url" text,
	"position" integer NOT NULL,
	"reply_to_native_id" text,
	"published_at" timestamp (3) with time zone,
	"published_precision" text,
	"published_raw" text,
	"published_timezone" text,
	"edited_at" timestamp (3) with time zone,
	"edited_precision" text,
	"edited_raw" text,
	"edited_timezone" text,
	"sort_at" timestamp (3) with time zone GENERATED ALWAYS AS (coalesce("published_at", "first_seen_at")) STORED NOT NULL,
	"content_hash" text NOT NULL,
	"language" text,
	"reaction_count" integer,
	"state" text DEFAULT 'VISIBLE' NOT NULL,
	"state_since" timestamp (3) with time zone,
	"fidelity" smallint NOT NULL,
	"ingestion_id" text collate "C" NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_aliases" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"owner_id" text collate "C" NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"type" text,
	"domain" text,
	"homepage" text,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thread_identifiers" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"owner_id" text collate "C" NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"forum_id" text collate "C" NOT NULL,
	"board_id" text collate "C",
	"author_id" text collate "C",
	"native_id" text,
	"title" text NOT NULL,
	"url" text,
	"engine" text NOT NULL,
	"extractor_version" text NOT NULL,
	"language" text,
	"tags" text[] NOT NULL,
	"is_locked" boolean,
	"is_pinned" boolean,
	"declared_post_count" integer,
	"declared_page_count" integer,
	"started_at" timestamp (3) with time zone,
	"last_post_at" timestamp (3) with time zone,
	"active_at" timestamp (3) with time zone GENERATED ALWAYS AS (coalesce("last_post_at", "first_seen_at")) STORED NOT NULL,
	"state" text DEFAULT 'VISIBLE' NOT NULL,
	"fidelity" smallint NOT NULL,
	"ingestion_id" text collate "C" NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attributions" ADD CONSTRAINT "attributions_post_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "attributions" ADD CONSTRAINT "attributions_source_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "attributions" ADD CONSTRAINT "attributions_reached_through_fk" FOREIGN KEY ("reached_through_id") REFERENCES "public"."attributions"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "author_identifiers" ADD CONSTRAINT "author_identifiers_owner_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."authors"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "authors" ADD CONSTRAINT "authors_forum_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_forum_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."boards"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "ingestions" ADD CONSTRAINT "ingestions_thread_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "post_identifiers" ADD CONSTRAINT "post_identifiers_owner_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "post_revisions" ADD CONSTRAINT "post_revisions_post_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_thread_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_forum_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_author_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "source_aliases" ADD CONSTRAINT "source_aliases_owner_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "thread_identifiers" ADD CONSTRAINT "thread_identifiers_owner_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_forum_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_board_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_author_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "attributions_post_idx" ON "attributions" USING btree ("post_id","role","source_id");--> statement-breakpoint
CREATE INDEX "attributions_source_idx" ON "attributions" USING btree ("source_id","role","post_id");--> statement-breakpoint
CREATE INDEX "attributions_reached_through_idx" ON "attributions" USING btree ("reached_through_id");--> statement-breakpoint
CREATE INDEX "author_identifiers_owner_idx" ON "author_identifiers" USING btree ("owner_id","scheme");--> statement-breakpoint
CREATE INDEX "authors_name_idx" ON "authors" USING btree ("name_key","id");--> statement-breakpoint
CREATE INDEX "authors_forum_name_idx" ON "authors" USING btree ("forum_id","name_key","id");--> statement-breakpoint
CREATE INDEX "boards_forum_idx" ON "boards" USING btree ("forum_id","name","id");--> statement-breakpoint
CREATE INDEX "boards_parent_idx" ON "boards" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "forums_host_idx" ON "forums" USING btree ("host","id");--> statement-breakpoint
CREATE INDEX "forums_first_seen_idx" ON "forums" USING btree ("first_seen_at","id");--> statement-breakpoint
CREATE INDEX "ingestions_received_idx" ON "ingestions" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "ingestions_thread_idx" ON "ingestions" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "post_identifiers_owner_idx" ON "post_identifiers" USING btree ("owner_id","scheme");--> statement-breakpoint
CREATE INDEX "post_revisions_observed_idx" ON "post_revisions" USING btree ("post_id","observed_at","content_hash");--> statement-breakpoint
CREATE INDEX "posts_thread_position_idx" ON "posts" USING btree ("thread_id","position","id");--> statement-breakpoint
CREATE INDEX "posts_thread_sort_idx" ON "posts" USING btree ("thread_id","sort_at","id");--> statement-breakpoint
CREATE INDEX "posts_forum_sort_idx" ON "posts" USING btree ("forum_id","sort_at","id");--> statement-breakpoint
CREATE INDEX "posts_author_sort_idx" ON "posts" USING btree ("author_id","sort_at","id");--> statement-breakpoint
CREATE INDEX "posts_sort_idx" ON "posts" USING btree ("sort_at","id");--> statement-breakpoint
CREATE INDEX "posts_first_seen_idx" ON "posts" USING btree ("first_seen_at","id");--> statement-breakpoint
CREATE INDEX "posts_forum_native_idx" ON "posts" USING btree ("forum_id","native_id");--> statement-breakpoint
CREATE INDEX "posts_ingestion_idx" ON "posts" USING btree ("ingestion_id");--> statement-breakpoint
CREATE INDEX "source_aliases_owner_idx" ON "source_aliases" USING btree ("owner_id","scheme");--> statement-breakpoint
CREATE INDEX "sources_name_idx" ON "sources" USING btree ("name_key","id");--> statement-breakpoint
CREATE INDEX "sources_first_seen_idx" ON "sources" USING btree ("first_seen_at","id");--> statement-breakpoint
CREATE INDEX "thread_identifiers_owner_idx" ON "thread_identifiers" USING btree ("owner_id","scheme");--> statement-breakpoint
CREATE INDEX "threads_active_idx" ON "threads" USING btree ("active_at","id");--> statement-breakpoint
CREATE INDEX "threads_first_seen_idx" ON "threads" USING btree ("first_seen_at","id");--> statement-breakpoint
CREATE INDEX "threads_forum_active_idx" ON "threads" USING btree ("forum_id","active_at","id");--> statement-breakpoint
CREATE INDEX "threads_board_active_idx" ON "threads" USING btree ("board_id","active_at","id");--> statement-breakpoint
CREATE INDEX "threads_author_active_idx" ON "threads" USING btree ("author_id","active_at","id");--> statement-breakpoint
CREATE INDEX "threads_ingestion_idx" ON "threads" USING btree ("ingestion_id");