-- What the agencies have delivered, keyed by an internal person id, so that a person whose
-- code changes keeps their facts. Tables are loaded in the order of the id by which a scan
-- reads them: benefits and applications by subject_id, relations by child_id, the rest by
-- person_id.
create schema register;

create table register.delivery (
    delivery_id integer generated always as identity primary key,
    kind text not null check (kind in ('FULL', 'DELTA')),
    number bigint,
    created timestamp,
    content_hash bytea not null,
    loaded_at timestamptz not null
);
comment on column register.delivery.number is 'empty: a folder without delivery.csv';

-- Every code ever delivered. A code without a row in register.person belongs to someone whose
-- facts came first, or who was deleted; such facts have no effect.
create table register.personal_code (
    code text collate "C" primary key,
    person_id integer not null,
    replaced_by text collate "C"
);
create index personal_code_person on register.personal_code (person_id);
comment on column register.personal_code.replaced_by is 'the next code of the same person; empty: the current code';

create table register.person (
    person_id integer primary key,
    code text collate "C" not null,
    first_name text not null,
    last_name text not null,
    birth_date date,
    sex text collate "C" not null,
    death_date date,
    country text collate "C" not null,
    permit text collate "C" not null,
    municipality text collate "C" not null,
    state_care_since date,
    delivery_id integer not null
);
comment on column register.person.code is 'the current code, whatever code the row was delivered under';

create table register.relation (
    child_id integer not null,
    adult_id integer not null,
    kind text collate "C" not null,
    since date not null,
    until date,
    delivery_id integer not null,
    primary key (child_id, adult_id, kind)
);
create index relation_adult on register.relation (adult_id);

create table register.opinion (
    opinion_id text collate "C" primary key,
    person_id integer not null,
    kind text collate "C" not null,
    disability_group text collate "C",
    cause text collate "C",
    valid_from date not null,
    valid_until date,
    delivery_id integer not null
);
create index opinion_person on register.opinion (person_id);

create table register.insurance_record (
    person_id integer primary key,
    months integer,
    delivery_id integer not null
);

create table register.contribution (
    person_id integer not null,
    year integer not null,
    status text collate "C" not null,
    object_cents bigint not null,
    contributions_cents bigint not null,
    delivery_id integer not null,
    primary key (person_id, year, status)
);

-- subject_id: whom the benefit is about, the child where there is one
create table register.benefit (
    benefit_id text collate "C" primary key,
    person_id integer not null,
    child_id integer,
    subject_id integer not null generated always as (coalesce(child_id, person_id)) stored,
    service text collate "C" not null,
    reason text collate "C",
    granted_from date not null,
    granted_until date,
    status text collate "C" not null,
    amount_cents bigint,
    delivery_id integer not null
);
create index benefit_subject on register.benefit (subject_id);
create index benefit_person on register.benefit (person_id);

create table register.application (
    application_id text collate "C" primary key,
    person_id integer not null,
    child_id integer,
    subject_id integer not null generated always as (coalesce(child_id, person_id)) stored,
    service text collate "C" not null,
    submitted date not null,
    status text collate "C" not null,
    decided date,
    delivery_id integer not null
);
create index application_subject on register.application (subject_id);
create index application_person on register.application (person_id);

create table register.contact (
    person_id integer primary key,
    e_address boolean not null,
    language text collate "C" not null,
    opted_out boolean not null,
    delivery_id integer not null
);
