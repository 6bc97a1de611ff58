-- Scans that are asked for every night, and what people do with runs: pause, go on, cancel.
do $$
declare
    old record;
begin
    execute format('set local role %I',
        (select pg_get_userbyid(relowner) from pg_class where oid = 'detection.scan'::regclass));

    for old in
        select conname from pg_constraint where conrelid = 'detection.scan_run'::regclass and contype = 'c'
    loop
        execute format('alter table detection.scan_run drop constraint %I', old.conname);
    end loop;
    alter table detection.scan_run
        add column mode text collate "C" not null default 'FULL' check (mode in ('FULL', 'INCREMENTAL')),
        add column night date,
        add column due_at timestamptz,
        add column end_by timestamptz,
        add column attempt integer not null default 0,
        add column begun_at timestamptz,
        add column persons_before bigint not null default 0,
        add column in_vain integer not null default 0,
        add column changed_by text collate "C",
        add column changed_at timestamptz,
        add unique (night, mode),
        add check (state in
            ('WAITING', 'RUNNING', 'PAUSED', 'OUT_OF_TIME', 'CANCELLED', 'DONE', 'FAILED', 'MISSED')),
        add check ((state in ('CANCELLED', 'DONE', 'FAILED', 'MISSED')) = (ended_at is not null)),
        add check ((state = 'DONE') = (scan_id is not null)),
        add check (state <> 'FAILED' or problem is not null),
        add check (state not in ('PAUSED', 'CANCELLED') or changed_by is not null),
        add check ((changed_by is null) = (changed_at is null)),
        add check ((night is null) = (due_at is null)),
        add check (end_by is null or night is not null);
    alter table detection.scan_run alter column mode drop default;
    comment on column detection.scan_run.night is 'day on which the night''s window begins; empty: somebody asked for it by hand';
    comment on column detection.scan_run.due_at is 'end of that window: later it is late';
    comment on column detection.scan_run.end_by is 'when it has to stop; empty: when it is done';
    comment on column detection.scan_run.attempt is 'counts its beginnings: whoever began it before has no say any more';
    comment on column detection.scan_run.begun_at is 'when it last began; started_at: when it first did';
    comment on column detection.scan_run.persons_before is 'were done when it last began';
    comment on column detection.scan_run.in_vain is 'how many nodes in a row died before it got on';
    comment on column detection.scan_run.changed_by is 'who last paused it, let it go on or cancelled it';

    create table detection.scan_schedule (
        one boolean primary key default true check (one),
        watched_since timestamptz,
        looked_at timestamptz,
        paused_by text collate "C",
        paused_at timestamptz,
        alarms text[] not null default '{}',
        check ((paused_by is null) = (paused_at is null))
    );
    insert into detection.scan_schedule values (true);
    comment on table detection.scan_schedule is 'one row, locked by whoever asks for a scan';
    comment on column detection.scan_schedule.looked_at is 'when a node last looked whether a night''s scan is due';
    comment on column detection.scan_schedule.alarms is 'as they were last written into the log';

    reset role;
end $$;
