-- A code never seen gets a person id of its own; links join ids afterwards.
insert into register.personal_code (code, person_id)
select code, (select coalesce(max(person_id), 0) from register.personal_code) + row_number() over (order by code)
from (
    select s.code from staged s
    left join register.personal_code known on known.code = s.code
    where known.code is null
    union
    select l.previous from link l
    left join register.personal_code known on known.code = l.previous
    where known.code is null
) unknown
order by code;

analyze register.personal_code;
