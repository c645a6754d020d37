-- Captions can be corrected and struck: two more kinds of entries of the record (0015), which name the line they are about. The line's
-- own entry stays as it was entered.
create index meeting_caption_revision on meeting_entry (meeting_id, (fact ->> 'line'), seq)
  where kind in ('caption-corrected', 'caption-struck');
-- A line is struck once, and for good.
create unique index meeting_caption_struck on meeting_entry (meeting_id, (fact ->> 'line')) where kind = 'caption-struck';
