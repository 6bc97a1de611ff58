-- What callers were answered, by the keys that they gave their calls.
create schema idempotency;

create table idempotency.answer (
    caller text collate "C" not null,
    key text collate "C" not null,
    request_hash bytea not null,
    created_at timestamptz not null,
    status smallint,
    location text,
    etag text,
    body bytea,
    primary key (caller, key)
);
create index answer_created on idempotency.answer (created_at);
comment on column idempotency.answer.request_hash is 'SHA-256 of method, address and body';
comment on column idempotency.answer.status is 'null only within the transaction that takes the key';

-- What was done is looked for by the day on which it was due.
create index work_item_closed_due on casework.work_item (due, work_item_id) where state in ('DONE', 'WITHDRAWN');
