-- Facts through time (decision 22). A delivery changes only what differs: delivery_id says since which delivery a row is
-- known as it is, and what it superseded lies in the schema history, with the delivery that superseded it. So after
-- delivery d was known: register.x where delivery_id <= d, and history.x where delivery_id <= d and known_until > d.
alter table register.delivery add column touched_all boolean not null default false;
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
