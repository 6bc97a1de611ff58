-- Whoever hands an item back does not get it again, unless nobody else can do it.
alter table casework.work_item add column handed_back_by text[] collate "C" not null default '{}';
comment on column casework.work_item.handed_back_by is
    'inspectors who handed it back, or an earlier one of the same stage of the case; without those whom a manager gave it since';

-- Ticks of a manager who goes through a proposal page by page; what proposals rest on, so that two can be compared; and how much
-- of a load is imagined.
alter table planning.proposal add column base text collate "C";
comment on column planning.proposal.base is 'hash of who had what and of the roster; empty: made before it was kept';
alter table planning.proposed_move add column wanted boolean not null default true;
comment on column planning.proposed_move.wanted is 'ticked so far';
alter table planning.proposed_load
    add column imagined_items integer not null default 0,
    add column imagined_minutes bigint not null default 0;
