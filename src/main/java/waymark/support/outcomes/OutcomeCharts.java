package waymark.support.outcomes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waymark.support.outcomes.OutcomeReview.Source;
import waymark.support.outcomes.OutcomeReview.State;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartViews;

/// Seven small charts: what the person said and what a worker has seen, over time.
final class OutcomeCharts {

    private static final int LEAST = 1;
    private static final int MOST = 5;

    /// At most this many points in time fit on a phone: the first, and the newest.
    private static final int SHOWN = 6;

    private OutcomeCharts() {}

    /// A chart for each outcome; none before something is finished.
    static List<Chart> of(List<OutcomeReview> reviews) {
        var done = reviews.stream()
                .filter(review -> review.state() == State.DONE)
                .sorted(Comparator.comparingInt(OutcomeReview::number))
                .toList();
        if (done.isEmpty()) {
            return List.of();
        }
        var shown = done.size() <= SHOWN
                ? done
                : done.stream()
                        .filter(review -> done.indexOf(review) == 0 || done.indexOf(review) > done.size() - SHOWN)
                        .toList();
        return CoreOutcome.ALL.stream().map(outcome -> chart(outcome, shown)).toList();
    }

    private static Chart chart(CoreOutcome outcome, List<OutcomeReview> reviews) {
        var points = reviews.stream().map(review -> point(outcome, review)).toList();
        return Chart.views(
                new ChartFrame(outcome.code(), outcome.title(), description(points), "When", "The person", "A worker"),
                LEAST,
                MOST,
                points);
    }

    private static ChartViews point(CoreOutcome outcome, OutcomeReview review) {
        var own = review.rating(outcome, Source.PERSON).map(OutcomeReview.Rating::answer);
        var seen = review.rating(outcome, Source.WORKER).map(OutcomeReview.Rating::answer);
        return new ChartViews(review.point().word(), rating(own), words(own), rating(seen), words(seen));
    }

    private static @Nullable Integer rating(Optional<OutcomeAnswer> answer) {
        return answer.map(OutcomeAnswer::rating).orElse(null);
    }

    private static String words(Optional<OutcomeAnswer> answer) {
        return answer.orElse(OutcomeAnswer.NOT_ASKED).word();
    }

    private static String description(List<ChartViews> points) {
        return "From 1 (not at all) to 5 (completely). The person: %s. A worker: %s."
                .formatted(series(points, ChartViews::first), series(points, ChartViews::second));
    }

    private static String series(List<ChartViews> points, Function<ChartViews, @Nullable Integer> value) {
        return String.join(
                ", ",
                points.stream()
                        .map(point -> {
                            var rating = value.apply(point);
                            return rating == null ? "none" : rating.toString();
                        })
                        .toList());
    }
}
