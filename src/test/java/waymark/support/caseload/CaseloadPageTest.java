package waymark.support.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.support.SupportPeople;

@WaymarkTest
class CaseloadPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportPeople people;

    @Autowired
    Visit visit;

    private String path(Actor.Person person) {
        return "/caseload/" + people.ref(person);
    }

    private void due(Ref ref, String day) {
        cases.owner()
                .sql("update cases.case_record set next_on = cast(:day as date) where ref = :ref")
                .param("day", day)
                .param("ref", ref.value())
                .update();
    }

    @Test
    void a_manager_sees_how_much_each_caseworker_has_and_never_whom_a_case_is_about() {
        var worker = people.caseworker("HCC");
        var manager = people.manager("HCC");
        var details = cases.details();
        var late = cases.open(worker, Route.CHILD, details);
        due(late, "2020-01-01");
        var other = cases.open(worker, Route.OUTSIDE_NRM);
        var browser = visit.as(manager);
        assertThat(browser.get("/caseload").words()).contains(worker.name(), "Something is late");
        var page = browser.get(path(worker));
        assertThat(page.words())
                .contains(
                        "Open cases 2",
                        "Children, or may be 1",
                        "Outside the NRM 1",
                        late.value(),
                        other.value(),
                        "Late")
                .doesNotContain(details.name());
        assertThat(browser.get("/cases/" + late).status()).isEqualTo(404);
        assertThat(browser.post(path(worker), "most", "two").errors()).hasSize(1);
        assertThat(browser.post(path(worker), "most", "1").status()).isEqualTo(303);
        assertThat(browser.get(path(worker)).words()).contains("2 of at most 1", "Over the number");
    }

    @Test
    void a_case_with_a_conflict_of_interest_of_the_manager_is_in_no_count_of_theirs() {
        var worker = people.caseworker("HCC");
        var manager = people.manager("HCC");
        var ref = cases.open(worker, Route.OUTSIDE_NRM);
        assertThat(visit.as(manager).get(path(worker)).words()).contains(ref.value());
        cases.owner()
                .sql("""
                        insert into cases.conflict (id, case_id, person, sealed, declared_by, declared_by_name, declared_at)
                        values (gen_random_uuid(), :case, :person, '\\x01', :person, 'S', now())
                        """)
                .param("case", cases.ids(ref).getFirst())
                .param("person", manager.id())
                .update();
        assertThat(visit.as(manager).get(path(worker)).words())
                .contains("Open cases 0")
                .doesNotContain(ref.value());
    }

    @Test
    void another_organisation_and_a_caseworker_find_nothing() {
        var worker = people.caseworker("HCC");
        cases.open(worker, Route.OUTSIDE_NRM);
        var elsewhere = people.manager("HUMBERCARE");
        assertThat(visit.as(elsewhere).get(path(worker)).status()).isEqualTo(404);
        assertThat(visit.as(elsewhere).get("/caseload").words()).doesNotContain(worker.name());
        assertThat(visit.as(elsewhere).post(path(worker), "most", "3").status()).isEqualTo(404);
        assertThat(visit.as(worker).get("/caseload").status()).isEqualTo(403);
    }

    @Test
    void what_is_due_in_ones_own_cases_is_one_list_by_reference() {
        var worker = people.caseworker("HCC");
        var details = cases.details();
        var ref = cases.open(worker, Route.OUTSIDE_NRM, details);
        var browser = visit.as(worker);
        var quiet = cases.open(worker, Route.OUTSIDE_NRM);
        browser.get("/cases/" + ref);
        assertThat(browser.get("/cases/work").words())
                .contains("Overdue", ref.value(), "Assess safety in case " + ref, quiet.value())
                .doesNotContain(details.name());
        assertThat(browser.get("/cases/work?of=" + ref).words())
                .contains("Assess safety in case " + ref)
                .doesNotContain("Assess safety in case " + quiet);
        assertThat(browser.get("/cases/work?due=LATER&of=" + ref).words()).contains("Nothing matches");
        assertThat(visit.as(people.caseworker("HCC")).get("/cases/work").words())
                .contains("Nothing is due in your cases");
    }

    @Test
    void a_case_that_does_not_open_is_in_the_list_of_what_is_due_and_keeps_no_other_out_of_it() {
        var worker = people.caseworker("HCC");
        var browser = visit.as(worker);
        var refs = List.of(cases.open(worker, Route.OUTSIDE_NRM), cases.open(worker, Route.OUTSIDE_NRM));
        refs.forEach(ref -> browser.get("/cases/" + ref));
        cases.broken(refs.getFirst());
        assertThat(browser.get("/cases/work").words())
                .contains(refs.getFirst().value(), refs.getLast().value());
    }
}
