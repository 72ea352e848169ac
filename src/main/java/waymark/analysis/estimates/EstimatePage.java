package waymark.analysis.estimates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.insight.estimation.OverlapTable;
import waymark.kernel.Actor;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.forms.FormData;

/// The page of one estimate, for its analyst and its second reader.
@Component
class EstimatePage {

    private static final String PAGE = "analysis/estimates/estimate";

    /// @param exact   the counts, for the analyst who prepares it; null for the second reader
    /// @param reasons for the verdict, with the counts of the table; empty for the second reader
    record View(
            Estimate it,
            @Nullable OverlapTable exact,
            List<String> reasons,
            Actor reader,
            List<TimelineEntry> timeline,
            FormData form,
            List<Problem> problems) {

        @Nullable
        Chart chart() {
            var result = it.result();
            return result == null || result.methods().isEmpty() ? null : EstimateCharts.ranges(result);
        }

        boolean changes() {
            return it.changeable(reader);
        }

        boolean reads() {
            return it.readBy(reader);
        }

        boolean recalls() {
            return it.recallable(reader);
        }
    }

    private final Estimates estimates;

    EstimatePage(Estimates estimates) {
        this.estimates = estimates;
    }

    ModelAndView show(Actor.Person actor, Estimate it) {
        return Page.show(PAGE, view(actor, it, FormData.empty(), List.of()));
    }

    /// Answers a step: with what is wrong, or with the estimate as it is then.
    ModelAndView answer(Actor.Person actor, Estimate it, FormData form, Outcome<Estimate> outcome, String done) {
        return switch (outcome) {
            case Saved.Done<Estimate> _ -> Page.go(Notice.done(done), it.path());
            case Ruling.Refused<Estimate>(var problems) -> Page.refuse(PAGE, view(actor, it, form, problems));
            case Saved.Stale<Estimate> _ ->
                Page.go(Notice.important("Somebody else changed it first. Nothing of yours was saved"), it.path());
        };
    }

    private View view(Actor.Person actor, Estimate it, FormData form, List<Problem> problems) {
        boolean prepares = it.preparedBy(actor);
        return new View(
                it,
                prepares ? estimates.overlap(actor, it).orElse(null) : null,
                prepares ? estimates.reasons(actor, it) : List.of(),
                actor,
                estimates.timeline(it.ref()),
                form,
                problems);
    }
}
