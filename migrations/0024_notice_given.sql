-- Notice that was given away from here, as the organiser or the clerk tells: posted at the place, sent, delivered. What each kind of
-- meeting needs, and by when, is in src/rules/meeting/notice.ts.

-- Insert-only: of one step the entry with the highest number counts, the earlier ones stay readable with what was said there.
create table meeting_notice (
  meeting_id bigint not null references meeting,
  number integer not null check (number > 0),
  step text not null check (step in ('place-posted', 'members-notified', 'media-notified', 'notice-sent', 'media-told')),
  -- Null: it was not done; an earlier entry that said so was a mistake.
  done_at timestamptz,
  -- Where and how, for everybody to read: "posted at the door of 2281 Tulare Street".
  note text not null default '',
  -- Why an earlier entry of this step is corrected.
  reason text not null default '',
  by_account uuid references account,
  by_role text not null,
  idempotency_key uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (meeting_id, number),
  unique (meeting_id, idempotency_key),
  check (done_at is null or note <> ''),
  check (done_at is not null or reason <> ''),
  check (done_at <= at)
);

create trigger meeting_notice_is_insert_only before update on meeting_notice
  for each row execute function meeting_facts_are_insert_only();
create trigger meeting_notice_is_never_gone before delete or truncate on meeting_notice
  for each statement execute function meeting_facts_are_insert_only();

-- A promise that was entered by mistake was never made: its commitment is withdrawn, which is not dropped.
alter table commitment_status drop constraint commitment_status_status_check;
alter table commitment_status add constraint commitment_status_status_check
  check (status in ('promised', 'under-way', 'delayed', 'delivered', 'dropped', 'withdrawn'));
