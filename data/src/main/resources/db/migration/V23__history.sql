-- Facts through time (decision 22). A delivery changes only what differs: delivery_id says since which delivery a row is
-- known as it is, and what it superseded lies in the schema history, with the delivery that superseded it. So after
-- delivery d was known: register.x where delivery_id <= d, and history.x where delivery_id <= d and known_until > d.
alter table register.delivery add column touched_all boolean not null default false;
alter table register.delivery add column persons bigint;
comment on column register.delivery.persons is 'in the register after it; empty: was not kept then';
update register.delivery set persons = (select count(*) from register.person)
where delivery_id = (select max(delivery_id) from register.delivery);
comment on column register.delivery.touched_all is 'whose evaluation it may have changed is not kept: anybody''s';

create table register.touched (
    delivery_id integer,
    person_id integer,
    primary key (delivery_id, person_id)
);
comment on table register.touched is 'whose evaluation a delivery may have changed';

-- Where two ids became one person, facts have moved: since delivery_id they are known under the one id, but another
-- delivery brought them, whose source they belong to. Only where a moved fact can meet one of the same key.
alter table register.person add column brought_by integer;
alter table register.relation add column brought_by integer;
alter table register.insurance_record add column brought_by integer;
alter table register.contribution add column brought_by integer;
comment on column register.relation.brought_by is 'the delivery that held the row before it moved; empty: delivery_id';

create schema history;
create table history.person (like register.person, known_until integer not null);
create table history.relation (like register.relation, known_until integer not null);
create table history.opinion (like register.opinion, known_until integer not null);
create table history.insurance_record (like register.insurance_record, known_until integer not null);
create table history.contribution (like register.contribution, known_until integer not null);
create table history.benefit (like register.benefit, known_until integer not null);
create table history.application (like register.application, known_until integer not null);
comment on column history.person.known_until is 'the delivery that superseded the row';

create index person_person on history.person (person_id);
create index relation_child on history.relation (child_id);
create index opinion_person on history.opinion (person_id);
create index insurance_record_person on history.insurance_record (person_id);
create index contribution_person on history.contribution (person_id);
create index benefit_subject on history.benefit (subject_id);
create index application_subject on history.application (subject_id);

-- rows come in the order of known_until, so that little tells where to look for what was known lately, or is to go
create index person_until on history.person using brin (known_until);
create index relation_until on history.relation using brin (known_until);
create index opinion_until on history.opinion using brin (known_until);
create index insurance_record_until on history.insurance_record using brin (known_until);
create index contribution_until on history.contribution using brin (known_until);
create index benefit_until on history.benefit using brin (known_until);
create index application_until on history.application using brin (known_until);

-- Of earlier deliveries nothing was kept but who was the last one.
create table register.known_since (
    one boolean primary key default true check (one),
    delivery_id integer not null
);
comment on column register.known_since.delivery_id is 'the first delivery after which what was known is still known';
insert into register.known_since (delivery_id) select coalesce(max(delivery_id), 0) from register.delivery;

-- Room beside a row for its next version, so that rows stay in the order in which a scan reads them.
alter table register.person set (fillfactor = 90);
alter table register.relation set (fillfactor = 90);
alter table register.opinion set (fillfactor = 90);
alter table register.insurance_record set (fillfactor = 90);
alter table register.contribution set (fillfactor = 90);
alter table register.benefit set (fillfactor = 90);
alter table register.application set (fillfactor = 90);

-- Millions of rows go in four times as fast before there are indexes, which only the owner can make. So these two do, for
-- the service, and only to an empty table of the register. A later migration that changes an index changes the second one too.
-- The first index is the one by which a scan reads.
create function register.indexes(fact text) returns text[] language plpgsql set search_path = '' as $$
begin
    case fact
        when 'personal_code' then return array[
            'alter table register.personal_code add constraint personal_code_pkey primary key (code)',
            'create index personal_code_person on register.personal_code (person_id)'];
        when 'person' then return array['alter table register.person add constraint person_pkey primary key (person_id)'];
        when 'relation' then return array[
            'alter table register.relation add constraint relation_pkey primary key (child_id, adult_id, kind)',
            'create index relation_adult on register.relation (adult_id)'];
        when 'opinion' then return array[
            'create index opinion_person on register.opinion (person_id)',
            'alter table register.opinion add constraint opinion_pkey primary key (opinion_id)'];
        when 'insurance_record' then return array[
            'alter table register.insurance_record add constraint insurance_record_pkey primary key (person_id)'];
        when 'contribution' then return array[
            'alter table register.contribution add constraint contribution_pkey primary key (person_id, year, status)'];
        when 'benefit' then return array[
            'create index benefit_subject on register.benefit (subject_id)',
            'alter table register.benefit add constraint benefit_pkey primary key (benefit_id)',
            'create index benefit_person on register.benefit (person_id)'];
        when 'application' then return array[
            'create index application_subject on register.application (subject_id)',
            'alter table register.application add constraint application_pkey primary key (application_id)',
            'create index application_person on register.application (person_id)'];
        when 'contact' then return array['alter table register.contact add constraint contact_pkey primary key (person_id)'];
    end case;
exception when case_not_found then
    raise exception 'register.% is no table of facts', fact using errcode = 'invalid_parameter_value';
end $$;

create function register.drop_indexes(fact text) returns void language plpgsql security definer set search_path = '' as $$
declare
    item record;
    filled boolean;
begin
    perform register.indexes(fact);
    execute format('lock table register.%I in access exclusive mode', fact);
    execute format('select exists (select from register.%I)', fact) into filled;
    if filled then
        raise exception 'register.% is not empty', fact using errcode = 'object_not_in_prerequisite_state';
    end if;
    for item in
        select x.indexrelid::pg_catalog.regclass as name, c.conname
        from pg_catalog.pg_index x
        left join pg_catalog.pg_constraint c on c.conindid = x.indexrelid
        where x.indrelid = format('register.%I', fact)::pg_catalog.regclass
    loop
        if item.conname is null then
            execute format('drop index %s', item.name);
        else
            execute format('alter table register.%I drop constraint %I', fact, item.conname);
        end if;
    end loop;
end $$;

create function register.create_indexes(fact text, sort boolean) returns void
    language plpgsql security definer set search_path = '' as $$
declare
    commands constant text[] := register.indexes(fact);
begin
    execute commands[1];
    if sort then
        execute format('cluster register.%I using %I', fact, (
            select c.relname from pg_catalog.pg_index x join pg_catalog.pg_class c on c.oid = x.indexrelid
            where x.indrelid = format('register.%I', fact)::pg_catalog.regclass));
    end if;
    for i in 2 .. cardinality(commands) loop
        execute commands[i];
    end loop;
end $$;
