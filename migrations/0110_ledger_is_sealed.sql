-- Tamper evidence (reliability.md A6): each booked transfer is sealed with a hash of all that was written of it, seals
-- are gathered in blocks, and each block holds the hash of the one before. Never in the transaction that posts: there
-- it would make one hot row of the whole ledger.
set local role tilsagn_ledger;

create table ledger.block (
  number bigint primary key check (number > 0),
  first_position bigint not null unique check (first_position > 0),
  last_position bigint not null unique,
  closed_at timestamptz not null,
  complete_until timestamptz not null,
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  hash bytea not null unique check (octet_length(hash) = 32),
  check (last_position >= first_position)
);
comment on table ledger.block is
  'The seals of positions first to last, closed together. complete_until: what was booked before it is in this block or an earlier one, except what was not committed yet when the block was closed.';

create table ledger.seal (
  position bigint primary key check (position > 0),
  transfer_id uuid not null unique references ledger.transfer,
  version smallint not null,
  hash bytea not null check (octet_length(hash) = 32)
);
comment on table ledger.seal is
  'The place of a transfer in the chain, and the SHA-256 of what was written of it. version: how its bytes are made.';

create function ledger.sealed_content(p_transfer uuid) returns text
language sql stable set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $$
  select jsonb_build_array('tilsagn-transfer-1', jsonb_strip_nulls(to_jsonb(transfer) - 'origin'),
           jsonb_strip_nulls(to_jsonb(source) - 'key'), jsonb_strip_nulls(to_jsonb(target) - 'key'),
           (select jsonb_agg(jsonb_strip_nulls(to_jsonb(entry)) order by entry.account_id, entry.seq)
              from ledger.entry where entry.transfer_id = transfer.id),
           (select jsonb_strip_nulls(to_jsonb(batch)) from ledger.import_batch as batch
             where batch.id = transfer.import_batch))::text
    from ledger.transfer
    join ledger.account as source on source.id = transfer.from_account
    join ledger.account as target on target.id = transfer.to_account
   where transfer.id = p_transfer
$$;
comment on function ledger.sealed_content(uuid) is
  'What version 1 seals of a transfer, as JSON: a tag, the transfer and both accounts with all columns that hold something (less what is computed from others), both entries and the import behind it; amounts in øre, moments in UTC. A column that is added later and holds nothing in old rows leaves their bytes as they were; one that gives old rows a value needs a new version. Null for a transfer that is not there (reliability.md A6).';

create function ledger.seal_hash(p_transfer uuid, p_version smallint) returns bytea
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case p_version when 1 then sha256(convert_to(ledger.sealed_content(p_transfer), 'UTF8')) end
$$;
comment on function ledger.seal_hash(uuid, smallint) is
  'SHA-256 of the sealed content of a transfer; null for a transfer or a version that is not known.';

create function ledger.block_hash(p_block ledger.block) returns bytea
language sql stable set search_path = pg_catalog, pg_temp as $$
  select sha256(
    convert_to(jsonb_build_array('tilsagn-block-1', p_block.number, p_block.first_position, p_block.last_position,
      (extract(epoch from p_block.closed_at) * 1000000)::bigint, (extract(epoch from p_block.complete_until) * 1000000)::bigint,
      encode(p_block.previous_hash, 'hex'))::text, 'UTF8')
    || coalesce(string_agg(seal.hash, ''::bytea order by seal.position), ''))
    from ledger.seal where seal.position between p_block.first_position and p_block.last_position
$$;
comment on function ledger.block_hash(ledger.block) is
  'SHA-256 of a block: its head as JSON (a tag, number, positions, both moments in microseconds since 1970, the previous block''s hash) and the hashes of its seals in their order.';

create function ledger.close_block(p_most integer default 10000) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_before ledger.block;
  v_block ledger.block;
  v_now timestamptz;
  v_ids uuid[];
  v_newest timestamptz;
begin
  -- One at a time: the second worker waits here, and then finds what the first left.
  perform pg_advisory_xact_lock(hashtextextended('tilsagn.ledger.close_block', 0));
  select * into v_before from ledger.block order by number desc limit 1;
  v_now := clock_timestamp();
  select array_agg(id order by booked_at, id), max(booked_at) into v_ids, v_newest
    from (select id, booked_at from ledger.transfer
           where booked_at >= coalesce(v_before.complete_until - interval '1 hour', '-infinity')
             and not exists (select from ledger.seal where seal.transfer_id = transfer.id)
           order by booked_at, id limit p_most) as open;
  if v_ids is null then
    return 0;
  end if;
  v_block.number := coalesce(v_before.number, 0) + 1;
  v_block.first_position := coalesce(v_before.last_position, 0) + 1;
  v_block.last_position := v_block.first_position + cardinality(v_ids) - 1;
  v_block.closed_at := v_now;
  v_block.complete_until := greatest(v_before.complete_until,
    case when cardinality(v_ids) < p_most then v_now else v_newest end);
  v_block.previous_hash := coalesce(v_before.hash, decode(repeat('00', 32), 'hex'));
  insert into ledger.seal (position, transfer_id, version, hash)
  select v_block.first_position + place - 1, id, 1, ledger.seal_hash(id, 1::smallint)
    from unnest(v_ids) with ordinality as open (id, place);
  v_block.hash := ledger.block_hash(v_block);
  insert into ledger.block values (v_block.*);
  return cardinality(v_ids);
end
$$;
comment on function ledger.close_block(integer) is
  'Seals what is booked and not sealed yet, oldest first and at most so many, and closes a block of it; answers how many, 0 when there was nothing. A transfer that shows up more than an hour after the time it bears is not sealed: it was not there when it should have been, and ledger.verify_unsealed tells of it (reliability.md A6).';

create function ledger.verify_chain() returns table (place bigint, offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with blocks as (
    select block.*, row_number() over along as place, lag(block.hash) over along as hash_before,
           lag(block.last_position) over along as last_before
      from ledger.block window along as (order by number)),
  seals as (select position, lag(position, 1, 0::bigint) over (order by position) as before from ledger.seal)
  select first_position, format('block %s follows block %s: one was taken away or put in', number, place - 1)
    from blocks where number <> place
  union all
  select first_position, format('block %s begins at position %s, but the one before it ends at %s', number, first_position,
           coalesce(last_before, 0))
    from blocks where first_position <> coalesce(last_before, 0) + 1
  union all
  select first_position, format('block %s does not hold the hash of the block before it', number)
    from blocks where previous_hash is distinct from coalesce(hash_before, decode(repeat('00', 32), 'hex'))
  union all
  select before + 1, format('positions %s to %s have no seal', before + 1, position - 1)
    from seals where position <> before + 1
  union all
  select last_position, format('the seals after position %s are gone, up to %s', sealed.last, last_position)
    from blocks, (select coalesce(max(position), 0) as last from ledger.seal) as sealed
   where blocks.number = (select max(number) from blocks) and last_position > sealed.last
  union all
  select position, format('position %s is in no block', position)
    from ledger.seal where position > (select coalesce(max(last_position), 0) from ledger.block)
$$;
comment on function ledger.verify_chain() is
  'Where the chain of blocks and seals has a hole or a link that does not fit; nothing is hashed. place: the first position concerned.';

create function ledger.verify_seals(p_first bigint, p_last bigint) returns table (place bigint, offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select seal.position,
         case when transfer.id is null then format('transfer %s is gone', seal.transfer_id)
              else format('transfer %s is not what was sealed', transfer.id) end
    from ledger.seal left join ledger.transfer on transfer.id = seal.transfer_id
   where seal.position between p_first and p_last
     and seal.hash is distinct from ledger.seal_hash(seal.transfer_id, seal.version)
  union all
  select seal.position, format('transfer %s bears the time %s, but came after block %s, which was complete until %s',
           transfer.id, transfer.booked_at at time zone 'UTC', before.number, before.complete_until at time zone 'UTC')
    from ledger.seal
    join ledger.transfer on transfer.id = seal.transfer_id
    join ledger.block on seal.position between block.first_position and block.last_position
    join ledger.block as before on before.number = block.number - 1
   where seal.position between p_first and p_last
     and transfer.booked_at < before.complete_until - interval '1 hour'
$$;
comment on function ledger.verify_seals(bigint, bigint) is
  'The sealed transfers of these positions that are gone, are not what was sealed, or were put in later than the time they bear.';

create function ledger.verify_blocks(p_first bigint, p_last bigint) returns table (place bigint, offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select first_position, format('block %s is not what was closed: transfers %s to %s, or their order', number, first_position, last_position)
    from ledger.block
   where number between p_first and p_last and hash is distinct from ledger.block_hash(block)
$$;
comment on function ledger.verify_blocks(bigint, bigint) is
  'The blocks of these numbers whose hash is not that of their head and their seals.';

create function ledger.verify_unsealed() returns table (place bigint, offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select null::bigint, format('transfer %s (%s) bears the time %s, but is in no block', transfer.id, transfer.kind,
           transfer.booked_at at time zone 'UTC')
    from ledger.transfer
   where transfer.booked_at < (select max(complete_until) from ledger.block) - interval '1 hour'
     and not exists (select from ledger.seal where seal.transfer_id = transfer.id)
$$;
comment on function ledger.verify_unsealed() is
  'Transfers that no block holds though one was complete more than an hour after the time they bear: put in afterwards.';

create function ledger.check_i8() returns table (offence text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select format('entry %s of account %s was booked at %s, not after the entry before it', seq, account.key, booked_at at time zone 'UTC')
    from (select account_id, seq, booked_at, lag(booked_at) over (partition by account_id order by seq) as before
            from ledger.entry) as following
    join ledger.account on account.id = following.account_id
   where booked_at <= before
  union all
  select offence from ledger.verify_chain()
  union all
  select format('trigger %s of table %s is missing, changed or not always enabled', guards.tgname, guards.relname)
    from (values ('block', 'append_only', 2 + 8 + 16 + 32), ('seal', 'append_only', 2 + 8 + 16 + 32),
                 ('block', 'by_sealing_only', 2 + 4), ('seal', 'by_sealing_only', 2 + 4)) as guards (relname, tgname, bits)
   where not exists (
     select from pg_trigger as trigger
      where trigger.tgrelid = to_regclass('ledger.' || guards.relname) and trigger.tgname = guards.tgname
        and trigger.tgtype = guards.bits and trigger.tgenabled = 'A'
        and trigger.tgfoid = to_regproc('ledger.' || guards.tgname))
$$;
comment on function ledger.check_i8() is
  'I8: the booking time rises strictly along the entries of each account, and the blocks follow each other without a hole, guarded as they should be. The hashes are computed anew by ledger verify.';

create function ledger.by_sealing_only() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_stack text;
begin
  get diagnostics v_stack = pg_context;
  if current_user <> 'tilsagn_ledger' or v_stack !~ 'function ledger\.close_block\(' then
    raise exception 'ledger.% is written by ledger.close_block alone', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
comment on function ledger.by_sealing_only() is
  'Lets only ledger.close_block write seals and blocks, by its place on the call stack (I6).';

do $$
declare
  v_table text;
begin
  foreach v_table in array array['block', 'seal'] loop
    execute format('create trigger append_only before update or delete or truncate on ledger.%I for each statement execute function ledger.append_only()', v_table);
    execute format('create trigger by_sealing_only before insert on ledger.%I for each statement execute function ledger.by_sealing_only()', v_table);
    execute format('alter table ledger.%I enable always trigger append_only', v_table);
    execute format('alter table ledger.%I enable always trigger by_sealing_only', v_table);
  end loop;
end
$$;

revoke all on function ledger.sealed_content(uuid), ledger.seal_hash(uuid, smallint), ledger.block_hash(ledger.block),
  ledger.close_block(integer), ledger.verify_chain(), ledger.verify_seals(bigint, bigint),
  ledger.verify_blocks(bigint, bigint), ledger.verify_unsealed(), ledger.check_i8(), ledger.by_sealing_only() from public;
grant select on ledger.block, ledger.seal to tilsagn_app;
grant execute on function ledger.sealed_content(uuid), ledger.seal_hash(uuid, smallint), ledger.block_hash(ledger.block),
  ledger.close_block(integer), ledger.verify_chain(), ledger.verify_seals(bigint, bigint),
  ledger.verify_blocks(bigint, bigint), ledger.verify_unsealed(), ledger.check_i8() to tilsagn_app;

reset role;
