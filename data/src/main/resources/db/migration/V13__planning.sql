-- Whoever hands an item back does not get it again, unless nobody else can do it.
alter table casework.work_item add column handed_back_by text[] collate "C" not null default '{}';
comment on column casework.work_item.handed_back_by is
    'inspectors who handed it back, or an earlier one of the same stage of the case; without those whom a manager gave it since';
