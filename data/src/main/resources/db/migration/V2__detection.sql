-- What the scans found. Apart from the register, so that a role may read the one without the other: findings serve
-- the claimant only, never control or recovery.
create schema detection;

-- The same rules on the same facts as of the same day are the same scan, however often it is run.
create table detection.scan (
    scan_id integer generated always as identity primary key,
    as_of date not null,
    release_hash text not null,
    delivery_id integer not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    persons bigint not null,
    unique (as_of, release_hash, delivery_id)
);
comment on column detection.scan.delivery_id is 'the last delivery that changed a fact; 0: none was loaded';
comment on column detection.scan.finished_at is 'empty: under way, or broken off';

-- One partition a scan, so that an old scan goes away at once.
create table detection.finding (
    scan_id integer not null,
    claimant_id integer not null,
    service text collate "C" not null,
    child_id integer not null,
    outcome text collate "C" not null,
    since date,
    until date,
    amount numeric,
    missing text[] not null,
    parameters text[] not null,
    primary key (scan_id, claimant_id, service, child_id)
) partition by list (scan_id);
comment on column detection.finding.child_id is '0: the claimant''s own';
comment on column detection.finding.parameters is 'dated values that decided, as name@first-day';
