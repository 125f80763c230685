CREATE TABLE "post_bands" (
	"post_id" text collate "C" NOT NULL,
	"hash" bigint NOT NULL,
	"sort_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "post_bands_pk" PRIMARY KEY("post_id","hash")
);
--> statement-breakpoint
CREATE TABLE "post_fingerprints" (
	"post_id" text collate "C" PRIMARY KEY NOT NULL,
	"content_hash" text NOT NULL,
	"own" integer[] NOT NULL,
	"quoted" integer[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_sentences" (
	"post_id" text collate "C" NOT NULL,
	"hash" bigint NOT NULL,
	"is_quoted" boolean NOT NULL,
	"sort_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "post_sentences_pk" PRIMARY KEY("post_id","hash")
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"post_id" text collate "C" PRIMARY KEY NOT NULL,
	"id" text collate "C" GENERATED ALWAYS AS ('story_' || substr("post_id", 6)) STORED NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_members" (
	"post_id" text collate "C" PRIMARY KEY NOT NULL,
	"centre_id" text collate "C" NOT NULL,
	"similarity" real NOT NULL,
	"shared_sentences" integer NOT NULL,
	"relation" text NOT NULL,
	"sort_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_queue" (
	"post_id" text collate "C" PRIMARY KEY NOT NULL,
	"is_changed" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attributions" ADD COLUMN "inherited_from_id" text collate "C";--> statement-breakpoint
ALTER TABLE "post_bands" ADD CONSTRAINT "post_bands_post_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "post_fingerprints" ADD CONSTRAINT "post_fingerprints_post_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "post_sentences" ADD CONSTRAINT "post_sentences_post_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_post_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "story_members" ADD CONSTRAINT "story_members_post_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "story_members" ADD CONSTRAINT "story_members_story_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."stories"("post_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "story_queue" ADD CONSTRAINT "story_queue_post_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "post_bands_hash_idx" ON "post_bands" USING btree ("hash","sort_at","post_id");--> statement-breakpoint
CREATE INDEX "post_sentences_hash_idx" ON "post_sentences" USING btree ("hash","sort_at","post_id");--> statement-breakpoint
CREATE INDEX "stories_id_idx" ON "stories" USING btree ("id");--> statement-breakpoint
CREATE INDEX "stories_first_seen_idx" ON "stories" USING btree ("first_seen_at","id");--> statement-breakpoint
CREATE INDEX "story_members_centre_idx" ON "story_members" USING btree ("centre_id","sort_at","post_id");--> statement-breakpoint
ALTER TABLE "attributions" ADD CONSTRAINT "attributions_inherited_from_fk" FOREIGN KEY ("inherited_from_id") REFERENCES "public"."posts"("id") ON DELETE set null ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "attributions_inherited_from_idx" ON "attributions" USING btree ("inherited_from_id");