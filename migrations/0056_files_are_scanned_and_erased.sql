-- When the scanner looked at a file, and when the bytes of one that was taken off were erased.
alter table attachment
  add column scanned_at timestamptz,
  add column erased_at timestamptz,
  add constraint attachment_scan_has_a_time check (scan = 'not_scanned' or scanned_at is not null) not valid,
  add constraint attachment_erased_after_removal check (erased_at is null or removed_at is not null);

create index attachment_not_scanned on attachment (uploaded_at, id) where scan = 'not_scanned' and removed_at is null;
create index attachment_to_erase on attachment (removed_at) where removed_at is not null and erased_at is null;

create function attachment_stands() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE'
     and (to_jsonb(new) - '{scan,scanned_at,removed_at,erased_at}'::text[])
       = (to_jsonb(old) - '{scan,scanned_at,removed_at,erased_at}'::text[])
     and (old.removed_at is null or new.removed_at = old.removed_at) then
    return new;
  end if;
  raise exception 'a file that came in stands as it came (% refused)', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
comment on function attachment_stands() is
  'Trigger on attachment: what the scanner said and that the file was taken off may be noted, nothing else changes; raises insufficient_privilege. Takes no arguments; returns the new row.';

create trigger attachment_stands before update or delete on attachment for each row execute function attachment_stands();
alter table attachment enable always trigger attachment_stands;
