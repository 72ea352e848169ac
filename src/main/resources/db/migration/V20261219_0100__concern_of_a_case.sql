-- What gave rise to concern stands on the first page of a case, and what happened last, however long its history is.
create index entry_concern on cases.entry (case_id, at) where act in ('open_case', 'add_concern');
create index entry_day on cases.entry (case_id, on_day desc);
