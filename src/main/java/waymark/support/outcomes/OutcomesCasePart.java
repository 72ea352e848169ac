package waymark.support.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;
import waymark.support.outcomes.OutcomeReview.Source;
import waymark.support.outcomes.OutcomeReview.State;

/// Each time that outcomes were asked about and finished, in words: the person's own answers apart from what a
/// worker has seen.
@Component
class OutcomesCasePart implements CasePart {

    private static final int POSITION = 24;

    private final OutcomeReviews reviews;

    OutcomesCasePart(OutcomeReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return "outcomes";
    }

    @Override
    public String title() {
        return "How they are";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        var lines = new ArrayList<Line>();
        for (var review : reviews.all(it)) {
            if (review.state() == State.DONE) {
                add(lines, review, Source.PERSON, "as they say it");
                add(lines, review, Source.WORKER, "as a worker has seen it");
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, OutcomeReview review, Source source, String whose) {
        var said = new ArrayList<String>();
        for (var outcome : CoreOutcome.ALL) {
            review.rating(outcome, source)
                    .filter(rating -> rating.answer().kind() != OutcomeAnswer.Kind.NOT_ASKED)
                    .ifPresent(rating -> said.add("%s: %s%s"
                            .formatted(
                                    outcome.title(),
                                    rating.answer().word(),
                                    rating.words().isBlank() ? "" : ". " + rating.words())));
        }
        if (!said.isEmpty()) {
            lines.add(new Line(
                    "%s, %s, %s".formatted(review.point().word(), DateText.day(review.onDay()), whose),
                    String.join("\n", said)));
        }
    }
}
