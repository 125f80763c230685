-- Which transaction claimed a key tells two that come at the same instant apart; its ingestion has the key in its id.
ALTER TABLE "idempotency_keys" DROP COLUMN "ingestion_id";--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD COLUMN "claimed_by" text NOT NULL;
