-- How a case is named beside a transfer.
create view case_reference as
  select id as case_id, case_number, applicant_name, applicant_orgnr, scheme_key from grant_case;

grant select on case_reference to tilsagn_app;
