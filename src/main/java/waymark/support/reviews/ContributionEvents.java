package waymark.support.reviews;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.ChronologySource;

/// What members brought to review meetings, in the chronology. What was corrected stands before its
/// correction.
@Component
class ContributionEvents implements ChronologySource {

    private final CaseCipher cipher;

    ContributionEvents(CaseCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.MEETING);
    }

    @Override
    public String sql() {
        return """
            select id, (given_at at time zone 'Europe/London')::date as on_day,
                   (given_at at time zone 'Europe/London')::time as at_time, given_at as recorded_at, author_name as by_name,
                   array[organisation, cast(corrects is not null as text)] as facts, sealed
              from support.review_contribution where case_id = :case
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        return row.says(
                Kind.MEETING,
                row.fact(1).equals("true")
                        ? "A contribution to a review meeting was corrected"
                        : "Contribution to a review meeting",
                it.path() + "/reviews",
                Stream.of(cipher.open(it.id(), ReviewMeetings.contribution(row.id()), row.written())));
    }
}
