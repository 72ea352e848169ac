-- Somebody signs what is agreed for a comparison of lists in their own name, and the text as it stands: neither in the name of somebody
-- else, nor a text that is still to be written.
create function analysis.overlap_party_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.signed_version, new.signed_by, new.signed_by_name, new.signed_at)
      is distinct from (old.signed_version, old.signed_by, old.signed_by_name, old.signed_at)
    and (new.signed_by is distinct from access.me()
      or new.signed_version is distinct from (select p.text_version from analysis.overlap_project p where p.id = new.project)) then
    raise insufficient_privilege using message = 'somebody signs the text as it stands, in their own name';
  end if;
  return new;
end $$;
create trigger overlap_party_step before update on analysis.overlap_party for each row execute function analysis.overlap_party_step();
alter table analysis.overlap_party enable always trigger overlap_party_step;
