-- What staff and applicants have put their name to is not changed afterwards, whoever asks.

create function casework_is_only_added_to() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '% is only added to (% refused)', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
comment on function casework_is_only_added_to() is
  'Trigger: refuses every update, delete and truncate of the table it stands on. Takes no arguments; raises insufficient_privilege (design.md section 3).';

create trigger recommendation_is_only_added_to before update or delete or truncate on recommendation
  for each statement execute function casework_is_only_added_to();
create trigger payment_history_is_only_added_to before update or delete or truncate on payment_request_history
  for each statement execute function casework_is_only_added_to();
create trigger final_report_is_only_added_to before update or delete or truncate on final_report
  for each statement execute function casework_is_only_added_to();
alter table recommendation enable always trigger recommendation_is_only_added_to;
alter table payment_request_history enable always trigger payment_history_is_only_added_to;
alter table final_report enable always trigger final_report_is_only_added_to;

create function decision_stands() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - '{letter,letter_sent_at}'::text[]) = (to_jsonb(old) - '{letter,letter_sent_at}'::text[])
     and old.letter_sent_at is null then
    return new;
  end if;
  raise exception 'a decision stands as it was made (% refused)', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
comment on function decision_stands() is
  'Trigger on decision: only its letter may be added, and only until it is sent; anything else raises insufficient_privilege (design.md section 3). Takes no arguments; returns the new row.';

create trigger decision_stands before update or delete on decision for each row execute function decision_stands();
alter table decision enable always trigger decision_stands;

create function settlement_stands() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and old.settled_by is null and new.case_id = old.case_id then
    return new;
  end if;
  raise exception 'a settlement stands once it is decided (% refused)', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
comment on function settlement_stands() is
  'Trigger on settlement: a proposal may be replaced until it is settled, nothing after that; raises insufficient_privilege (design.md section 3). Takes no arguments; returns the new row.';

create trigger settlement_stands before update or delete on settlement for each row execute function settlement_stands();
alter table settlement enable always trigger settlement_stands;

create function payment_request_moves_on() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and new.version = old.version + 1
     and (new.id, new.case_id, new.sequence, new.kind, new.workflow_id, new.requested_ore, new.account_number,
          new.requested_by)
       = (old.id, old.case_id, old.sequence, old.kind, old.workflow_id, old.requested_ore, old.account_number,
          old.requested_by) then
    return new;
  end if;
  raise exception 'a payment request moves one version at a time and keeps what was asked (% refused)', lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;
comment on function payment_request_moves_on() is
  'Trigger on payment_request: sum, account and asker never change and the version rises by one; raises insufficient_privilege (design.md section 3). Takes no arguments; returns the new row.';

create trigger payment_request_moves_on before update or delete on payment_request
  for each row execute function payment_request_moves_on();
alter table payment_request enable always trigger payment_request_moves_on;
