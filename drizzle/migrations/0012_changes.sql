CREATE TABLE "changes" (
	"node_id" text collate "C" PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"op" text NOT NULL,
	"txid" "xid8" NOT NULL,
	"seq" bigint NOT NULL,
	"ingestion_id" text collate "C",
	"committed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "changes_order_idx" ON "changes" USING btree ("txid","seq");