-- Hall mode: a meeting run from a laptop without internet, whose record is merged into the one here later.

-- A file with the plan, the public record so far and a private key that is kept nowhere else. What comes back is signed with it.
create table meeting_hall_pack (
  meeting_id bigint not null references meeting,
  number integer not null check (number > 0),
  -- Ed25519. Which meeting a record belongs to is told by its key, not by a name in it.
  public_key bytea not null unique check (length(public_key) = 32),
  made_at timestamptz not null default clock_timestamp(),
  made_by uuid references account,
  revoked_at timestamptz,
  primary key (meeting_id, number)
);

-- A laptop that a pack was opened on: one pack opened twice makes two records.
create table meeting_hall_run (
  meeting_id bigint not null,
  run uuid not null,
  pack integer not null,
  -- The number, in the hall's record, of the newest entry that was decided on here: merged or left out, once and for all.
  decided integer not null check (decided >= 0),
  primary key (meeting_id, run),
  foreign key (meeting_id, pack) references meeting_hall_pack
);

-- Who took part in the hall, by the number they have there, as somebody who takes part here: without a token, so nobody acts for them.
create table meeting_hall_attendee (
  meeting_id bigint not null,
  run uuid not null,
  number bigint not null,
  attendee bigint not null,
  primary key (meeting_id, run, number),
  unique (meeting_id, attendee),
  foreign key (meeting_id, run) references meeting_hall_run,
  foreign key (meeting_id, attendee) references meeting_attendee
);

-- A record that was sent and looked at, by the SHA-256 of the file; once merged, what it was is gone and that it was stays.
create table meeting_hall_upload (
  meeting_id bigint not null references meeting,
  digest bytea not null check (length(digest) = 32),
  body bytea,
  sent_at timestamptz not null default clock_timestamp(),
  merged_at timestamptz,
  primary key (meeting_id, digest),
  check ((body is null) = (merged_at is not null))
);

-- On the laptop alone: whose hall this is. What came with the pack is not sent back.
create table meeting_hall (
  meeting_id bigint primary key references meeting,
  run uuid not null,
  pack integer not null,
  -- Where the record goes: the address of the public instance.
  origin text not null,
  public_key bytea not null,
  private_key bytea not null,
  -- The newest entry that came with the pack, and the last of the attendees who stand for support given before.
  pack_seq integer not null,
  pack_attendee bigint not null,
  wifi_name text not null default '',
  wifi_password text not null default '',
  opened_at timestamptz not null default clock_timestamp()
);
create unique index on meeting_hall ((true));
