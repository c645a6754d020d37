-- Questions that were merged into others: support for either is support for the one that stays, each person once.

-- The question that stays, however many merges it took; follows from the record and is kept here so that support can be counted.
alter table meeting_question add column merged_into uuid;
create index on meeting_question (meeting_id, merged_into) where merged_into is not null;

-- Whoever enters the fact holds the meeting's row, so no two merges are entered at once.
create function meeting_question_follows_merges() returns trigger language plpgsql as $$
declare
  stays uuid := coalesce(
    (select merged_into from meeting_question where meeting_id = new.meeting_id and id = (new.fact ->> 'into')::uuid),
    (new.fact ->> 'into')::uuid);
  goes uuid := (new.fact ->> 'question')::uuid;
begin
  update meeting_question set merged_into = stays where meeting_id = new.meeting_id and (id = goes or merged_into = goes);
  return null;
end $$;
create trigger meeting_question_is_merged after insert on meeting_entry
  for each row when (new.kind = 'question-merged') execute function meeting_question_follows_merges();
