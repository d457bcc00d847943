-- Who has written in a draft: another publishes it.
alter table definition_draft add column written_by text[] not null default '{}';

create function definition_draft_writers() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.written_by := array[new.started_by];
  elsif new.body is distinct from old.body and not new.changed_by = any (old.written_by) then
    new.written_by := old.written_by || new.changed_by;
  else
    new.written_by := old.written_by;
  end if;
  return new;
end
$$;
comment on function definition_draft_writers() is
  'Keeps the sub of everyone who began a draft or changed what it says, in order; whatever the statement says of it.';
create trigger definition_draft_writers before insert or update on definition_draft
  for each row execute function definition_draft_writers();
alter table definition_draft enable always trigger definition_draft_writers;
