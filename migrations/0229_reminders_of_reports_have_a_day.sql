-- The business day on which the recipient was told that a progress report is late, for the history of the case.
alter table activity_report_reminder add column reminded_on date;
update activity_report_reminder set reminded_on = (reminded_at at time zone 'Europe/Oslo')::date;
alter table activity_report_reminder alter column reminded_on set not null;
