-- A progress report holds the answers to the form that its call pins; those delivered before keep their columns.
alter table activity_report
  add column answers jsonb,
  alter column participants drop not null,
  alter column spent_ore drop not null,
  alter column summary drop not null,
  add check (answers is not null or (participants is not null and spent_ore is not null and summary is not null));
