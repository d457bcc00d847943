-- Progress reports: what the recipient of a grant tells while the project goes on. The days come from the rule set.
create table activity_report (
  id uuid primary key,
  case_id uuid not null references grant_case,
  due_on date not null,
  participants integer not null check (participants >= 0),
  spent_ore bigint not null check (spent_ore >= 0),
  summary text not null check (length(summary) between 1 and 4000),
  delivered_by text not null,
  delivered_on date not null,
  delivered_at timestamptz not null default clock_timestamp(),
  unique (case_id, due_on)
);

-- That the recipient was told once that a report is late.
create table activity_report_reminder (
  case_id uuid not null references grant_case,
  due_on date not null,
  reminded_at timestamptz not null default clock_timestamp(),
  primary key (case_id, due_on)
);

grant select, insert on activity_report, activity_report_reminder to tilsagn_app;
