package waymark.cases.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.forms.IdempotencyKey;

/// What is to be done next in a case, as lists of cases show it. It is worked out from all parts of the case.
@Component
public class NextSteps {

    private final JdbcClient db;
    private final Cases cases;
    private final CaseSummaries summaries;
    private final Clock clock;

    NextSteps(JdbcClient db, Cases cases, CaseSummaries summaries, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.summaries = summaries;
        this.clock = clock;
    }

    /// What the parts of a case ask for, the soonest first.
    static List<CaseCard.Step> of(List<CaseCard.Card> cards) {
        return cards.stream()
                .map(CaseCard.Card::next)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(CaseCard.Step::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /// Works the next step out anew, after something in the case has changed. Somebody who may not work on the
    /// case changes nothing.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public void keep(Actor.Person actor, Ref ref) {
        keepOne(actor, ref);
    }

    /// The same of every open case that somebody answers for.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public void keepOwn(Actor.Person owner) {
        db.sql("select ref from cases.case_record where owner = :me and state = 'open' order by ref")
                .param("me", owner.id())
                .query(String.class)
                .list()
                .forEach(ref -> keepOne(owner, new Ref(ref)));
    }

    private void keepOne(Actor.Person actor, Ref ref) {
        cases.find(ref).filter(Case::mayWork).ifPresent(it -> {
            var steps = of(summaries.of(it, actor, LocalDate.now(clock)));
            cases.keepNext(it, steps.isEmpty() ? null : steps.getFirst());
        });
    }
}
