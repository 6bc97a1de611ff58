-- Rules through time: every release that ran, whole, and since when.
create schema releases;

create table releases.rule_release (
    release_hash text collate "C" primary key,
    sources bytea not null,
    kept_at timestamptz not null
);
comment on column releases.rule_release.sources is 'zip of the rule files';

create table releases.activation (
    active_from timestamptz primary key,
    release_hash text collate "C" not null references releases.rule_release
);
comment on table releases.activation is 'a release is active until another one is';
