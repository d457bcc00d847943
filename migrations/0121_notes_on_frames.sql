-- What sources say about a frame or one of its transfers. Sources may disagree, and the ledger holds one figure alone:
-- the others are noted here with where they stand. kind: origin, the larger sum the money is a part of; differs,
-- another figure for the same; remark, words alone. Notes are added, never changed.
create table frame_note (
  id uuid primary key,
  frame text not null check (frame ~ '^[a-z0-9-]+$'),
  year integer not null check (year between 1000 and 9999),
  -- The transfer it is about; null: the frame as a whole.
  transfer_id uuid,
  kind text not null check (kind in ('origin', 'differs', 'remark')),
  source text not null check (length(source) between 1 and 200),
  figure_ore bigint check (figure_ore > 0),
  words text check (length(words) between 1 and 2000),
  written_by text not null,
  written_on date not null,
  written_at timestamptz not null default clock_timestamp(),
  check (kind = 'remark' or figure_ore is not null),
  check (kind <> 'remark' or words is not null)
);
create index frame_note_frame on frame_note (year, frame, written_at);

grant select, insert on frame_note to tilsagn_app;

create trigger frame_note_is_only_added_to before update or delete or truncate on frame_note
  for each statement execute function casework_is_only_added_to();
alter table frame_note enable always trigger frame_note_is_only_added_to;
