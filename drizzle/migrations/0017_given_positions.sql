-- Until now every place was one that a document gave, or was counted from its beginning. No record changes by that.
alter table posts disable trigger user;--> statement-breakpoint
update posts set given_position = position;--> statement-breakpoint
alter table posts enable trigger user;
