package waymark.cases.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;

@WaymarkTest
class CaseReferenceTest {

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    Cases cases;

    private Ref open(Actor.Person opener, Supplier<Ref> refs) {
        var wanted = new NewCase(
                Route.OUTSIDE_NRM,
                opener.organisation(),
                null,
                fixtures.details(),
                "direct",
                null,
                "Seen at a car wash",
                LocalDate.of(2026, 1, 5));
        return CurrentActor.as(opener, () -> cases.open(opener, wanted, refs));
    }

    @Test
    void a_reference_that_is_taken_by_a_case_of_somebody_else_is_drawn_anew() {
        var taken = fixtures.open(fixtures.caseworker("HCC"), Route.OUTSIDE_NRM);
        var free = new Ref("CA-0C0FFEE");
        var worker = fixtures.caseworker("ERYC");
        var drawn = List.of(taken, taken, free).iterator();
        assertThat(open(worker, drawn::next)).isEqualTo(free);
        assertThat(fixtures.read(worker, free).openedOn()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThatThrownBy(() -> open(worker, () -> taken)).isInstanceOf(InvariantViolation.class);
    }
}
