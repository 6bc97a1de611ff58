-- Whom the agency tells of its own accord that something is due to them, and what became of it. Serves the claimant only,
-- like detection.
create schema notice;

create sequence notice.id;

-- One for each right of a person for a period, ever: what has left once never leaves again.
create table notice.notice (
    notice_id bigint primary key,
    token uuid not null unique,
    claimant_id integer not null,
    claimant_code text collate "C" not null,
    service text collate "C" not null,
    child_id integer not null,
    child_code text collate "C" not null,
    since date,
    until date,
    amount numeric,
    found_as_of date not null,
    release_hash text collate "C" not null,
    state text collate "C" not null
        check (state in ('WAITING', 'HELD_OUT', 'OPTED_OUT', 'LEAVING', 'SENT', 'WITHDRAWN')),
    events integer not null,
    decided_at timestamptz not null,
    released_at timestamptz,
    sent_at timestamptz,
    opened_at timestamptz,
    reminded_at timestamptz,
    withdrawn_at timestamptz,
    reason text collate "C" check (reason in ('APPLIED', 'GRANTED', 'FELL_AWAY')),
    unique nulls not distinct (claimant_id, service, child_id, since),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null and reason is not null)),
    check (state <> 'HELD_OUT' or released_at is null)
);
create index notice_state on notice.notice (service, state, notice_id);
comment on column notice.notice.token is 'names the notice in links; can''t be guessed';
comment on column notice.notice.claimant_code is 'a code of the claimant, by which they are found again when two persons turn out to be one; child_code likewise';
comment on column notice.notice.child_id is '0: the claimant''s own';
comment on column notice.notice.since is 'the period; until and amount are those of the scan that found it last';
comment on column notice.notice.release_hash is 'of the rules that found it first';

-- A message to the person. A further one of the same kind only where the one before was refused or never left.
create table notice.sending (
    notice_id bigint not null references notice.notice,
    number integer not null check (number > 0),
    kind text collate "C" not null check (kind in ('NOTICE', 'REMINDER')),
    channel text collate "C" not null check (channel in ('E_ADDRESS', 'LETTER')),
    language text collate "C" not null,
    recipient text collate "C" not null,
    title text not null,
    content text not null,
    prepared_at timestamptz not null,
    begun_at timestamptz,
    sent_at timestamptz,
    message_id text,
    delivered_at timestamptz,
    refused_at timestamptz,
    called_off_at timestamptz,
    primary key (notice_id, number),
    check (called_off_at is null or begun_at is null),
    check (sent_at is null or begun_at is not null),
    check (refused_at is null or channel = 'E_ADDRESS')
);
create unique index sending_once on notice.sending (notice_id, kind) where refused_at is null and called_off_at is null;
create index sending_not_begun on notice.sending (notice_id) where begun_at is null and called_off_at is null;
comment on column notice.sending.recipient is 'personal code when it was prepared: a repetition must have the same';
comment on column notice.sending.begun_at is 'from then on it may have arrived, whatever is known';

create table notice.event (
    notice_id bigint not null references notice.notice,
    number integer not null,
    at timestamptz not null,
    kind text collate "C" not null,
    sending integer,
    why text collate "C",
    primary key (notice_id, number)
);

-- How many of a service left on a day.
create table notice.quota (
    service text collate "C" not null,
    day date not null,
    allowed integer not null,
    released integer not null check (released > 0),
    primary key (service, day)
);
comment on column notice.quota.allowed is 'at the last release of the day';

-- What people said on the portal; contacts.csv may say so, too.
create table notice.opt_out (
    opt_out_id bigint generated always as identity primary key,
    code text collate "C" not null,
    opted_out boolean not null,
    at timestamptz not null
);
create index opt_out_code on notice.opt_out (code);

create index contact_opted_out on register.contact (person_id) where opted_out;

create view notice.opted_out as
select person_id from (
    select distinct on (c.person_id) c.person_id, o.opted_out
    from notice.opt_out o
    join register.personal_code c using (code)
    order by c.person_id, o.opt_out_id desc) said
where opted_out
union
select person_id from register.contact where opted_out;

-- By it a share of the people is chosen who are not told, for comparison; the same on every node.
create table notice.hold_out_key (key bytea not null);
create unique index hold_out_key_one_row on notice.hold_out_key ((true));
insert into notice.hold_out_key
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

create function notice.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'history is only ever added to (table %)', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger event_append_only before update or delete or truncate on notice.event
    for each statement execute function notice.refuse_change();
create trigger opt_out_append_only before update or delete or truncate on notice.opt_out
    for each statement execute function notice.refuse_change();
