package waymark.support.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;

/// What the person said of the core outcomes, and what their worker has seen.
@Component
class OutcomeCasePart implements CasePart {

    private static final int POSITION = 12;

    private final OutcomeReviews reviews;

    OutcomeCasePart(OutcomeReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return "outcomes";
    }

    @Override
    public String title() {
        return "Core outcomes";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        var lines = new ArrayList<Line>();
        for (var review : reviews.all(it)) {
            var heading = "%s, %s".formatted(review.point().word(), DateText.day(review.onDay()));
            lines.add(new Line(
                    heading,
                    joined(
                            review.state().word(),
                            review.details().present(),
                            review.details().reason())));
            for (var rating : review.ratings()) {
                var outcome = CoreOutcome.of(rating.outcome());
                lines.add(new Line(
                        "%s: %s, %s"
                                .formatted(
                                        heading,
                                        outcome.title(),
                                        rating.source() == OutcomeReview.Source.PERSON ? "your answer" : "your worker"),
                        joined(rating.answer().word(), rating.words())));
            }
        }
        return lines;
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(one -> !one.isBlank()).collect(Collectors.joining("\n"));
    }
}
