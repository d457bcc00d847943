-- Who stands behind a transfer, by name where the log-in has told it.
create view actor_name as select sub, name from person;

grant select on actor_name to tilsagn_app;
