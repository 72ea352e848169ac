package waymark.cases.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.Visit;
import waymark.cases.CaseFixtures;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.cases.rules.Age;
import waymark.cases.rules.Agreement;
import waymark.cases.rules.NrmFacts;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// People in the NRM.
@Component
public class NrmFixtures {

    private final CaseFixtures cases;
    private final NrmProcesses processes;
    private final TransactionTemplate transaction;
    private final Visit visit;
    private final Clock clock;

    NrmFixtures(CaseFixtures cases, NrmProcesses processes, TransactionTemplate transaction, Visit visit, Clock clock) {
        this.cases = cases;
        this.processes = processes;
        this.transaction = transaction;
        this.visit = visit;
        this.clock = clock;
    }

    /// Today in the tests.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Somebody of that date of birth, whose referral was sent on that day; answers the address of their page.
    public String sent(Actor.Person worker, @Nullable LocalDate born, LocalDate on) {
        var ref = opened(
                worker,
                born,
                switch (Age.on(born, on)) {
                    case CHILD -> Route.CHILD;
                    case ADULT -> Route.ADULT_CONSENTS;
                    case UNKNOWN -> Route.MAYBE_CHILD;
                });
        return "/cases/%s/nrm/%s".formatted(ref, submitted(worker, ref, on));
    }

    /// An adult whose referral was sent and allocated today.
    public String allocated(Actor.Person worker) {
        var page = sent(worker, LocalDate.of(1990, 5, 1), today());
        recorded(worker, page, "allocation", today(), "authority", "SCA");
        return page;
    }

    Ref opened(Actor.Person worker, @Nullable LocalDate born, Route route) {
        var sample = cases.details();
        return cases.open(
                worker,
                route,
                new PersonDetails(
                        sample.firstName(), sample.lastName(), "", born, "female", "Vietnamese", "", "Vietnamese"));
    }

    Ref submitted(Actor.Person worker, Ref ref, LocalDate on) {
        var it = cases.read(worker, ref);
        var age = Age.on(it.main().details().born(), on);
        return begun(
                worker, () -> processes.submitted(worker, it, it.main(), on, "NRM-1", facts(age, Agreement.CONSENTED)));
    }

    /// Corrects what was recorded of a referral that was sent.
    void corrected(Actor.Person worker, Ref ref, LocalDate on, String reference) {
        var it = cases.read(worker, ref);
        CurrentActor.run(
                worker,
                () -> transaction.executeWithoutResult(_ -> processes.correct(worker, it, it.main(), on, reference)));
    }

    /// Notifies the Home Office of the adult in the case without consent; answers the address of their page.
    public String notified(Actor.Person worker, LocalDate on) {
        var ref = opened(worker, LocalDate.of(1990, 5, 1), Route.ADULT_DECLINES);
        var it = cases.read(worker, ref);
        return "/cases/%s/nrm/%s"
                .formatted(
                        ref,
                        begun(
                                worker,
                                () -> processes.notified(
                                        worker, it, it.main(), on, "DTN-1", facts(Age.ADULT, Agreement.REFUSED))));
    }

    static NrmFacts facts(Age age, Agreement agreement) {
        return new NrmFacts(age, agreement, null, true, true, true, true, false, false);
    }

    private Ref begun(Actor.Person worker, Supplier<Ruling<Ref>> act) {
        var ruling = CurrentActor.as(worker, () -> transaction.execute(_ -> act.get()));
        if (ruling instanceof Ruling.Agreed<Ref>(var process)) {
            return process;
        }
        throw new AssertionError(ruling);
    }

    /// Records something with the form of an act.
    Visit.Answer record(Actor.Person worker, String page, String act, LocalDate on, String... fields) {
        var all = new ArrayList<String>(List.of(
                "version",
                version(page),
                "on-day",
                String.valueOf(on.getDayOfMonth()),
                "on-month",
                String.valueOf(on.getMonthValue()),
                "on-year",
                String.valueOf(on.getYear())));
        all.addAll(List.of(fields));
        return visit.as(worker).post(page + "/" + act, all.toArray(String[]::new));
    }

    /// The same, which must be agreed to.
    void recorded(Actor.Person worker, String page, String act, LocalDate on, String... fields) {
        var answer = record(worker, page, act, on, fields);
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + " " + answer.errors() + answer.words());
        }
    }

    String version(String page) {
        return cases.owner()
                .sql("select version::text from cases.nrm_process where ref = :ref")
                .param("ref", page.substring(page.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    String state(String page) {
        return cases.owner()
                .sql("select state from cases.nrm_process where ref = :ref")
                .param("ref", page.substring(page.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }
}
