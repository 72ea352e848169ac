package waymark.conferences.closing;

import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.ChronologySource;
import waymark.conferences.items.ItemCipher;

/// What the conference answered to those who referred the person, in the chronology.
@Component
class FeedbackEvents implements ChronologySource {

    private final ItemCipher cipher;

    FeedbackEvents(ItemCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.CONFERENCE);
    }

    @Override
    public String sql() {
        return """
            select f.id, f.on_day, cast(null as time) as at_time, f.given_at as recorded_at, f.given_by_name as by_name,
                   array[i.ref, cast(i.id as text), encode(i.wrapped, 'base64')] as facts, f.sealed
              from conferences.feedback f
              join conferences.item i on i.id = f.item
             where i.case_id = :case
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        var item = UUID.fromString(row.fact(1));
        cipher.know(item, it.id(), Base64.getMimeDecoder().decode(row.fact(2)));
        return row.says(
                Kind.CONFERENCE,
                "The conference answered who referred",
                "/conferences/items/" + row.fact(0),
                Stream.of(cipher.open(item, Closings.feedbackPlace(row.id()), row.written())));
    }
}
