-- A call pins the forms of its reports as it pins the form of its application; null asks the usual questions, as every
-- call published before this does.
alter table grant_call
  add column final_report_form_id uuid references form_definition,
  add column interim_report_form_id uuid references form_definition,
  add column activity_report_form_id uuid references form_definition;

create or replace function call_stays() returns trigger
language plpgsql as $$
begin
  if (new.key, new.scheme_key, new.name, new.summary, new.page, new.opens_on, new.closes_on, new.historical,
      new.rule_set_id, new.form_id, new.workflow_id, new.payment_workflow_id, new.supersedes, new.kind,
      new.until_money_ends, new.shows_remaining, new.final_report_form_id, new.interim_report_form_id,
      new.activity_report_form_id) is distinct from
     (old.key, old.scheme_key, old.name, old.summary, old.page, old.opens_on, old.closes_on, old.historical,
      old.rule_set_id, old.form_id, old.workflow_id, old.payment_workflow_id, old.supersedes, old.kind,
      old.until_money_ends, old.shows_remaining, old.final_report_form_id, old.interim_report_form_id,
      old.activity_report_form_id) then
    raise exception 'a published call does not change: %', old.key using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
