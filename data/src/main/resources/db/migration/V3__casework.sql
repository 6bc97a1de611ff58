-- Cases, their documents and work items, and everything that ever happened to them.
create schema casework;

-- One sequence for all: whoever registers many takes a block of numbers at once.
create sequence casework.id increment by 1000;

create table casework.case_file (
    case_id bigint primary key,
    version integer not null,
    service text collate "C" not null,
    person_code text collate "C" not null,
    circumstances text[] not null,
    document_kind text collate "C" not null,
    channel text collate "C" not null,
    received date not null,
    due_from date not null,
    stage text collate "C" not null check (stage in ('ENTRY', 'CHECK', 'REVIEW', 'PAYMENT', 'END')),
    decision text collate "C",
    prepared_by text collate "C",
    opened_at timestamptz not null,
    closed_at timestamptz,
    check ((stage = 'END') = (closed_at is not null))
);
create index case_file_person on casework.case_file (person_code);
comment on column casework.case_file.received is 'day by which routing lines are valid';
comment on column casework.case_file.due_from is 'day from which deadlines count: of receipt, or of what opened the case again';
comment on column casework.case_file.prepared_by is 'inspector who prepared the decision last';

create table casework.document (
    document_id bigint primary key,
    case_id bigint not null references casework.case_file,
    kind text collate "C" not null,
    channel text collate "C" not null,
    received timestamptz not null,
    registered_at timestamptz not null
);
create index document_case on casework.document (case_id);

create table casework.work_item (
    work_item_id bigint primary key,
    case_id bigint not null references casework.case_file,
    document_id bigint references casework.document,
    stage text collate "C" not null check (stage in ('ENTRY', 'CHECK', 'REVIEW', 'PAYMENT')),
    unit text collate "C" not null,
    skill text collate "C" not null,
    minutes integer not null check (minutes >= 0),
    priority integer not null,
    due date not null,
    release_hash text collate "C" not null,
    line integer not null,
    reference text not null,
    reason_lv text not null,
    reason_en text not null,
    preferred text collate "C",
    state text collate "C" not null check (state in ('WAITING', 'ASSIGNED', 'STARTED', 'DONE', 'WITHDRAWN')),
    inspector text collate "C",
    pinned boolean not null,
    assignment_reason text,
    outcome text collate "C",
    minutes_spent integer,
    completed_by text collate "C",
    created_at timestamptz not null,
    started_at timestamptz,
    closed_at timestamptz,
    begun_by text[] not null default '{}',
    check ((state in ('ASSIGNED', 'STARTED')) <= (inspector is not null)),
    check ((state = 'WAITING') <= (inspector is null)),
    check ((state = 'DONE') = (outcome is not null and completed_by is not null and minutes_spent is not null)),
    check ((state in ('DONE', 'WITHDRAWN')) = (closed_at is not null))
);
create index work_item_case on casework.work_item (case_id);
create index work_item_open on casework.work_item (inspector, due) where state in ('ASSIGNED', 'STARTED');
create index work_item_queue on casework.work_item (unit, due, work_item_id)
    where state in ('WAITING', 'ASSIGNED', 'STARTED');
-- entry goes on beside the other stages, these one after the other
create unique index work_item_one_open on casework.work_item (case_id)
    where stage <> 'ENTRY' and state in ('WAITING', 'ASSIGNED', 'STARTED');
comment on column casework.work_item.unit is 'empty: the manual queue';
comment on column casework.work_item.line is 'line of documents.csv in that release; 0: none fitted';

create table casework.event (
    case_id bigint not null references casework.case_file,
    number integer not null,
    at timestamptz not null,
    actor text not null,
    kind text collate "C" not null,
    stage text collate "C" not null,
    document_id bigint,
    work_item_id bigint,
    inspector text collate "C",
    outcome text collate "C",
    line integer,
    reason_lv text not null,
    reason_en text not null,
    primary key (case_id, number)
);

-- History is only ever added to.
create function casework.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a case is never changed (table %)', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger event_append_only before update or delete or truncate on casework.event
    for each statement execute function casework.refuse_change();

-- What is done stays as it was done.
create function casework.refuse_reopening() returns trigger language plpgsql as $$
begin
    raise exception 'work item % is closed', old.work_item_id using errcode = 'restrict_violation';
end $$;
create trigger work_item_closed before update or delete on casework.work_item
    for each row when (old.state in ('DONE', 'WITHDRAWN')) execute function casework.refuse_reopening();
create trigger work_item_kept before truncate on casework.work_item
    for each statement execute function casework.refuse_change();

-- Whose case it is, and what about, is settled when it is opened.
create function casework.refuse_swapping() returns trigger language plpgsql as $$
begin
    raise exception 'case % keeps its person, service and day of receipt', old.case_id using errcode = 'restrict_violation';
end $$;
create trigger case_file_identity before update on casework.case_file
    for each row when (old.person_code <> new.person_code or old.service <> new.service
        or old.received <> new.received or old.opened_at <> new.opened_at) execute function casework.refuse_swapping();

-- Four eyes, whoever writes: the case row is written, so that two transactions can't each see half of it. A lock would
-- not do: whoever waits for one in repeatable read still sees the items of before.
create function casework.keep_four_eyes() returns trigger language plpgsql as $$
begin
    update casework.case_file set version = version where case_id = new.case_id;
    if new.stage = 'REVIEW' and exists (
        select 1 from casework.work_item prepared
        where prepared.case_id = new.case_id and prepared.stage = 'CHECK' and prepared.work_item_id <> new.work_item_id
          and (prepared.completed_by in (new.inspector, new.completed_by)
            or prepared.begun_by && array[new.inspector, new.completed_by]))
    or new.stage = 'CHECK' and exists (
        select 1 from casework.work_item review
        where review.case_id = new.case_id and review.stage = 'REVIEW' and review.work_item_id <> new.work_item_id
          and review.state in ('ASSIGNED', 'STARTED') and review.inspector = new.completed_by) then
        raise exception 'four eyes: work item % of case % may not be with who prepared the decision',
            new.work_item_id, new.case_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger work_item_four_eyes before insert or update on casework.work_item
    for each row when (new.stage = 'REVIEW' and (new.inspector is not null or new.completed_by is not null)
        or new.stage = 'CHECK' and new.completed_by is not null)
    execute function casework.keep_four_eyes();

-- Who works where, and can do what.
create schema staff;

create table staff.inspector (
    inspector_id text collate "C" primary key,
    unit text collate "C" not null,
    role text collate "C" not null check (role in ('INSPECTOR', 'MANAGER', 'ANALYST', 'OPERATOR')),
    minutes_per_day integer not null check (minutes_per_day between 0 and 1440)
);

create table staff.inspector_skill (
    inspector_id text collate "C" not null references staff.inspector,
    skill text collate "C" not null,
    primary key (inspector_id, skill)
);
create index inspector_skill_skill on staff.inspector_skill (skill);
