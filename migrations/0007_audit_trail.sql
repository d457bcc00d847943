-- Who did what, when, to which object and how it went, refusals too. Ids only, no content.
create table audit_event (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  roles text[] not null,
  operation text not null,
  object text not null,
  -- 'done', or the code of the refusal.
  outcome text not null,
  request_id text
);
create index audit_event_at on audit_event (at);
create index audit_event_object on audit_event (object, at);

create function audit_event_is_final() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'the audit trail is only added to (% refused)', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
comment on function audit_event_is_final() is
  'Trigger: refuses every update, delete and truncate of audit_event, whoever asks (design.md section 6). Takes no arguments; raises insufficient_privilege.';

create trigger audit_event_is_final before update or delete or truncate on audit_event
  for each statement execute function audit_event_is_final();
alter table audit_event enable always trigger audit_event_is_final;

grant select, insert on audit_event to tilsagn_app;
