-- Who may do what in the database (decision 17). Runs after every migration, also when there was none, and grants only
-- what is lacking; so it covers the tables and schemas of later migrations without being touched.
do $$
declare
    roles constant text[] := array['pienakas_service', 'pienakas_detection', 'pienakas_auditor', 'pienakas_control'];
    item record;
begin
    -- nodes may start together
    perform pg_advisory_xact_lock(7430118266);

    -- Whoever runs the program is in pienakas_service, and can put on two more roles for a transaction.
    begin
        for item in select role from unnest(roles) role where not exists (select from pg_roles where rolname = role) loop
            begin
                execute format('create role %I', item.role);
            exception when duplicate_object or unique_violation then
                null; -- just now, for another database of this server
            end;
        end loop;
        for item in
            select wearer, role
            from unnest(array['pienakas_service', current_user::text]) wearer,
                unnest(array['pienakas_detection', 'pienakas_auditor']) role
            where not pg_has_role(wearer, role, 'set')
        loop
            execute format('grant %I to %I with inherit false, set true', item.role, item.wearer);
        end loop;
    exception when insufficient_privilege then
        raise exception '% may not create and grant the roles of the database; have an administrator of the server run: %',
            current_user,
            concat((select string_agg(format('create role %I; ', role), '')
                    from unnest(roles) role where not exists (select from pg_roles where rolname = role)),
                format('grant pienakas_detection, pienakas_auditor to pienakas_service, %I with inherit false, set true;',
                    current_user))
            using errcode = 'insufficient_privilege';
    end;

    -- What was found belongs to its role, which makes a partition for every scan.
    if not has_schema_privilege('pienakas_detection', 'detection', 'create') then
        grant usage, create on schema detection to pienakas_detection;
    end if;
    for item in
        select oid::regclass as name from pg_class
        where relnamespace = 'detection'::regnamespace and relkind in ('r', 'p', 'v', 'm')
          and relowner <> 'pienakas_detection'::regrole
    loop
        execute format('alter table %s owner to pienakas_detection', item.name);
    end loop;

    for item in
        with schema as (
            select oid, nspname as name from pg_namespace
            where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
        ), may as (
            select role, oid as schema,
                array['select', 'insert', 'update', 'delete']
                    || case name when 'register' then array['truncate', 'maintain'] else '{}' end as rights
            from schema, unnest(array['pienakas_service', 'pienakas_detection']) role
            where name not in ('detection', 'audit')
            union all
            select 'pienakas_control', oid, array['select'] from schema where name in ('register', 'casework')
            union all
            select 'pienakas_auditor', oid, array['select'] from schema where name = 'audit'
            union all
            select role, oid, '{}' from schema, unnest(array['pienakas_service', 'pienakas_detection']) role
            where name = 'audit'
        )
        select format('grant usage on schema %s to %I', schema::regnamespace, role) as command
        from may where not has_schema_privilege(role, schema, 'usage')
        union all
        select format('grant %s on %s to %I', allowed, c.oid::regclass, role)
        from may join pg_class c on c.relnamespace = schema and c.relkind in ('r', 'p', 'v', 'm'), unnest(rights) allowed
        where not has_table_privilege(role, c.oid, allowed)
        union all
        select format('grant usage on sequence %s to %I', c.oid::regclass, role)
        from may join pg_class c on c.relnamespace = schema and c.relkind = 'S'
        where 'insert' = any (rights) and not has_sequence_privilege(role, c.oid, 'usage')
    loop
        execute item.command;
    end loop;

    -- Records are added by a function only, and indexes of facts made by two, which are nobody else's to call.
    for item in
        select oid::regprocedure as name from pg_proc
        where pronamespace in ('audit'::regnamespace, 'register'::regnamespace)
          and (proacl is null or has_function_privilege('public', oid, 'execute'))
    loop
        execute format('revoke execute on function %s from public', item.name);
    end loop;
    for item in
        select role, f.oid::regprocedure as name
        from pg_proc f, unnest(array['pienakas_service', 'pienakas_detection']) role
        where (f.pronamespace = 'audit'::regnamespace and f.proname = 'append'
                or f.pronamespace = 'register'::regnamespace and f.prosecdef and role = 'pienakas_service')
          and not has_function_privilege(role, f.oid, 'execute')
    loop
        execute format('grant execute on function %s to %I', item.name, item.role);
    end loop;
end $$;
