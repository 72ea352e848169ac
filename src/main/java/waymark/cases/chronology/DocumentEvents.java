package waymark.cases.chronology;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.ChronologySource;
import waymark.cases.record.Place;

/// Documents of the case in the chronology, by the day that they say of themselves.
@Component
class DocumentEvents implements ChronologySource {

    private final CaseCipher cipher;

    DocumentEvents(CaseCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.DOCUMENT);
    }

    @Override
    public String sql() {
        return """
            select id, dated as on_day, cast(null as time) as at_time,
                   cast(added_on as timestamp) at time zone 'Europe/London' as recorded_at, added_by_name as by_name,
                   array[title, coalesce(cast(removed_on as text), '')] as facts, sealed_title as sealed
              from documents_open.document
             where holder = 'case' and thing = (select ref from cases.case_record where id = :case)
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        var sealed = row.sealed();
        var title = sealed == null
                ? row.fact(0)
                : cipher.open(it.id(), new Place("documents.document", row.id(), "sealed_title", 1), sealed);
        return row.says(
                Kind.DOCUMENT,
                row.fact(1).isEmpty() ? "Document" : "Document, removed since",
                it.path() + "/documents",
                Stream.of(title));
    }
}
