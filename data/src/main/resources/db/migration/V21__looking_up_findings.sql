-- Whom a scan saw, and what it found about a child.
do $$
begin
    execute format('set local role %I',
        (select pg_get_userbyid(relowner) from pg_class where oid = 'detection.scan'::regclass));

    alter table detection.scan add column last_person integer not null default 2147483647;
    comment on column detection.scan.last_person is
        'greatest internal key that was evaluated: whoever came later has a greater one; of scans before this column all';

    -- a child's findings lie with their claimants
    create index finding_child on detection.finding (child_id) where child_id <> 0;

    reset role;
end $$;
