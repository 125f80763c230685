CREATE TABLE "post_marks" (
	"hash" bigint NOT NULL,
	"sort_at" timestamp (3) with time zone NOT NULL,
	"post_id" text collate "C" NOT NULL,
	CONSTRAINT "post_marks_pk" PRIMARY KEY("hash","sort_at","post_id")
);
--> statement-breakpoint
ALTER TABLE "post_fingerprints" ADD COLUMN "marks" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "post_fingerprints" ADD COLUMN "sort_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "post_fingerprints" f SET "sort_at" = p."sort_at", "marks" = array(
    SELECT "hash" FROM "post_sentences" WHERE "post_id" = f."post_id"
    UNION SELECT -1 - "hash" FROM "post_bands" WHERE "post_id" = f."post_id" ORDER BY 1)
  FROM "posts" p WHERE p."id" = f."post_id";--> statement-breakpoint
INSERT INTO "post_marks" SELECT "hash", "sort_at", "post_id" FROM "post_fingerprints" CROSS JOIN unnest("marks") "hash";--> statement-breakpoint
ALTER TABLE "post_fingerprints" ALTER COLUMN "marks" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "post_fingerprints" ALTER COLUMN "sort_at" SET NOT NULL;--> statement-breakpoint
DROP TABLE "post_bands" CASCADE;--> statement-breakpoint
DROP TABLE "post_sentences" CASCADE;
