-- Polls: what others measured of public backing, each with its wording, its sponsor and how it was made.

-- A measured thing, such as "would vote to leave". Wordings differ within a question; two questions are never one trend.
create table poll_question (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  region_id text not null references region,
  topic text references topic,
  title text not null check (title <> ''),
  -- What counts as backing, and what does not belong here: plain text.
  about text not null default '',
  -- The language of title and about; translations: { es: { title, about } }.
  language text not null default 'en',
  translations jsonb not null default '{}',
  hypothetical boolean not null default false,
  created_by uuid references account,
  idempotency_key uuid not null,
  created_at timestamptz not null default now(),
  unique (created_by, idempotency_key)
);

-- One question as one survey asked it. What is known of it stands in its revisions; registering it is publishing it.
create table poll (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  -- Where the people live who were asked.
  region_id text not null references region,
  -- SHA-256 of what tells it from other polls, as first registered: a poll is registered once, however often it is sent.
  identity bytea not null unique check (length(identity) = 32),
  hypothetical boolean not null default false,
  created_by uuid references account,
  published_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
create index on poll (region_id);

-- Insert-only: a correction adds a revision with its public reason, and the highest counts.
create table poll_revision (
  poll_id bigint not null references poll,
  revision integer not null check (revision > 0),
  question_id bigint not null references poll_question,
  -- Why it belongs to this question.
  question_reason text not null check (question_reason <> ''),
  -- Taken out of lists and trends, and still there to be read.
  withdrawn boolean not null default false,
  -- As it was put to people; null when no source gives it.
  wording text check (wording <> ''),
  wording_language text not null,
  -- What was said or asked before that may matter.
  context text not null default '',
  pollster text not null check (pollster <> ''),
  -- Null when no source names one.
  sponsor text check (sponsor <> ''),
  stake text not null check (stake in ('none-stated', 'has-stake', 'unknown')),
  stake_note text not null default '',
  modes text[] not null default '{}'
    check (modes <@ array['online', 'phone', 'automated-phone', 'text-message', 'mail', 'in-person']),
  -- In which languages people were asked.
  languages text not null default '',
  population text check (population in ('adults', 'registered', 'likely', 'other')),
  population_note text not null default '',
  asked_from date not null,
  asked_until date not null,
  sample_size integer check (sample_size > 0),
  design_effect double precision check (design_effect > 0),
  -- In percentage points, as published for the whole sample.
  margin double precision check (margin > 0 and margin < 100),
  -- Whether it includes the design effect, or by which model it was computed.
  precision_note text not null default '',
  sample_kind text check (sample_kind in ('probability', 'non-probability', 'census')),
  frame text not null default '',
  recruitment text not null default '',
  weighting text not null default '',
  weighting_sources text not null default '',
  quality text not null default '',
  processing text not null default '',
  limitations text not null default '',
  -- What the registry itself adds, for example that a day was inferred.
  note text not null default '',
  -- Whether every answer that people could give is among the answers here.
  complete boolean not null,
  -- The language of these words and of the labels of answers.
  language text not null,
  source_url text not null check (source_url ~ '^https?://'),
  source_read_on date not null,
  -- SHA-256 of all of the above: the same row imported again is the same.
  digest bytea not null check (length(digest) = 32),
  -- Why the revision was made; the first needs none.
  reason text not null default '' check (revision = 1 or reason <> ''),
  by_account uuid references account,
  by_role text,
  at timestamptz not null default clock_timestamp(),
  primary key (poll_id, revision),
  check (asked_from <= asked_until),
  check (asked_until <= source_read_on),
  check (stake <> 'has-stake' or stake_note <> '')
);
create index on poll_revision (question_id);

create table poll_answer (
  poll_id bigint not null,
  revision integer not null,
  number integer not null check (number > 0),
  label text not null check (label <> ''),
  kind text not null check (kind in ('for', 'against', 'other', 'undecided', 'refused')),
  -- In hundredths of a per cent of all who were asked.
  share integer not null check (share between 0 and 10000),
  primary key (poll_id, revision, number),
  foreign key (poll_id, revision) references poll_revision
);

-- Nothing ever changes but this: who deletes their account no longer stands beside what they did.
create function polls_are_insert_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_level = 'ROW' then
    if to_jsonb(new) = to_jsonb(old) || '{"by_account": null}' then return new; end if;
  end if;
  raise exception 'revisions of polls are insert-only';
end $$;
create trigger poll_revision_is_insert_only before update on poll_revision
  for each row execute function polls_are_insert_only();
create trigger poll_revision_is_never_gone before delete or truncate on poll_revision
  for each statement execute function polls_are_insert_only();
create trigger poll_answer_is_insert_only before update or delete or truncate on poll_answer
  for each statement execute function polls_are_insert_only();

-- Each share may be half a per cent off by rounding, so that the answers together may be a little more than everybody.
create function poll_answers_add_up() returns trigger language plpgsql as $$
declare
  together integer;
  answers integer;
begin
  select sum(share), count(*) into together, answers from poll_answer
    where poll_id = new.poll_id and revision = new.revision;
  if answers is null or answers = 0 then raise exception 'a poll without answers'; end if;
  if together > 10000 + 50 * answers then raise exception 'the answers of a poll are more than everybody'; end if;
  if new.complete and together < 10000 - 50 * answers then raise exception 'all answers of a poll are not everybody'; end if;
  return null;
end $$;
create constraint trigger poll_answers_add_up after insert on poll_revision deferrable initially deferred
  for each row execute function poll_answers_add_up();

-- Every poll as it stands.
create view poll_now as
  select distinct on (poll_id) * from poll_revision order by poll_id, revision desc;
