-- Every fault of a rejected row is kept, not the first alone.
alter table register_rejection drop constraint register_rejection_pkey;
alter table register_rejection add primary key (import_id, line, column_name, code);
