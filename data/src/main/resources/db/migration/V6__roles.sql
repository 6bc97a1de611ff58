alter table staff.inspector drop constraint inspector_role_check;
alter table staff.inspector add constraint inspector_role_check
    check (role in ('INSPECTOR', 'MANAGER', 'ANALYST', 'APPROVER', 'AUDITOR', 'OPERATOR'));
