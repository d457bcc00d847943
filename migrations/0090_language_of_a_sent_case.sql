-- Letters and receipts follow the language the application was written in, so it stands once the application is sent.

create function sent_case_keeps_its_language() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'the language of case % stands since it was sent', old.id using errcode = 'restrict_violation';
end
$$;
comment on function sent_case_keeps_its_language() is
  'Trigger on grant_case: refuses another language once the case is submitted; raises restrict_violation. Takes no arguments.';

create trigger sent_case_keeps_its_language before update on grant_case for each row
  when (old.submitted_on is not null and new.language is distinct from old.language)
  execute function sent_case_keeps_its_language();
alter table grant_case enable always trigger sent_case_keeps_its_language;
