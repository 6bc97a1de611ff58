-- How good what the scans find is, and what becomes of it. Apart, like detection: it serves the claimant only.
create schema quality;

-- Which releases decide about a service by the same rules.
create table quality.service_rules (
    release_hash text collate "C" not null,
    service text collate "C" not null,
    rules_hash text collate "C" not null,
    primary key (release_hash, service)
);

-- Every right that a scan ever found, with the scan that found it first: scans go away.
create table quality.found (
    claimant_id integer not null,
    claimant_code text collate "C" not null,
    service text collate "C" not null,
    child_id integer not null,
    child_code text collate "C" not null,
    since date,
    release_hash text collate "C" not null,
    as_of date not null,
    found_at timestamptz not null,
    unique nulls not distinct (claimant_id, service, child_id, since)
);
create index found_release on quality.found (service, release_hash);
comment on column quality.found.claimant_code is 'a code of the claimant, by which they are found when two persons turn out to be one; child_code likewise';

-- By it findings are drawn for a check: nobody can tell beforehand which, and everybody afterwards that it was the lot.
create table quality.sample_key (key bytea not null);
create unique index sample_key_one_row on quality.sample_key ((true));
insert into quality.sample_key
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- The check of a finding, or of a fact that it lacks. Only from here it can be told which finding a case is about.
create table quality.finding_check (
    case_id bigint primary key references casework.case_file,
    kind text collate "C" not null check (kind in ('FINDING_CHECK', 'FACT_CHECK')),
    service text collate "C" not null,
    rules_hash text collate "C" not null,
    claimant_id integer not null,
    claimant_code text collate "C" not null,
    child_id integer not null,
    child_code text collate "C" not null,
    missing text[] collate "C" not null,
    scan_id integer not null,
    as_of date not null,
    opened_at timestamptz not null,
    verdict text collate "C",
    judged_by text collate "C",
    judged_at timestamptz,
    withdrawn_at timestamptz,
    check ((kind = 'FACT_CHECK') = (cardinality(missing) > 0)),
    check (verdict in ('RIGHT', 'WRONG') or kind = 'FACT_CHECK'),
    check (verdict in ('FACT_FOUND', 'FACT_NOT_FOUND') or kind = 'FINDING_CHECK'),
    check ((verdict is null) = (judged_at is null) and (verdict is null) = (judged_by is null)),
    check (verdict is null or withdrawn_at is null)
);
create unique index finding_check_once on quality.finding_check (service, rules_hash, claimant_id, child_id)
    where kind = 'FINDING_CHECK';
create unique index fact_check_once on quality.finding_check (service, claimant_id, child_id, missing)
    where kind = 'FACT_CHECK';
create index finding_check_day on quality.finding_check (service, kind, opened_at);
comment on column quality.finding_check.missing is 'feed columns; empty unless a fact is looked for';

-- Whether notices of a service may leave: as its last row says, and only as long as its rules are those of that row.
create table quality.gate_event (
    service text collate "C" not null,
    number integer not null check (number > 0),
    at timestamptz not null,
    actor text collate "C" not null,
    opened boolean not null,
    reason text not null check (reason <> ''),
    rules_hash text collate "C" not null,
    judged integer not null,
    found_right integer not null check (found_right between 0 and judged),
    bound double precision not null,
    level double precision not null,
    minimum integer not null,
    primary key (service, number),
    check (not opened or bound >= level and judged >= minimum)
);
comment on column quality.gate_event.reason is 'in the words of who decided; of the system a code';

create function quality.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'history is only ever added to (table %)', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger gate_event_append_only before update or delete or truncate on quality.gate_event
    for each statement execute function quality.refuse_change();
create trigger finding_check_kept before delete or truncate on quality.finding_check
    for each statement execute function quality.refuse_change();

-- A verdict stays.
create trigger finding_check_judged before update on quality.finding_check
    for each row when (old.verdict is not null and old.verdict is distinct from new.verdict)
    execute function quality.refuse_change();

-- Whose notice has left, or was held back for comparison, and since when.
create view quality.contact as
select n.notice_id, n.claimant_id, n.service, n.child_id, n.since, n.opened_at, n.state = 'HELD_OUT' as held_out,
    case when n.state = 'HELD_OUT' then n.decided_at else s.begun_at end as began
from notice.notice n
left join lateral (
    select min(sending.begun_at) as begun_at from notice.sending where sending.notice_id = n.notice_id) s on true
where n.state = 'HELD_OUT' or s.begun_at is not null;

-- Applications for the right of such a notice, before it too. A case says whose it is and for which service, but not for
-- which child: where somebody has notices for several children, only the application in the register tells.
create view quality.answer as
select k.notice_id, r.submitted as day, r.status = 'GRANTED' as granted, r.status = 'REFUSED' as refused
from quality.contact k
join register.application r on r.service = k.service
    and r.subject_id = coalesce(nullif(k.child_id, 0), k.claimant_id) and (r.child_id is null) = (k.child_id = 0)
union all
select k.notice_id, f.received, coalesce(f.decision = 'GRANT' and f.stage in ('PAYMENT', 'END'), false),
    coalesce(f.decision = 'REFUSE' and f.stage = 'END', false)
from quality.contact k
join register.personal_code c on c.person_id = k.claimant_id
join casework.case_file f on f.person_code = c.code and f.service = k.service and f.document_kind = 'APPLICATION'
where not exists (
    select 1 from quality.contact other
    where other.claimant_id = k.claimant_id and other.service = k.service and other.child_id <> k.child_id);
