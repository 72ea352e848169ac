package waymark.services.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.contacts.ContactsApi;
import waymark.contacts.SheetRow;
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

    private final ContactsApi contacts;
    private final Audit audit;
    private final ContactSettingRows settings;
    private final DirectoryApi directory;
    private final HelpLines helpLines;
    private final ServiceLists services;
    private final Clock clock;

    ContactSheets(
            ContactsApi contacts,
            Audit audit,
            ContactSettingRows settings,
            DirectoryApi directory,
            HelpLines helpLines,
            ServiceLists services,
            Clock clock) {
        this.contacts = contacts;
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
                contacts.sheet(actor, code, today),
                services.in(actor, code),
                lines);
    }

    /// The sheet for a file, with an entry in the audit log.
    @Transactional
    Sheet export(Actor actor, String code) {
        audit.looked(actor, "export_contact_sheet", code);
        return of(actor, code);
    }
}
