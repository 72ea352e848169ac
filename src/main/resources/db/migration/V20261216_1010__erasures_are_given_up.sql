-- An erasure that was begun is given up where something stops it before its key is destroyed: there is nothing to certify.
grant delete on rights.certificate to waymark_clock;
create policy certificate_delete on rights.certificate for delete to waymark_clock using (erased_at is null);
