-- A scan of everybody in parts, by several workers, and one that evaluates only those who can have changed.
do $$
begin
    execute format('set local role %I',
        (select pg_get_userbyid(relowner) from pg_class where oid = 'detection.scan'::regclass));

    alter table detection.scan
        add column mode text collate "C" not null default 'FULL' check (mode in ('FULL', 'INCREMENTAL', 'KNOWN_AT')),
        add column program_hash text collate "C" not null default '',
        add column base_id integer,
        add column evaluated bigint not null default 0,
        add column turns_known_until date,
        add column new_findings bigint,
        add column unchanged_findings bigint,
        add column changed_findings bigint,
        add column gone_findings bigint,
        add column differences bigint;
    update detection.scan set evaluated = persons;
    alter table detection.scan
        alter column mode drop default,
        alter column program_hash drop default,
        drop constraint scan_as_of_release_hash_delivery_id_key,
        add unique (as_of, release_hash, program_hash, delivery_id, mode);
    comment on column detection.scan.program_hash is 'of the classes that evaluate; empty: was not kept then';
    comment on column detection.scan.base_id is 'earlier scan from which the rest was taken over; empty: everybody was evaluated';
    comment on column detection.scan.turns_known_until is
        'turning dates up to this day are kept; empty: none, so that no other scan can start from this one';
    comment on column detection.scan.differences is
        'of a full scan from the incremental one of the same day; empty: there was none';

    -- Progress: what is done stays done if the program or the database is killed.
    create table detection.scan_part (
        scan_id integer not null references detection.scan on delete cascade,
        part integer not null,
        first_person integer not null,
        last_person integer not null,
        evaluated bigint,
        primary key (scan_id, part)
    );
    comment on column detection.scan_part.evaluated is 'empty: not done yet';

    -- The next day on which what is found for a person may change although no fact does. Each scan makes a table like this
    -- one; an incremental scan goes on with the table of its base, from which no other scan can start then.
    create table detection.turning (
        person_id integer not null,
        turns_on date not null
    );
    comment on table detection.turning is 'who is not here by turns_known_until of the scan has no such day until then';

    alter table detection.scan_rules drop constraint scan_rules_scan_id_fkey,
        add foreign key (scan_id) references detection.scan on delete cascade;

    reset role;
end $$;
