package waymark.analysis.estimates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.analysis.estimates.EstimateAnswers.Pair;
import waymark.analysis.estimates.EstimateAnswers.Reach;
import waymark.insight.estimation.OverlapTable;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;

/// The estimates of the demonstration: one of a local table, which is refused and agreed, and one that is begun.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationEstimates {

    private static final List<String> LISTS = List.of("Police", "Council", "Charity");
    private static final int[] FEW = {0, 21, 12, 4, 9, 2, 1, 0};

    private final Estimates estimates;
    private final EstimateJob job;

    DemonstrationEstimates(Estimates estimates, EstimateJob job) {
        this.estimates = estimates;
        this.job = job;
    }

    /// Begins an estimate of a small local table, with its answers, and puts it into the queue.
    public Ref prepare(Actor.Person analyst, Actor.Person reader, LocalDate from, LocalDate to) {
        var ref = begin(analyst, reader, "People known to three local services (fictional)", from, to);
        var it = estimates.get(analyst, ref);
        estimates.answer(
                analyst,
                it,
                it.version(),
                new EstimateAnswers(
                        true,
                        true,
                        true,
                        List.of(new Pair(3, Reach.YES), new Pair(5, Reach.NO), new Pair(6, Reach.UNKNOWN)),
                        "Compared by hand by two people of the services, who did not agree about three pairs. (Fictional.)",
                        new BigDecimal("0.050"),
                        new BigDecimal("0.010")));
        var answered = estimates.get(analyst, ref);
        estimates.queue(analyst, answered, answered.version(), new EstimateSettings(20, 100));
        return ref;
    }

    private Ref begin(Actor.Person analyst, Actor.Person reader, String title, LocalDate from, LocalDate to) {
        return estimates.begin(
                analyst,
                new Estimate.Subject(title, from, to, "The whole partnership", Estimate.Definition.POTENTIAL),
                new OverlapTable(LISTS, FEW),
                new Estimate.Candidate(reader.id(), reader.name()));
    }

    /// Works out what waits.
    public void workOut(Actor system) {
        job.work(system);
    }

    /// Sends it to the second reader.
    public void send(Actor.Person analyst, Ref ref) {
        var it = estimates.get(analyst, ref);
        if (it.result() == null) {
            throw new InvariantViolation("the estimate of the demonstration was not worked out");
        }
        estimates.send(analyst, it, it.version());
    }

    /// The second reader agrees.
    public void agree(Actor.Person reader, Ref ref) {
        var it = estimates.get(reader, ref);
        estimates.agree(reader, it, it.version());
    }

    /// Begins one whose questions are still open.
    public void open(Actor.Person analyst, Actor.Person reader, LocalDate from, LocalDate to) {
        begin(analyst, reader, "People known to three services in the last year (fictional)", from, to);
    }
}
