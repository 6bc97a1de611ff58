-- Scans that somebody asked for; one runs at a time, on whichever node takes it.
create table detection.scan_run (
    scan_run_id bigint generated always as identity primary key,
    as_of date not null,
    state text collate "C" not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    asked_by text collate "C" not null,
    asked_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    persons bigint not null,
    of_persons bigint not null,
    scan_id integer references detection.scan,
    problem text,
    check ((state in ('DONE', 'FAILED')) = (ended_at is not null)),
    check ((state = 'DONE') = (scan_id is not null)),
    check ((state = 'FAILED') = (problem is not null))
);
create index scan_run_open on detection.scan_run (scan_run_id) where state in ('WAITING', 'RUNNING');
comment on column detection.scan_run.problem is 'what to do, without personal data';
