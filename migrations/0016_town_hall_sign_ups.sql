-- Signing up for a town hall: who wants to come, and how; places kept for regions; and what was mailed.

-- Of the places in the hall (meeting.capacity), how many are kept for people of one region and those below it.
create table meeting_quota (
  meeting_id bigint not null references meeting,
  region_id text not null references region,
  places integer not null check (places > 0),
  primary key (meeting_id, region_id)
);

-- From this instant on, places that are kept and not taken are free for all; null: never.
alter table meeting add column places_released_at timestamptz;

-- Each row is what one account wants from then on; the newest counts. Numbered from 1 in the order in which they came: whoever adds
-- one holds the meeting's row. Private: who signed up is for those who run the meeting only.
create table meeting_sign_up (
  meeting_id bigint not null references meeting,
  number integer not null check (number > 0),
  account_id uuid not null references account on delete cascade,
  -- withdrawn: does not come after all.
  way text not null check (way in ('hall', 'remote', 'withdrawn')),
  -- Where they live, as their account said then.
  region_id text references region,
  -- As they want to be called; nobody has to say (Government Code 54953.3).
  name text not null default '' check (length(name) <= 60),
  -- The language into which they want what is said interpreted: a BCP 47 tag, or nothing.
  interpretation text not null default '' check (length(interpretation) <= 35),
  -- What they need to take part: read by those who run the meeting only.
  accommodation text not null default '' check (length(accommodation) <= 1000),
  at timestamptz not null default clock_timestamp(),
  -- A double submit of one form is one row.
  idempotency_key uuid not null,
  primary key (meeting_id, number),
  unique (meeting_id, account_id, idempotency_key)
);
create index on meeting_sign_up (account_id);

-- Nothing is changed; rows go when their account does, and not otherwise.
create function meeting_sign_up_is_insert_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_level = 'ROW' and pg_trigger_depth() > 1 then return old; end if;
  raise exception 'sign-ups are insert-only';
end $$;
create trigger meeting_sign_up_is_insert_only before update or delete on meeting_sign_up
  for each row execute function meeting_sign_up_is_insert_only();
create trigger meeting_sign_up_is_never_emptied before truncate on meeting_sign_up
  for each statement execute function meeting_sign_up_is_insert_only();

-- Who was told which way they stand: once for each turn of it.
create table meeting_place_told (
  meeting_id bigint not null,
  number integer not null,
  turn integer not null check (turn > 0),
  placed boolean not null,
  at timestamptz not null default clock_timestamp(),
  primary key (meeting_id, number, turn),
  foreign key (meeting_id, number) references meeting_sign_up on delete cascade
);

-- Which reminder was mailed: once for the instant it is about, however many nodes run. A meeting that was moved has reminders again.
create table meeting_reminder (
  meeting_id bigint not null references meeting,
  kind text not null check (kind in ('questions', 'day', 'hour')),
  -- Its beginning, or when questions opened.
  about timestamptz not null,
  at timestamptz not null default clock_timestamp(),
  primary key (meeting_id, kind, about)
);

-- Of which acts (moved, cancelled) those who signed up were told.
create table meeting_sign_up_told (
  meeting_id bigint not null references meeting,
  audit_id bigint not null,
  at timestamptz not null default clock_timestamp(),
  primary key (meeting_id, audit_id)
);

-- Calendars take a changed date only with a higher number (RFC 5545, SEQUENCE).
alter table meeting add column sequence integer not null default 0;
create function meeting_moves() returns trigger language plpgsql as $$
begin
  if (new.starts_at, new.ends_at, new.place, new.address, new.remote_url, new.phone, new.title, new.cancelled_at)
    is distinct from (old.starts_at, old.ends_at, old.place, old.address, old.remote_url, old.phone, old.title, old.cancelled_at)
  then
    new.sequence := old.sequence + 1;
  end if;
  return new;
end $$;
create trigger meeting_moves before update of starts_at, ends_at, place, address, remote_url, phone, title, cancelled_at
  on meeting
  for each row execute function meeting_moves();

-- Lists ask where meetings stand without reading all that was said in them.
create index meeting_entry_of_course on meeting_entry (meeting_id, seq)
  where kind in ('opened', 'recessed', 'resumed', 'disrupted', 'restored', 'reconvened', 'adjourned');
