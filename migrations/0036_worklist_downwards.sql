-- Cases without a deadline or a sum stand last also when the list goes downwards; an index has to say so.
create index grant_case_by_deadline_down on grant_case (deadline desc nulls last, id desc) where submitted_on is not null;
create index grant_case_by_applied_down on grant_case (applied_ore desc nulls last, id desc) where submitted_on is not null;
