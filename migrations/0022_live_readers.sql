-- How many watch a topic on each node, as each said last. Not worth a log: after a crash nobody watches.
create unlogged table live_readers (
  topic text not null,
  node uuid not null,
  readers integer not null check (readers >= 0),
  seen_at timestamptz not null default now(),
  primary key (topic, node)
);
