-- An application that came on paper, by telephone or by e-mail is entered by a caseworker. It counts from the day it was
-- received: in the order of cases, in the line and against the window of its call.
alter table grant_case
  add column entered_by text,
  add column came_by text check (came_by in ('paper', 'telephone', 'email')),
  add column received_on date,
  add constraint grant_case_entry check (num_nulls(entered_by, came_by, received_on) in (0, 3));

create index grant_case_entered on grant_case (entered_by, id) where submitted_on is null;

create function grant_case_entry_stands() returns trigger
language plpgsql as $$
begin
  if (new.entered_by, new.came_by, new.received_on) is distinct from
     (old.entered_by, old.came_by, old.received_on) then
    raise exception 'who entered a case, and when it was received, stands' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
comment on function grant_case_entry_stands() is
  'Trigger: whoever entered a case never becomes its second person by a change of the row (SQLSTATE 23001).';
create trigger grant_case_entry_stands before update of entered_by, came_by, received_on on grant_case
  for each row execute function grant_case_entry_stands();
alter table grant_case enable always trigger grant_case_entry_stands;

-- Whom the county writes to where nobody of the company may have logged in.
create table entered_contact (
  case_id uuid primary key references grant_case,
  name text not null,
  email text
);
grant select, insert on entered_contact to tilsagn_app;

create or replace view waiting_place as
  select w.case_id, w.call_key, w.arrival, c.applied_ore,
         row_number() over (partition by w.call_key order by c.submitted_on, w.arrival)::integer as place
    from waiting_case w join grant_case c on c.id = w.case_id
   where w.let_in_at is null and c.decided_on is null and c.recommended_ore is null and c.state <> 'withdrawn';
