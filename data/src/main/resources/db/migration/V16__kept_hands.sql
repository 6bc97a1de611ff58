-- Four eyes rest on who began a check, also while it is open: that stays known, and no work item disappears or becomes another.

create function casework.refuse_forgetting() returns trigger language plpgsql as $$
begin
    raise exception 'work item % keeps its case, its stage and whoever ever began it', old.work_item_id
        using errcode = 'restrict_violation';
end $$;
create trigger work_item_identity before update on casework.work_item
    for each row when (new.work_item_id <> old.work_item_id or new.case_id <> old.case_id or new.stage <> old.stage
        or not new.begun_by @> old.begun_by) execute function casework.refuse_forgetting();
create trigger work_item_never_deleted before delete on casework.work_item
    for each statement execute function casework.refuse_change();

-- Earlier rows can't be put right: nobody knows any more who that was.
alter table casework.work_item
    add constraint work_item_begun_by_somebody check (state <> 'STARTED' or inspector = any (begun_by)) not valid;
