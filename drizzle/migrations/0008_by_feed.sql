-- Posts that are stored already: a feed's own words in them say that it brought them.
UPDATE "posts" SET "by_feed" = true WHERE "id" IN (
	SELECT "post_id" FROM "attributions"
	WHERE "role" = 'SYNDICATOR' AND "evidence" @> ANY (ARRAY[
		'[{"method": "BOILERPLATE_PATTERN"}]', '[{"method": "STRUCTURED_DATA"}]'
	]::jsonb[])
);
