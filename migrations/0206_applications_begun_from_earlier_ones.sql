-- What a draft was begun from, and which of the earlier answers were not taken along, so that its applicant can be told
-- as long as it is written. Labels are the earlier form's, in all languages.
create table application_copy (
  case_id uuid primary key references grant_case,
  copied_from uuid not null references grant_case,
  left_out jsonb not null check (jsonb_typeof(left_out) = 'array'),
  check (case_id <> copied_from)
);
create index application_copy_source on application_copy (copied_from);
grant select, insert on application_copy to tilsagn_app;
