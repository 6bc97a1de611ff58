-- Who is there when, jobs of which each runs on one node, and proposals of a manager.

-- Part-time: minutes on Monday to Friday.
alter table staff.inspector add column weekday_minutes integer[];
update staff.inspector set weekday_minutes = array_fill(minutes_per_day, array[5]);
alter table staff.inspector
    drop column minutes_per_day,
    alter column weekday_minutes set not null,
    add check (cardinality(weekday_minutes) = 5 and 0 <= all (weekday_minutes) and 1440 >= all (weekday_minutes));

alter table staff.inspector_skill
    add column first_day date,
    add column last_day date,
    add check (first_day <= last_day);
comment on column staff.inspector_skill.first_day is 'empty: since ever; last_day empty: until further notice';

create table staff.absence (
    absence_id bigint generated always as identity primary key,
    inspector_id text collate "C" not null references staff.inspector,
    kind text collate "C" not null check (kind in ('SICKNESS', 'LEAVE', 'TRAINING', 'OTHER')),
    first_day date not null,
    last_day date,
    entered_by text collate "C" not null,
    entered_at timestamptz not null,
    cancelled_by text collate "C",
    cancelled_at timestamptz,
    check (first_day <= last_day),
    check ((cancelled_by is null) = (cancelled_at is null))
);
create index absence_inspector on staff.absence (inspector_id, first_day) where cancelled_at is null;
comment on column staff.absence.last_day is 'empty: until further notice';

-- Counts every change of who can do what when: a plan made before it is not published after it.
create table staff.roster (version bigint not null);
create unique index roster_one_row on staff.roster ((true));
insert into staff.roster values (0);
create function staff.count_change() returns trigger language plpgsql as $$
begin
    update staff.roster set version = version + 1;
    return null;
end $$;
create trigger inspector_counted after insert or update or delete on staff.inspector
    for each statement execute function staff.count_change();
create trigger inspector_skill_counted after insert or update or delete on staff.inspector_skill
    for each statement execute function staff.count_change();
create trigger absence_counted after insert or update or delete on staff.absence
    for each statement execute function staff.count_change();

-- The columns are db-scheduler's.
create schema jobs;
create table jobs.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on jobs.scheduled_tasks (last_heartbeat);

-- What the background planner did, for looking at.
create schema planning;
create table planning.round (
    round_id bigint generated always as identity primary key,
    node text not null,
    started_at timestamptz not null,
    ended_at timestamptz not null,
    items integer not null,
    moved integer not null,
    left_out integer not null
);
create index round_started on planning.round (started_at);

-- What a manager asked for, got and accepted.
create table planning.proposal (
    proposal_id bigint generated always as identity primary key,
    version integer not null,
    state text collate "C" not null check (state in ('OPEN', 'ACCEPTED', 'DISCARDED')),
    what_if boolean not null,
    asked_by text collate "C" not null,
    asked_at timestamptz not null,
    decided_by text collate "C",
    decided_at timestamptz,
    units text[] collate "C" not null,
    wishes text[] not null,
    roster_version bigint not null,
    late_minutes_before bigint not null,
    late_minutes_after bigint not null,
    waiting_before integer not null,
    waiting_after integer not null,
    check ((state = 'OPEN') = (decided_at is null)),
    check (not (what_if and state = 'ACCEPTED'))
);
comment on column planning.proposal.units is 'empty: all units';
comment on column planning.proposal.wishes is 'what the manager asked for besides, a code and its values each';

create table planning.proposed_move (
    proposal bigint not null references planning.proposal,
    number integer not null,
    work_item_id bigint not null,
    case_id bigint not null,
    unit text collate "C" not null,
    stage text collate "C" not null,
    minutes integer not null,
    due date not null,
    holder text collate "C",
    recipient text collate "C",
    why text collate "C" not null,
    late_minutes bigint not null,
    soft bigint not null,
    outcome text collate "C",
    primary key (proposal, number)
);
comment on column planning.proposed_move.late_minutes is 'what refusing the move alone would cost; soft likewise, without what the planner counts for moving';
comment on column planning.proposed_move.outcome is 'APPLIED, REFUSED, or why it was left out; empty: not decided';

create table planning.proposed_load (
    proposal bigint not null references planning.proposal,
    number integer not null,
    inspector text collate "C" not null,
    unit text collate "C" not null,
    capacity bigint not null,
    minutes_before bigint not null,
    minutes_after bigint not null,
    late_before bigint not null,
    late_after bigint not null,
    primary key (proposal, number)
);

create table planning.proposed_deadline (
    proposal bigint not null references planning.proposal,
    number integer not null,
    work_item_id bigint not null,
    won boolean not null,
    primary key (proposal, number)
);
