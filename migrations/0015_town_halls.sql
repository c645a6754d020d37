-- Town halls: meetings in which the room, the phone and the web share one queue. What happens is a numbered record.

create table meeting (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  region_id text not null references region,
  topic text references topic,
  -- regular, special, emergency: of a public body under the Brown Act, each with its own notice. community: of anybody else.
  kind text not null check (kind in ('regular', 'special', 'emergency', 'community')),
  -- Of a public body whose meetings must be open on both the phone and the web (Government Code 54953.4): a lost connection
  -- then means a recess of up to an hour.
  two_way boolean not null default false,
  title text not null check (title <> ''),
  -- What it is about: markdown.
  summary text not null default '',
  -- The language of the texts; translations: { es: { title, summary, access } }.
  language text not null default 'en',
  translations jsonb not null default '{}',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '',
  address text not null default '',
  -- How to get in and what is there for whom: steps, ramps, hearing loop, interpreters.
  access text not null default '',
  remote_url text not null default '' check (remote_url = '' or remote_url like 'https://%'),
  phone text not null default '',
  -- Interpreters and captions: BCP 47 tags, the first is the main one.
  languages text[] not null default '{en}',
  -- Whom to ask for an accommodation: an address or a number.
  contact text not null default '',
  joining text not null check (joining in ('residents', 'signed-in', 'anyone')),
  -- Questions wait for a moderator, or are shown at once and may be taken off.
  moderation text not null check (moderation in ('before', 'after')),
  queue_order text not null check (queue_order in ('votes', 'first-come', 'fair', 'draw')),
  -- Seconds for one speaker; twice as many with an interpreter (Government Code 54954.3(b)(2)).
  speaker_seconds integer not null default 120 check (speaker_seconds between 15 and 3600),
  -- Questions are collected from then on; null: from the publication.
  questions_from timestamptz,
  -- Days after the meeting by which every question left open has a written answer.
  answer_days integer not null default 14 check (answer_days between 1 and 365),
  -- Places in the hall; null: no limit.
  capacity integer check (capacity > 0),
  recording_url text not null default '' check (recording_url = '' or recording_url like 'https://%'),
  -- The instant at which the recording begins.
  recording_from timestamptz,
  published_at timestamptz,
  -- It will not take place; nothing is entered into its record any more.
  cancelled_at timestamptz,
  cancel_reason text not null default '',
  -- The number of the newest entry of the record: whoever adds one holds this row.
  last_seq integer not null default 0,
  hypothetical boolean not null default false,
  created_by uuid references account,
  idempotency_key uuid not null,
  created_at timestamptz not null default now(),
  unique (created_by, idempotency_key),
  check (starts_at < ends_at),
  check (cancelled_at is null or (published_at is not null and cancel_reason <> ''))
);
create index on meeting (region_id);
create index on meeting (starts_at) where published_at is not null;

-- The agenda, in the order of `position`.
create table meeting_item (
  meeting_id bigint not null references meeting,
  number integer not null check (number > 0),
  position integer not null,
  kind text not null check (kind in ('information', 'discussion', 'action', 'public-comment', 'break')),
  title text not null check (title <> ''),
  description text not null default '',
  -- Planned length.
  minutes integer not null default 10 check (minutes between 1 and 600),
  translations jsonb not null default '{}',
  primary key (meeting_id, number)
);

create table meeting_document (
  meeting_id bigint not null references meeting,
  number integer not null check (number > 0),
  item integer,
  title text not null check (title <> ''),
  url text not null check (url like 'https://%' or url like '/%'),
  language text not null default 'en',
  primary key (meeting_id, number),
  foreign key (meeting_id, item) references meeting_item (meeting_id, number)
);

-- Who votes on motions: the members of the body, or nobody.
create table meeting_member (
  meeting_id bigint not null references meeting,
  number integer not null check (number > 0),
  name text not null check (name <> ''),
  seat text not null default '',
  primary key (meeting_id, number)
);

-- What was announced: number 1 when it was published, one more whenever the plan changed after that. Never changed.
create table meeting_version (
  meeting_id bigint not null references meeting,
  number integer not null check (number > 0),
  at timestamptz not null,
  -- The whole plan as everybody saw it from then on.
  plan jsonb not null,
  -- What differs from the version before: 'texts', 'time', 'place', 'agenda' and so on; nothing for the first.
  changed text[] not null,
  reason text not null check (reason <> '' or number = 1),
  -- Posted after the deadline of its notice.
  late boolean not null,
  primary key (meeting_id, number)
);

-- Who takes part. `token` is a keyed pseudonym made for this one meeting, never a person; null: brought in by the desk, for
-- somebody in the hall or on the phone.
create table meeting_attendee (
  meeting_id bigint not null references meeting,
  number bigint generated always as identity,
  token bytea,
  region_id text references region,
  -- account: signed in by e-mail. browser: only the same browser. desk: an official's word for it.
  assurance text not null check (assurance in ('account', 'browser', 'desk')),
  joined_at timestamptz not null default clock_timestamp(),
  primary key (meeting_id, number),
  unique (meeting_id, token)
);

-- Who asked which question; what was asked stands in the record. A retry with the same id is the same question.
create table meeting_question (
  meeting_id bigint not null references meeting,
  id uuid not null,
  attendee bigint,
  asked_at timestamptz not null default clock_timestamp(),
  primary key (meeting_id, id),
  foreign key (meeting_id, attendee) references meeting_attendee
);
create index on meeting_question (meeting_id, attendee);

-- Insert-only: odd revisions support the question, even ones take that back, so the sum needs no look at what came before.
create table meeting_support (
  meeting_id bigint not null,
  question uuid not null,
  attendee bigint not null,
  revision integer not null check (revision > 0),
  at timestamptz not null default clock_timestamp(),
  primary key (meeting_id, question, attendee, revision),
  foreign key (meeting_id, question) references meeting_question,
  foreign key (meeting_id, attendee) references meeting_attendee
);

-- The record: everything that happened, in order, without gaps; see src/rules/meeting. Never changed.
create table meeting_entry (
  meeting_id bigint not null references meeting,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  kind text not null,
  -- The fact without its kind, as JSON.
  fact jsonb not null,
  -- false: for those who run the meeting only.
  public boolean not null,
  by_account uuid references account,
  by_role text not null,
  -- A retry with the same key is the same entry.
  idempotency_key uuid not null,
  primary key (meeting_id, seq),
  unique (meeting_id, idempotency_key)
);

create function meeting_facts_are_insert_only() returns trigger language plpgsql as $$
begin
  -- Nothing ever changes but this: who deletes their account no longer stands beside what they did.
  if tg_op = 'UPDATE' and tg_level = 'ROW' then
    if to_jsonb(new) = to_jsonb(old) || '{"by_account": null}' then return new; end if;
  end if;
  raise exception 'the record of a meeting and what was supported in it are insert-only';
end $$;
create trigger meeting_entry_is_insert_only before update on meeting_entry
  for each row execute function meeting_facts_are_insert_only();
create trigger meeting_entry_is_never_gone before delete or truncate on meeting_entry
  for each statement execute function meeting_facts_are_insert_only();
create trigger meeting_support_is_insert_only before update or delete or truncate on meeting_support
  for each statement execute function meeting_facts_are_insert_only();
create index on meeting_support (meeting_id, attendee);
create trigger meeting_version_is_insert_only before update or delete or truncate on meeting_version
  for each statement execute function meeting_facts_are_insert_only();
