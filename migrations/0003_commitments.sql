-- What was promised, by whom, for how much, and how far it is.

create table commitment (
  -- The process that made the promise, for example 'budget:12'.
  process text not null,
  id text not null,
  region_id text not null references region,
  title text not null check (title <> ''),
  language text not null default 'en',
  translations jsonb not null default '{}',
  owner text not null default '',
  amount bigint not null check (amount >= 0),
  units_per_currency integer not null,
  currency text not null,
  made_at timestamptz not null default now(),
  primary key (process, id)
);

create table milestone (
  process text not null,
  commitment_id text not null,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  language text not null default 'en',
  translations jsonb not null default '{}',
  due_on date,
  done_on date,
  primary key (process, commitment_id, id),
  foreign key (process, commitment_id) references commitment
);

-- Insert-only: the newest row is the status, the older ones its history.
create table commitment_status (
  process text not null,
  commitment_id text not null,
  id bigint generated always as identity,
  status text not null check (status in ('promised', 'under-way', 'delayed', 'delivered', 'dropped')),
  -- Money spent so far, in the commitment's units.
  spent bigint check (spent >= 0),
  note text not null default '',
  language text not null default 'en',
  translations jsonb not null default '{}',
  by_account uuid references account,
  at timestamptz not null default now(),
  primary key (process, commitment_id, id),
  foreign key (process, commitment_id) references commitment
);
