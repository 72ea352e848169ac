package waymark.support.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.support.SupportPeople;
import waymark.support.risk.CaseRiskApi;

/// No case is closed over what was not done for the person.
@WaymarkTest
class ClosurePageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportPeople people;

    @Autowired
    CaseRiskApi risks;

    @Autowired
    Visit visit;

    /// Sends the form with a reason at every item that the page asks one of.
    private Visit.Answer close(Actor.Person closer, Ref ref, String reason, String why, String... more) {
        var browser = visit.as(closer);
        var page = browser.get(path(ref));
        var fields = new ArrayList<>(List.of("version", "1", "reason", reason));
        for (var field : page.html().select("[name^=why-]").eachAttr("name")) {
            fields.addAll(
                    List.of(field, why.replace("*", field.replace("why-", "").replace("-", " "))));
        }
        fields.addAll(List.of(more));
        return browser.post(path(ref), fields.toArray(String[]::new));
    }

    private static String path(Ref ref) {
        return "/cases/%s/closure".formatted(ref);
    }

    private boolean closed(Actor.Person reader, Ref ref) {
        return cases.read(reader, ref).closed();
    }

    private Ref child(Actor.Person owner, Route route) {
        var born = LocalDate.now().minusYears(16);
        return cases.open(
                owner, route, new PersonDetails("Tern", "Sample", "", born, "male", "Albania", "", "Albanian"));
    }

    private void risk(Actor.Person owner, Ref ref, String level) {
        var today = LocalDate.now();
        var words = new CaseRiskApi.Words("They telephone", "They call at night", "", "", "A new number");
        CurrentActor.run(
                owner,
                () -> risks.record(
                        owner, ref, today, "FROM_OTHERS", level, today.plusDays(30), today.plusDays(3), words));
    }

    private void decides(Actor.Person manager, Ref ref, String answer) {
        var id = cases.owner()
                .sql("""
                        select s.id from support.sign_off s join cases.case_record c on c.id = s.case_id
                         where c.ref = :ref order by s.asked_at desc limit 1
                        """)
                .param("ref", ref.value())
                .query((row, _) -> row.getString("id"))
                .single();
        var page = "/cases/%s/sign-offs/%s".formatted(ref, id);
        assertThat(visit.as(manager).get(page).words())
                .contains(
                        "The person is a child, or may be one",
                        "Safety was never assessed",
                        "For the child: Social care (Not begun)");
        assertThat(visit.as(manager)
                        .post(page, "answer", answer, "words", "Refer him first")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_child_who_was_never_asked_how_safe_he_is_is_not_closed_by_one_person() {
        for (var route : List.of(Route.CHILD, Route.ADULT_CONSENTS)) {
            var owner = people.caseworker("HCC");
            var manager = people.manager("HCC");
            var ref = child(owner, route);
            cases.member(ref, manager, "reader");
            assertThat(visit.as(owner).get(path(ref)).words())
                    .contains("Never assessed", "For the child: Social care", "A second person has to approve it");
            assertThat(close(owner, ref, "SUPPORTED", "Tern reason").errors())
                    .as("two words, everywhere the same")
                    .anyMatch(
                            error -> error.contains("at least four different words") && error.contains("Social care"));
            assertThat(close(owner, ref, "SUPPORTED", "He was asked and did not want that")
                            .errors())
                    .as("one text for all")
                    .anyMatch(error -> error.contains("in other words than at another") && error.contains("How safe"));
            for (var wayOut : List.of("SUPPORTED", "MISTAKE", "DIED")) {
                assertThat(close(
                                        owner,
                                        ref,
                                        wayOut,
                                        "He left before we could do *",
                                        "words",
                                        "His brother rang and said so")
                                .location())
                        .endsWith("/sign-offs");
                assertThat(closed(owner, ref)).as(wayOut).isFalse();
            }
            decides(manager, ref, "no");
            close(owner, ref, "SUPPORTED", "He left before we could do *");
            assertThat(closed(owner, ref)).as("sent back").isFalse();
            decides(manager, ref, "yes");
            close(owner, ref, "SUPPORTED", "He never came so we left *");
            assertThat(closed(owner, ref)).as("other words than were approved").isFalse();
            close(owner, ref, "SUPPORTED", "He left before we could do *");
            assertThat(closed(owner, ref)).as("asked again since").isFalse();
            decides(manager, ref, "yes");
            assertThat(visit.as(owner).get(path(ref)).text()).contains("He left before we could do safe");
            close(owner, ref, "SUPPORTED", "He left before we could do *");
            assertThat(closed(owner, ref)).as("approved").isTrue();
            assertThat(people.told(manager))
                    .contains("The case %s was closed by %s".formatted(ref, owner.name()))
                    .doesNotContain("Tern");
        }
    }

    @Test
    void a_risk_that_becomes_high_after_the_approval_is_approved_again() {
        var owner = people.caseworker("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        cases.assessed(owner, ref);
        risk(owner, ref, "HIGH");
        assertThat(visit.as(owner).get(path(ref)).words())
                .contains("A second person has to approve it", "A risk is high");
        close(owner, ref, "SUPPORTED", "She moved on before we did *");
        assertThat(closed(owner, ref)).isFalse();
        risk(owner, ref, "LOW");
        assertThat(visit.as(owner).get(path(ref)).words()).doesNotContain("A risk is high");
        close(owner, ref, "SUPPORTED", "She moved on before we did *");
        assertThat(closed(owner, ref)).isTrue();
    }

    @Test
    void an_adult_whose_safety_and_risks_were_assessed_is_closed_with_a_reason_for_each_thing_left() {
        var owner = people.caseworker("HCC");
        var manager = people.manager("HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        cases.assessed(owner, ref);
        risk(owner, ref, "LOW");
        assertThat(visit.as(owner).get(path(ref)).text()).doesNotContain("why-safe\"", "why-risks\"");
        assertThat(visit.as(owner)
                        .post(path(ref), "version", "1", "reason", "DIED")
                        .errors())
                .containsExactly("Enter how you know this, in at least four different words");
        close(owner, ref, "SUPPORTED", "She moved on before we did *");
        assertThat(closed(owner, ref)).isTrue();
        assertThat(people.told(manager)).contains("The case %s was closed by".formatted(ref));
        visit.as(owner).post(path(ref), "version", "2", "words", "She came back");
        assertThat(visit.as(owner).get(path(ref)).words()).contains("Not looked at since the case was opened again");
    }
}
