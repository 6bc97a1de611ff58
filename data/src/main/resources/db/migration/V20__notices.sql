-- Who is told by which scan, and what surely has not left.

-- What was found has an owner of its own (decision 17), who alone may change its tables.
do $$
begin
    execute format('set local role %I',
        (select pg_get_userbyid(relowner) from pg_class where oid = 'detection.scan'::regclass));

    -- By which rules a scan judged a service: other rules say nothing to whoever runs these.
    create table detection.scan_rules (
        scan_id integer not null references detection.scan,
        service text collate "C" not null,
        rules_hash text collate "C" not null,
        primary key (scan_id, service)
    );
    insert into detection.scan_rules (scan_id, service, rules_hash)
    select s.scan_id, r.service, r.rules_hash
    from detection.scan s join quality.service_rules r on r.release_hash = s.release_hash;
    comment on column detection.scan_rules.rules_hash is 'of what decided about the service in the release that scanned';

    reset role;
end $$;
drop table quality.service_rules;

-- From begun_at on a message may have arrived; where it turns out that nothing left, begun_at is taken back.
alter table notice.sending add column tries integer not null default 0;
update notice.sending set tries = 1 where begun_at is not null;
alter table notice.sending add check (tries = 0 or tries > 0 and begun_at is not null);
comment on column notice.sending.tries is 'attempts after which it may have arrived';
