package waymark.services.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.contacts.ContactsApi;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.contacts.settings.ContactSettingRows;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.services.ServiceLists;
import waymark.services.ServiceRow;

/// The contact sheets: what an area's points of contact are, for paper and for places without a connection.
@Repository
@Transactional(readOnly = true)
class ContactSheets {

    /// @param until the last day on which it may be relied on
    record Sheet(
            Area area,
            LocalDate made,
            LocalDate until,
            List<SheetRow> rows,
            List<ServiceRow> services,
            List<HelpLine> lines) {}

    private final JdbcClient db;
    private final Audit audit;
    private final ContactSettingRows settings;
    private final DirectoryApi directory;
    private final HelpLines helpLines;
    private final ServiceLists services;
    private final Clock clock;

    ContactSheets(
            JdbcClient db,
            Audit audit,
            ContactSettingRows settings,
            DirectoryApi directory,
            HelpLines helpLines,
            ServiceLists services,
            Clock clock) {
        this.db = db;
        this.audit = audit;
        this.settings = settings;
        this.directory = directory;
        this.helpLines = helpLines;
        this.services = services;
        this.clock = clock;
    }

    Sheet of(Actor actor, String code) {
        var area = directory.areas(actor).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
        var today = LocalDate.now(clock);
        var lines = helpLines.on(actor, today).stream()
                .filter(line -> line.area().isEmpty() || line.area().equals(code))
                .toList();
        return new Sheet(
                area,
                today,
                today.plusDays(settings.on(actor, today).sheet()),
                rows(code, today),
                services.in(actor, code),
                lines);
    }

    /// The sheet for a file, with an entry in the audit log.
    @Transactional
    Sheet export(Actor actor, String code) {
        audit.looked(actor, "export_contact_sheet", code);
        return of(actor, code);
    }

    private List<SheetRow> rows(String area, LocalDate today) {
        return db.sql("""
                select s.name as subject_name, o.name as organisation_name, p.answered_by = 'team' as team,
                       coalesce(h.name, '') as holder, coalesce(nullif(p.phone, ''), h.phone, '') as phone,
                       coalesce(nullif(p.email, ''), h.email, '') as email, coalesce(d.name, '') as deputy,
                       case when p.phone = '' then coalesce(d.phone, '') else '' end as deputy_phone,
                       p.languages, p.bank_holidays, p.checked_on,
                       p.doubted_on is not null or p.checked_on + directory.setting('stale_days', :today) < :today as stale,
                       (select array_agg(array[h.day, h.opens, h.closes]) from directory.spoc_hours h
                         where h.post = p.ref) as hours
                  from directory.spoc_post p
                  join directory.spoc_area a on a.post = p.ref and a.area = :area
                  join directory.subject s on s.code = p.subject
                  join directory_open.organisation o on o.code = p.organisation
                  left join lateral (
                    select x.name, x.phone, x.email from directory.spoc_cover c join directory_open.person_contact x on x.id = c.person
                     where c.post = p.ref and c.kind = 'holder' and c.from_date <= :today
                       and coalesce(c.to_date >= :today, true) and coalesce(x.to_date >= :today, true) limit 1) h on true
                  left join lateral (
                    select x.name, x.phone from directory.spoc_cover c join directory_open.person_contact x on x.id = c.person
                     where c.post = p.ref and c.kind = 'deputy' and c.from_date <= :today
                       and coalesce(c.to_date >= :today, true) and coalesce(x.to_date >= :today, true) limit 1) d on true
                 where p.from_date <= :today and coalesce(p.to_date >= :today, true)
                 order by s.position, s.code, lower(o.name), p.ref
                """)
                .param("area", area)
                .param("today", today)
                .query(ContactSheets::row)
                .list();
    }

    private static SheetRow row(ResultSet row, int number) throws SQLException {
        return new SheetRow(
                row.getString("subject_name"),
                row.getString("organisation_name"),
                row.getBoolean("team"),
                row.getString("holder"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("deputy"),
                row.getString("deputy_phone"),
                ContactsApi.hours(row),
                ContactsApi.languages(row),
                row.getObject("checked_on", LocalDate.class),
                row.getBoolean("stale"));
    }
}
