-- Some calls go on after the transaction that takes their key; until they are through, their answer is not the last word.
alter table idempotency.answer add column finished boolean not null default true;
comment on column idempotency.answer.finished is 'false: what was begun goes on, or whoever did it died';
