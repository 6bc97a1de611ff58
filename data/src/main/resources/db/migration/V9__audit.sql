-- Who looked at whose data, and why: only ever added to, and each record is sealed together with the one before it.
create schema audit;

create table audit.record (
    number bigint primary key,
    at timestamptz not null,
    who text collate "C" not null,
    action text not null,
    objects text[] not null,
    outcome text not null check (outcome in ('SHOWN', 'REFUSED')),
    ground text not null,
    purpose text not null,
    origin text not null,
    hash bytea not null
);
create index record_who on audit.record (who, number);
create index record_at on audit.record using brin (at);
create index record_objects on audit.record using gin (objects);
comment on column audit.record.objects is 'what was shown, as kind/key; a person by the internal key, never by the code';
comment on column audit.record.ground is 'role or scope that gave access; of a refusal why not';
comment on column audit.record.purpose is 'as stated by whoever looked; empty: none was stated';
comment on column audit.record.origin is 'network address of whoever looked; empty: this machine''s terminal';
comment on column audit.record.hash is 'SHA-256 over the hash of the record before and this record in its canonical form';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit records are never changed' using errcode = 'restrict_violation';
end $$;
create trigger record_append_only before update or delete or truncate on audit.record
    for each statement execute function audit.refuse_change();

-- Length in bytes and text, so that no two records have the same canonical form. AuditChain reads the same form.
create function audit.framed(value text) returns text language sql immutable strict
    return octet_length(convert_to(value, 'UTF8')) || ':' || value || ',';

-- The only way to add a record. It decides on number and hash, one caller after the other. The lock is held until the
-- commit, so that nobody builds on a record that may not come to be.
create function audit.append(
    at timestamptz, who text, action text, objects text[], outcome text, ground text, purpose text, origin text)
    returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    last record;
    this bigint;
    form text;
begin
    perform pg_advisory_xact_lock(7430118265);
    select r.number, r.hash into last from audit.record r order by r.number desc limit 1;
    this := coalesce(last.number, 0) + 1;
    select string_agg(audit.framed(part), '' order by place) into form
    from unnest(array[this::text, (extract(epoch from at) * 1000000)::bigint::text, who, action,
        cardinality(objects)::text] || objects || array[outcome, ground, purpose, origin]) with ordinality as f(part, place);
    insert into audit.record
    values (this, at, who, action, objects, outcome, ground, purpose, origin,
        sha256(coalesce(last.hash, '') || convert_to(form, 'UTF8')));
    return this;
end $$;
