-- Participatory budgets, from idea to ballot to count.

create table budget (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  region_id text not null references region,
  topic text,
  title text not null check (title <> ''),
  summary text not null default '',
  -- The language title and summary are written in; translations: { es: { title, summary } }.
  language text not null default 'en',
  translations jsonb not null default '{}',
  -- Money units: amount / units_per_currency is the sum in the currency.
  amount bigint not null check (amount > 0),
  units_per_currency integer not null default 1 check (units_per_currency in (1, 10, 100, 1000, 10000)),
  currency text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  ballot_type text not null check (ballot_type in ('approval', 'knapsack', 'cumulative', 'ordinal', 'scoring', 'choose-1')),
  -- Approval: at most so many projects (null: any number). Cumulative: points to share out.
  max_choices integer check (max_choices > 0),
  points integer check (points > 0),
  rule text not null check (rule in ('greedy', 'equal-shares')),
  satisfaction text not null check (satisfaction in ('cost', 'cardinality', 'points')),
  completion text not null check (completion in ('none', 'add1u', 'greedy')),
  ties text not null check (ties in ('votes-cost-seed', 'id')),
  seed text not null,
  voters text not null check (voters in ('residents', 'signed-in')),
  -- Null in imported elections, which happened elsewhere.
  ideas_open_at timestamptz,
  ideas_close_at timestamptz,
  voting_open_at timestamptz,
  voting_close_at timestamptz,
  published_at timestamptz,
  -- Set when the budget was read from a .pb file: the file as it came, and where it came from.
  imported_file bytea,
  imported_from text,
  hypothetical boolean not null default false,
  created_by uuid references account,
  created_at timestamptz not null default now(),
  check (ideas_open_at < ideas_close_at and ideas_close_at <= voting_open_at and voting_open_at < voting_close_at),
  check (imported_file is not null or voting_close_at is not null),
  check ((ballot_type = 'cumulative') = (points is not null) or imported_file is not null)
);
create index on budget (region_id);

create table idea (
  budget_id bigint not null references budget,
  id bigint generated always as identity,
  author_id uuid references account,
  title text not null check (title <> ''),
  description text not null,
  place text not null default '',
  category text not null default '',
  -- The resident's own guess, in money units.
  estimate bigint check (estimate >= 0),
  language text not null default 'en',
  -- A double submit of one form is one idea.
  idempotency_key uuid not null,
  submitted_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (budget_id, id),
  unique (budget_id, author_id, idempotency_key)
);

-- Officials' findings, never changed: a later one replaces an earlier one on the page, both stay readable.
create table idea_review (
  budget_id bigint not null,
  idea_id bigint not null,
  id bigint generated always as identity,
  verdict text not null check (verdict in ('feasible', 'not-feasible', 'needs-change')),
  reason text not null check (reason <> ''),
  cost bigint check (cost > 0),
  reviewer_id uuid references account,
  at timestamptz not null default now(),
  primary key (budget_id, idea_id, id),
  foreign key (budget_id, idea_id) references idea,
  check ((verdict = 'feasible') = (cost is not null))
);

create table project (
  budget_id bigint not null references budget,
  -- Pabulib's project_id: any text.
  id text not null,
  -- 0, 1, 2 ... : ballots name projects by position.
  position integer not null check (position >= 0),
  name text not null,
  description text not null default '',
  language text not null default 'en',
  translations jsonb not null default '{}',
  cost bigint not null check (cost >= 0),
  categories text[] not null default '{}',
  targets text[] not null default '{}',
  district text,
  idea_id bigint,
  primary key (budget_id, id),
  unique (budget_id, position),
  foreign key (budget_id, idea_id) references idea
);

-- Insert-only: changing a ballot adds a revision, and the highest one counts. `voter` is a keyed pseudonym made
-- for this one vote, never a person. A retry with the same key is the same ballot.
create table ballot (
  budget_id bigint not null references budget,
  voter bytea not null,
  revision integer not null check (revision > 0),
  idempotency_key uuid not null,
  chosen integer[] not null,
  points integer[],
  cast_at timestamptz not null default clock_timestamp(),
  primary key (budget_id, voter, revision),
  unique (budget_id, voter, idempotency_key),
  check (points is null or cardinality(points) = cardinality(chosen))
);

create function ballot_is_insert_only() returns trigger language plpgsql as $$
begin
  raise exception 'ballots are insert-only';
end $$;
create trigger ballot_is_insert_only before update or delete or truncate on ballot
  for each statement execute function ballot_is_insert_only();

-- Written every few seconds by one advisory-locked job, so that no ballot waits for a counter.
create table ballot_fold (
  budget_id bigint primary key references budget,
  voters integer not null,
  folded_at timestamptz not null
);

create table count_run (
  budget_id bigint not null references budget,
  id integer not null check (id > 0),
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  step text not null default '',
  done integer not null default 0,
  total integer not null default 0,
  requested_at timestamptz not null default now(),
  -- A running count beats; one that stopped beating is taken up again.
  beat_at timestamptz not null default now(),
  finished_at timestamptz,
  voters integer,
  -- JSON texts of src/rules/budgeting: Outcome, the outcomes side by side, Explanation.
  outcome jsonb,
  comparison jsonb,
  explanation jsonb,
  digest text,
  problem text,
  primary key (budget_id, id)
);
-- One count of a budget at a time.
create unique index on count_run (budget_id) where state in ('queued', 'running');
