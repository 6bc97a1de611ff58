-- Every id whose current code has been replaced, and the id it leads to.
create temp table step on commit drop as
select earlier.person_id, later.person_id as next_id, 1 as distance
from link l
join register.personal_code earlier on earlier.code = l.previous
join register.personal_code later on later.code = l.code;
analyze step;

-- Each round doubles the length of the chains that are followed, so A <- B <- C ends at C.
do $$
begin
    loop
        update step s set next_id = n.next_id, distance = s.distance + n.distance
        from step n where n.person_id = s.next_id;
        exit when not found;
    end loop;
end $$;

-- One person's ids: the lowest survives, because it has most likely been there longest and so the
-- facts need not move. The distance counts the changes of code up to the newest.
create temp table member on commit drop as
select person_id, distance, min(person_id) over (partition by newest) as survivor
from (
    select person_id, next_id as newest, distance from step
    union all
    select distinct next_id, next_id, 0 from step
) ids;
analyze member;

update register.personal_code c set person_id = m.survivor
from member m where m.person_id = c.person_id and m.survivor <> c.person_id;

update register.personal_code c set replaced_by = l.code
from link l where l.previous = c.code;
