package waymark.support.contacts;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.ChronologySource;
import waymark.support.contacts.ContactEntry.Details;
import waymark.support.contacts.ContactEntry.Result;
import waymark.support.contacts.ContactEntry.Role;
import waymark.support.contacts.ContactEntry.Way;

/// The contact log in the chronology, with what was said.
@Component
class ContactEvents implements ChronologySource {

    private final CaseCipher cipher;

    ContactEvents(CaseCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.CONTACT);
    }

    @Override
    public String sql() {
        return """
            select c.id, c.on_day, c.at_time, c.at as recorded_at, c.recorded_by_name as by_name,
                   array[c.way, c.result, c.with_role, c.number::text, coalesce(l.number::text, '')] as facts, c.sealed
              from support.contact c
              left join support.contact l on l.corrects = c.id
             where c.case_id = :case
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        var details = cipher.openRecord(it.id(), ContactLog.place(row.id()), row.written(), Details.class);
        var later = row.fact(4);
        return row.says(
                Kind.CONTACT,
                "%s, %s: %s"
                        .formatted(
                                Way.valueOf(row.fact(0)).word(),
                                lower(Role.valueOf(row.fact(2)).word()),
                                lower(Result.valueOf(row.fact(1)).word())),
                "%s/contacts#contact-%s".formatted(it.path(), row.fact(3)),
                Stream.of(
                        later.isEmpty() ? "" : "Wrong in part: entry %s has the correction".formatted(later),
                        Event.labelled("Correction", details.correction()),
                        Event.labelled("With", details.who()),
                        details.said(),
                        Event.labelled("Agreed next", details.agreed())));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
