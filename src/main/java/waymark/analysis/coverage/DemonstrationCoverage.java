package waymark.analysis.coverage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.analysis.local.DemonstrationLocalFigures;
import waymark.analysis.notes.NotedChart;
import waymark.analysis.notes.PictureNotes;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What the demonstration says about who is reached: published local figures, which are real, and invented gaps and
/// notes, marked as such.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationCoverage {

    private static final String FICTIONAL = " (Fictional.)";

    private final DemonstrationLocalFigures local;
    private final ReachCounts counts;
    private final CoverageGaps gaps;
    private final PictureNotes notes;

    DemonstrationCoverage(DemonstrationLocalFigures local, ReachCounts counts, CoverageGaps gaps, PictureNotes notes) {
        this.local = local;
        this.counts = counts;
        this.gaps = gaps;
        this.notes = notes;
    }

    /// The figures that were published, the count of the quarter, and a note beside two charts.
    public void figures(Actor.Person analyst, String localChanged, String localUnknown) {
        local.add(analyst);
        counts.count(analyst);
        notes.write(
                analyst,
                NotedChart.REFERRALS_BY_QUARTER,
                0,
                "The third quarter of 2025 was revised from 6,414 to 6,407 in the next bulletin. Revisions of this size are"
                        + " usual.",
                "The first two quarters of 2025 were not found, so the year has no total here." + FICTIONAL);
        notes.write(analyst, NotedChart.LOCAL, 0, localChanged, localUnknown + FICTIONAL);
    }

    /// Somebody names a gap.
    public Ref gap(
            Actor.Person actor, String community, String language, @Nullable String area, String why, String help) {
        return gaps.name(actor, new CoverageGap.Given(community, language, area, why + FICTIONAL, help));
    }

    /// Somebody takes it up.
    public void takeUp(Actor.Person actor, Ref gap, String doing) {
        gaps.takeUp(actor, gaps.get(actor, gap), 1, doing + FICTIONAL);
    }
}
