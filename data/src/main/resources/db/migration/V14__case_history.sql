-- The history of a case says by itself which line of which release decided, by which law, and why in words.

alter table casework.event
    add column reference text,
    add column release_hash text collate "C",
    add column reason_code text collate "C";
comment on column casework.event.reference is 'act and paragraph of the line of documents.csv, with its tag; empty: transitions.csv, or no line';
comment on column casework.event.release_hash is 'release whose line it is; empty: no line decided, or the event is older than this column';
comment on column casework.event.reason_code is 'what the sentences say, for machines, where the system itself decided, e.g. LIGHTEST_LOAD of 12';

-- Earlier rows can't be put right: history is never changed.
alter table casework.event
    add constraint event_explained check (reason_lv <> '' and reason_en <> '') not valid;

-- A registered document is part of the history.
create trigger document_append_only before update or delete or truncate on casework.document
    for each statement execute function casework.refuse_change();
alter table casework.event add foreign key (document_id) references casework.document;
