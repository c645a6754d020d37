-- Surveys: questions an organiser puts to the residents of a region, answered once each, weighted to who lives there.

create table survey (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  region_id text not null references region,
  topic text references topic,
  title text not null check (title <> ''),
  -- Who asks, why, and what will be done with the answers: markdown.
  introduction text not null default '',
  -- The language of title, introduction and questions; translations: { es: { title, introduction } }.
  language text not null default 'en',
  translations jsonb not null default '{}',
  -- Respondents are sorted by their region of this kind: for quotas, weights and tables.
  region_kind text not null check (region_kind in ('county', 'city', 'district')),
  -- Whether figures are shown while it is open, in steps of ten answers, or only after the close.
  results text not null check (results in ('after-close', 'live')),
  -- What the age groups are weighted to: { source, people: [per group] }, or null where age is not asked.
  age_targets jsonb,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  published_at timestamptz,
  hypothetical boolean not null default false,
  created_by uuid references account,
  idempotency_key uuid not null,
  created_at timestamptz not null default now(),
  unique (created_by, idempotency_key),
  check (opens_at < closes_at)
);
create index on survey (region_id);

-- Frozen once the survey is published: answers name options by their place in `options`.
create table survey_question (
  survey_id bigint not null references survey,
  number integer not null check (number > 0),
  position integer not null check (position > 0),
  kind text not null check (kind in ('single', 'several', 'scale', 'ranking', 'number', 'text')),
  text text not null check (text <> ''),
  hint text not null default '',
  required boolean not null,
  options text[] not null default '{}',
  -- Each respondent sees the options in an order of their own, recorded with the answer; `keeps_last`: the last one stays last.
  rotated boolean not null default false,
  keeps_last boolean not null default false,
  -- several: at most so many. number: the limits.
  most integer check (most > 0),
  low integer,
  high integer,
  low_label text not null default '',
  high_label text not null default '',
  -- { es: { text, hint, options, lowLabel, highLabel } }
  translations jsonb not null default '{}',
  primary key (survey_id, number),
  unique (survey_id, position) deferrable initially immediate,
  check (low < high),
  check (kind <> 'scale' or (low is not null and high is not null)),
  check (kind not in ('single', 'several', 'ranking') or cardinality(options) >= 2)
);

-- How many answers are wanted of whom. Null: of every region, of every age.
create table survey_quota (
  survey_id bigint not null references survey,
  id bigint generated always as identity,
  region_id text references region,
  age_group text,
  wanted integer not null check (wanted > 0),
  primary key (survey_id, id),
  unique nulls not distinct (survey_id, region_id, age_group)
);

-- Insert-only: a changed answer adds a revision, and the highest one counts. `respondent` is a keyed pseudonym made for this
-- one survey, never a person. A retry with the same key is the same answer.
create table survey_answer (
  survey_id bigint not null references survey,
  respondent bytea not null,
  revision integer not null check (revision > 0),
  idempotency_key uuid not null,
  -- Of the survey's kind of region; from the account.
  region_id text not null references region,
  age_group text,
  -- Given after a quota of theirs was full: kept and counted apart.
  over_quota boolean not null,
  -- By number of the question; see read-answers.ts.
  answers jsonb not null,
  -- The order in which rotated options were shown, by number of the question.
  shown jsonb not null default '{}',
  answered_at timestamptz not null default clock_timestamp(),
  primary key (survey_id, respondent, revision),
  unique (survey_id, respondent, idempotency_key)
);
create index on survey_answer (survey_id, region_id, age_group);
create index on survey_answer (survey_id, answered_at) where revision = 1;

create function survey_answer_is_insert_only() returns trigger language plpgsql as $$
begin
  raise exception 'answers are insert-only';
end $$;
create trigger survey_answer_is_insert_only before update or delete or truncate on survey_answer
  for each statement execute function survey_answer_is_insert_only();

-- Questions and quotas stand still once people may answer them.
create function survey_is_frozen() returns trigger language plpgsql as $$
begin
  if exists (select from survey where id = coalesce(new.survey_id, old.survey_id) and published_at is not null) then
    raise exception 'the survey is published: its questions and quotas cannot change';
  end if;
  return coalesce(new, old);
end $$;
create trigger survey_question_is_frozen before insert or update or delete on survey_question
  for each row execute function survey_is_frozen();
create trigger survey_quota_is_frozen before insert or update or delete on survey_quota
  for each row execute function survey_is_frozen();
