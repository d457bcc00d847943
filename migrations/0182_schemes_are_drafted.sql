-- A new scheme is drafted and published by two, as what belongs to it is. Its key and name stand from then on.
alter table definition_draft drop constraint definition_draft_kind_check;
alter table definition_draft add constraint definition_draft_kind_check
  check (kind in ('scheme', 'rule-set', 'form', 'workflow', 'call', 'extension'));

alter table scheme add column prepared_by text, add column published_by text, add column published_at timestamptz;
alter table scheme alter column published_at set default clock_timestamp();
