package waymark.support.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.kernel.Actor;
import waymark.support.SupportPeople;

@WaymarkTest
class SupervisionPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    SupportPeople people;

    @Autowired
    Visit visit;

    private static String[] note(LocalDate met, String... more) {
        var fields = new ArrayList<>(List.of(
                "met-day", String.valueOf(met.getDayOfMonth()),
                "met-month", String.valueOf(met.getMonthValue()),
                "met-year", String.valueOf(met.getYear())));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    private String path(Actor.Person person) {
        return "/caseload/%s/supervision".formatted(people.ref(person));
    }

    @Test
    void a_manager_and_a_worker_read_what_they_agreed_and_nobody_else_does() {
        var worker = people.caseworker("HCC");
        var manager = people.manager("HCC");
        var another = people.manager("HCC");
        var today = LocalDate.now();
        var browser = visit.as(manager);
        assertThat(browser.post(path(worker), note(today.plusDays(1))).errors())
                .containsExactlyInAnyOrder(
                        "The day on which you met must be today or in the past",
                        "Enter what you talked about, or what you agreed");
        assertThat(browser.post(path(worker), note(today, "notes", "Canarytalk", "actions", "A course in May"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(path(worker)).words()).contains("Canarytalk", "A course in May");
        assertThat(visit.as(worker).get("/supervision").words()).contains("Canarytalk", manager.name());
        assertThat(visit.as(another).get(path(worker)).words()).doesNotContain("Canarytalk");
        assertThat(visit.as(another).get("/supervision").words()).contains("There are no notes yet");
        assertThat(visit.as(worker).get(path(worker)).status()).isEqualTo(404);
        assertThat(browser.get(path(manager)).status()).isEqualTo(404);
        assertThat(visit.as(people.manager("HUMBERCARE"))
                        .post(path(worker), note(today, "notes", "S"))
                        .status())
                .isEqualTo(404);
        assertThat(cases.owner()
                        .sql("select string_agg(n::text, ' ') from support.supervision_note n where worker = :id")
                        .param("id", worker.id())
                        .query(String.class)
                        .single())
                .doesNotContain("Canarytalk");
    }
}
