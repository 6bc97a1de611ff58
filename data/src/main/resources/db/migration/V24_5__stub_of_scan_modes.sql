-- Stub until the engine's own migration brings these columns.
do $$
begin
    execute format('set local role %I',
        (select pg_get_userbyid(relowner) from pg_class where oid = 'detection.scan'::regclass));
    alter table detection.scan
        add column if not exists mode text collate "C" not null default 'FULL',
        add column if not exists differences bigint,
        add column if not exists new_findings bigint,
        add column if not exists unchanged bigint,
        add column if not exists changed bigint,
        add column if not exists gone bigint;
    reset role;
end $$;
