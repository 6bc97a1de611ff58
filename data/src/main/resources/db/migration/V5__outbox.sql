-- What others have to be told: written in the transaction that it tells of, delivered afterwards.
create schema outbox;

-- Whoever adds to a stream writes its row first, so that numbers are given in the order of commits and none is left out.
create table outbox.stream (
    stream text collate "C" primary key,
    last_number integer not null
);

create table outbox.message (
    stream text collate "C" not null,
    number integer not null check (number > 0),
    partition smallint not null,
    topic text collate "C" not null,
    payload jsonb not null,
    created_at timestamptz not null,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    last_error text,
    delivered_at timestamptz,
    dead_at timestamptz,
    left_out_at timestamptz,
    left_out_by text,
    primary key (stream, number),
    check ((left_out_at is null) = (left_out_by is null)),
    check (dead_at is null or delivered_at is null)
);
create index message_waiting on outbox.message (partition, stream, number)
    where delivered_at is null and left_out_at is null;
comment on column outbox.message.partition is 'of the stream; each is delivered by one node at a time';
comment on column outbox.message.dead_at is 'given up; holds up its stream until a person sends it again or leaves it out';

-- Work items that were told to be overdue, each once.
create table outbox.overdue_item (
    work_item_id bigint primary key references casework.work_item,
    told_at timestamptz not null
);
