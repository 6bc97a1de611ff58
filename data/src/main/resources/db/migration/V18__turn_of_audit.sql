-- Whose turn it is to add a record is a row that only the owner of the function can lock. The advisory lock of before could
-- be taken, and kept, by anybody who may log in to the database, so that nobody could look at anything any more.
create table audit.turn (one boolean primary key default true check (one));
comment on table audit.turn is 'one row, locked by audit.append until the commit';
insert into audit.turn values (true);

create or replace function audit.append(
    at timestamptz, who text, action text, objects text[], outcome text, ground text, purpose text, origin text)
    returns bigint language plpgsql security definer
    -- whoever waits for longer waits for something that is broken, and holds a connection of the program
    set search_path = pg_catalog, pg_temp set lock_timeout = '5s' as $$
declare
    last record;
    this bigint;
    form text;
begin
    perform from audit.turn for update;
    if not found then
        raise exception 'audit.turn has no row: nobody could say whose turn it is';
    end if;
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
