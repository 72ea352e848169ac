package waymark.support.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;

/// Review meetings: who came, what the person said, and what each brought.
@Component
class ReviewCasePart implements CasePart {

    private static final int POSITION = 15;

    private final ReviewMeetings meetings;

    ReviewCasePart(ReviewMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String key() {
        return "reviews";
    }

    @Override
    public String title() {
        return "Review meetings";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        var lines = new ArrayList<Line>();
        for (var meeting : meetings.of(it)) {
            var words = meeting.words();
            var heading = DateText.day(meeting.onDay());
            lines.add(new Line(
                    heading,
                    words == null
                            ? meeting.cancelled().isEmpty() ? "Not recorded" : "Cancelled: " + meeting.cancelled()
                            : joined("Came: " + words.came(), words.view(), words.changes(), "Recorded")));
            for (var contribution : meeting.contributions()) {
                lines.add(new Line(
                        "%s, %s, %s".formatted(heading, contribution.authorName(), contribution.organisation()),
                        contribution.words()));
            }
        }
        return lines;
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(one -> !one.isBlank()).collect(Collectors.joining("\n"));
    }
}
