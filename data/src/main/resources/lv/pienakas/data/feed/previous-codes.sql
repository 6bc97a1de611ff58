-- Decides which rows of persons.csv stand, as if line by line: a bad row neither occupies its key
-- nor links two codes. Only rows that can get into each other's way are looked at one by one;
-- in a usual delivery there is none.
create temp table accepted (code text collate "C" primary key, line bigint not null) on commit drop;
create temp table accepted_link (previous text collate "C" primary key, code text collate "C" not null) on commit drop;

-- Whether `later` comes after `earlier` in the history of one person. A history of a thousand codes is an attack.
create or replace function pg_temp.leads_to(earlier text, later text) returns boolean language plpgsql as $$
declare
    current_code text := earlier;
begin
    for step in 1..1000 loop
        current_code := coalesce(
            (select l.code from accepted_link l where l.previous = current_code),
            (select c.replaced_by from register.personal_code c where c.code = current_code));
        if current_code is null then
            return false;
        elsif current_code = later then
            return true;
        end if;
    end loop;
    return true;
end $$;

analyze staged;

create temp table doubtful on commit drop as
select line, code, previous_code from staged where line in (
    -- the same code twice
    select s.line from staged s
    join (select code from staged group by code having count(*) > 1) twice on twice.code = s.code
    union
    -- the same previous code twice
    select s.line from staged s
    join (select previous_code from staged where previous_code is not null
          group by previous_code having count(*) > 1) twice on twice.previous_code = s.previous_code
    union
    -- a previous code that the history gives to another
    select s.line from staged s
    join register.personal_code c on c.code = s.previous_code
    where c.replaced_by <> s.code
    union
    -- a link in a chain, which could close to a circle
    select s.line from staged s
    where s.previous_code is not null
        and (s.code in (select previous_code from staged where previous_code is not null)
            or s.code in (select code from register.personal_code where replaced_by is not null))
);

do $$
declare
    candidate record;
    first_line bigint;
    successor text;
    problem text;
begin
    for candidate in select line, code, previous_code from doubtful order by line loop
        select a.line into first_line from accepted a where a.code = candidate.code;
        if found then
            insert into reject values
                ('persons.csv', candidate.line, 'code', candidate.code, 'key already seen in line ' || first_line);
            continue;
        end if;
        if candidate.previous_code is not null then
            problem := null;
            successor := (select c.replaced_by from register.personal_code c where c.code = candidate.previous_code);
            if exists (select from accepted_link l where l.previous = candidate.previous_code) then
                problem := 'is the previous code of another row already';
            elsif successor is null and pg_temp.leads_to(candidate.code, candidate.previous_code) then
                problem := 'closes a circle of codes';
            elsif successor is not null and not pg_temp.leads_to(candidate.previous_code, candidate.code) then
                problem := 'is the previous code of another person already';
            end if;
            if problem is not null then
                insert into reject values
                    ('persons.csv', candidate.line, 'previous_code', candidate.previous_code, problem);
                continue;
            end if;
            insert into accepted_link values (candidate.previous_code, candidate.code);
        end if;
        insert into accepted values (candidate.code, candidate.line);
    end loop;
end $$;

delete from staged s using reject where reject.feed = 'persons.csv' and reject.line = s.line;

-- what this delivery adds to the history of codes
create temp table link on commit drop as
select s.previous_code as previous, s.code
from staged s
left join register.personal_code c on c.code = s.previous_code
where s.previous_code is not null and c.replaced_by is null;
