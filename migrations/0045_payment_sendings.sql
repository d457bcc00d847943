-- A payment that the bank turned away is sent again as a new posting: each sending has an id of its own in the ledger.
alter table payment_request add column sending_id uuid unique;
alter table payment_request add check (sent_by is null or (authorised_by is not null and sending_id is not null));
