-- Each agency numbers its own deliveries, and where two of them deliver one file, each replaces only what is its own.
alter table register.delivery add column source text collate "C";
comment on column register.delivery.source is 'who delivered; empty: a folder of all sources together';
