-- A row of a code that another row of this file names as its previous one is superseded.
delete from staged s using staged newer where newer.previous_code = s.code;

create temp table resolved on commit drop as
select s.*, c.person_id, c.replaced_by is not null as outdated
from staged s
join register.personal_code c on c.code = s.code
order by c.person_id;
analyze resolved;

-- The register may drop the old code as it brings the new one: that removes nobody.
delete from resolved r using resolved newer
where r.deleted and r.outdated
    and newer.person_id = r.person_id and newer.line <> r.line
    and pg_temp.leads_to(r.code, newer.code);

-- hashing tells sooner that no key is repeated than sorting tells which
do $$
begin
    if exists (select from resolved group by person_id having count(*) > 1) then
        insert into reject
        select 'persons.csv', line, 'code', code, 'key already seen in line ' || first_line
        from (
            select line, code, row_number() over w as place, first_value(line) over w as first_line
            from resolved
            window w as (partition by person_id order by line)
        ) r
        where place > 1;

        delete from resolved r using reject where reject.feed = 'persons.csv' and reject.line = r.line;
    end if;
end $$;

-- A row under an old code is about the person all the same, whose code stays the newest.
update resolved r set code = c.code
from register.personal_code c
where r.outdated and c.person_id = r.person_id and c.replaced_by is null;
