package waymark.risks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.web.AgendaProvider;

@WaymarkTest
class RisksApiTest {

    private static final String BOARD = "HMSP_STRATEGIC_BOARD";
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    RiskFixtures fixtures;

    @Autowired
    RisksApi api;

    @Autowired
    RisksAgenda agenda;

    @Test
    void the_board_reads_the_worst_risks_and_restricted_ones_are_counted_and_never_named() {
        var coordinator = someone.coordinator();
        int before = worst(coordinator).restricted();
        var open = ref(fixtures.registered(someone.areaLead("HULL"), fixtures.event(), "currentLikelihood", "5"));
        var restricted = ref(fixtures.registered(
                someone.areaLead("HULL"), fixtures.event(), "currentLikelihood", "5", "restricted", "yes"));
        var summary = worst(coordinator);
        assertThat(summary.top())
                .filteredOn(top -> top.ref().equals(open))
                .singleElement()
                .satisfies(top -> {
                    assertThat(top.score()).isEqualTo("20 of 25");
                    assertThat(top.movement()).isEqualTo("New");
                });
        assertThat(summary.top()).noneMatch(top -> top.ref().equals(restricted));
        assertThat(summary.restricted()).isGreaterThan(before);
    }

    @Test
    void a_meeting_is_given_what_is_due_high_or_escalated_to_its_group() {
        var lead = someone.areaLead("HULL");
        var path = fixtures.registered(lead, fixtures.event(), "currentLikelihood", "5");
        var ref = ref(path);
        assertThat(because("LOG_HULL", TODAY, ref)).containsExactly("high");
        assertThat(because("LOG_HULL", LocalDate.of(2090, 2, 1), ref)).containsExactly("review");
        assertThat(because("LOG_EAST_RIDING", TODAY, ref)).isEmpty();
        assertThat(because(BOARD, TODAY, ref)).isEmpty();
        visit.as(lead).post(path + "/escalation", "version", "1", "reason", "R");
        assertThat(because(BOARD, TODAY, ref)).containsExactly("escalated");
        visit.as(lead).post(path + "/closing", "version", "2", "reason", "R");
        assertThat(because(BOARD, TODAY, ref)).isEmpty();
        assertThat(because("LOG_HULL", TODAY, ref)).isEmpty();
    }

    @Test
    void an_agenda_offers_what_is_due_or_escalated_and_holds_no_word_of_a_restricted_risk() {
        var lead = someone.areaLead("HULL");
        var event = fixtures.event();
        var open = fixtures.registered(lead, event);
        var hidden = fixtures.event();
        var restricted = fixtures.registered(lead, hidden, "restricted", "yes");
        var later = LocalDate.of(2090, 2, 1);
        assertThat(offered(lead, "LOG_HULL", TODAY)).noneMatch(title -> title.contains(event));
        assertThat(offered(lead, "LOG_HULL", later))
                .contains(ref(open) + " " + event, "Restricted risk " + ref(restricted))
                .noneMatch(title -> title.contains(hidden));
        assertThat(offered(someone.member("SAB"), "LOG_HULL", later))
                .doesNotContain("Restricted risk " + ref(restricted));
        assertThat(offered(lead, BOARD, later)).noneMatch(title -> title.contains(event));
        visit.as(lead).post(open + "/escalation", "version", "1", "reason", "R");
        assertThat(offered(lead, BOARD, TODAY)).contains(ref(open) + " " + event);
    }

    private List<String> offered(Actor.Person reader, String group, LocalDate day) {
        var meeting = new AgendaProvider.Meeting(new Ref("MT-0001"), group, group.equals(BOARD), null, day);
        return as(reader, () -> agenda.candidates(reader, meeting)).stream()
                .map(AgendaProvider.Candidate::title)
                .toList();
    }

    private RisksApi.Summary worst(Actor.Person actor) {
        return as(actor, () -> api.worst(actor, TODAY, TODAY.minusDays(90), 1000));
    }

    private List<String> because(String group, LocalDate day, Ref ref) {
        var reader = someone.member("SAB");
        return as(reader, () -> api.forMeeting(reader, group, day)).stream()
                .filter(risk -> risk.ref().equals(ref))
                .map(RisksApi.ForMeeting::because)
                .toList();
    }

    private static <T> T as(Actor.Person actor, Supplier<T> asked) {
        var answer = new AtomicReference<T>();
        CurrentActor.run(actor, () -> answer.set(asked.get()));
        return answer.get();
    }

    private static Ref ref(String path) {
        return new Ref(path.substring("/risks/".length()));
    }
}
