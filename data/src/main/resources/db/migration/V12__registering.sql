-- Registering a document has few ways to the server.

-- One way instead of two. The version is read by a statement of its own, so that it is the one after the wait for the lock.
create function staff.hold_still(lock bigint) returns bigint language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(lock);
    return (select version from staff.roster);
end $$;
