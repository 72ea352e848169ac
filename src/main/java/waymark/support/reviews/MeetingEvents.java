package waymark.support.reviews;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.ChronologySource;

/// Review meetings that were held in the chronology, with what the person said and what changes.
@Component
class MeetingEvents implements ChronologySource {

    private final CaseCipher cipher;

    MeetingEvents(CaseCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.MEETING);
    }

    @Override
    public String sql() {
        return """
            select id, on_day, cast(null as time) as at_time, cast(null as timestamptz) as recorded_at, '' as by_name,
                   array[person_there, cast(version as text)] as facts, sealed
              from support.review_meeting where case_id = :case and person_there is not null
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        var words = cipher.openRecord(
                it.id(),
                ReviewMeetings.meeting(row.id(), Integer.parseInt(row.fact(1))),
                row.written(),
                ReviewMeeting.Words.class);
        return row.says(
                Kind.MEETING,
                "Review meeting held",
                it.path() + "/reviews",
                Stream.of(
                        Event.labelled(
                                "The person", Presence.valueOf(row.fact(0)).words()),
                        Event.labelled("Who came", words.came()),
                        Event.labelled("The view of the person", words.view()),
                        Event.labelled("What changes", words.changes())));
    }
}
