-- The orders a worklist can be read in, page by page.
create index grant_case_by_submission on grant_case (submitted_on, id) where submitted_on is not null;
create index grant_case_by_deadline on grant_case (deadline, id) where submitted_on is not null;
create index grant_case_by_applied on grant_case (applied_ore, id) where submitted_on is not null;
create index grant_case_by_number on grant_case (case_number, id) where submitted_on is not null;
create index grant_case_assignee on grant_case (assigned_to, state) where assigned_to is not null;
