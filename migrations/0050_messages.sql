-- What the applicant and the county write to each other in a case, and what the staff note among themselves.

create table message (
  id uuid primary key,
  case_id uuid not null references grant_case,
  -- Who wrote it.
  side text not null check (side in ('applicant', 'staff')),
  -- A note among the staff: never shown to the applicant.
  internal boolean not null default false,
  body text not null check (char_length(body) between 1 and 5000),
  written_by text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  check (not internal or side = 'staff')
);
create index message_case on message (case_id, id);

-- A file is sent up first and belongs to its uploader alone until a message takes it along.
create table message_file (
  attachment_id uuid primary key references attachment,
  case_id uuid not null references grant_case,
  uploaded_by text not null,
  message_id uuid references message,
  uploaded_at timestamptz not null default clock_timestamp()
);
create index message_file_message on message_file (message_id) where message_id is not null;
create index message_file_unsent on message_file (uploaded_at) where message_id is null;

-- Who has seen a message; `side` is the reader's.
create table message_reading (
  message_id uuid not null references message,
  sub text not null,
  side text not null check (side in ('applicant', 'staff')),
  read_at timestamptz not null,
  primary key (message_id, sub)
);

-- Messages that nobody on the other side has opened; `reader` is the side they wait for.
create view unread_message as
  select m.case_id, m.id as message_id, case m.side when 'staff' then 'applicant' else 'staff' end as reader
  from message m
  where not m.internal
    and not exists (select from message_reading r where r.message_id = m.id and r.side <> m.side);

create trigger message_append_only before update or delete on message
  for each row execute function refuse_change();
create trigger message_no_truncate before truncate on message
  for each statement execute function refuse_change();
create trigger message_reading_append_only before update or delete on message_reading
  for each row execute function refuse_change();
alter table message enable always trigger message_append_only;
alter table message enable always trigger message_no_truncate;
alter table message_reading enable always trigger message_reading_append_only;

create function message_file_is_sent_once() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and old.message_id is null and new.message_id is not null
     and (new.attachment_id, new.case_id, new.uploaded_by, new.uploaded_at)
       = (old.attachment_id, old.case_id, old.uploaded_by, old.uploaded_at) then
    return new;
  end if;
  if tg_op = 'DELETE' and old.message_id is null then
    return old;
  end if;
  raise exception 'a file goes with one message and stays with it (% refused)', lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;
comment on function message_file_is_sent_once() is
  'Trigger on message_file: a file that was not sent may be taken along by one message or dropped, nothing else; raises insufficient_privilege (design.md section 7). Takes no arguments; returns the row.';
create trigger message_file_is_sent_once before update or delete on message_file
  for each row execute function message_file_is_sent_once();
alter table message_file enable always trigger message_file_is_sent_once;

grant select, insert on message, message_reading to tilsagn_app;
grant select, insert, update, delete on message_file to tilsagn_app;
grant select on unread_message to tilsagn_app;
