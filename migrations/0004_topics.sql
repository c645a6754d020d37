-- A public question under which briefs, polls, dialogues, town halls, initiatives and budgets are gathered.

create table topic (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  region_id text not null references region,
  question text not null,
  summary text not null,
  language text not null default 'en',
  translations jsonb not null default '{}',
  hypothetical boolean not null default false,
  created_at timestamptz not null default now()
);

-- The two sides side by side: every position holds one point for each, so neither can have more.
create table topic_point (
  topic_id text not null references topic,
  position integer not null,
  side text not null check (side in ('for', 'against')),
  heading text not null,
  text text not null,
  language text not null default 'en',
  translations jsonb not null default '{}',
  primary key (topic_id, position, side)
);

alter table budget add foreign key (topic) references topic;
