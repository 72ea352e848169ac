package waymark.support.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;

@WaymarkTest
class CaseRiskPageTest {

    @Autowired
    CaseFixtures cases;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private static void day(List<String> fields, String name, LocalDate day) {
        fields.addAll(List.of(
                name + "-day", String.valueOf(day.getDayOfMonth()),
                name + "-month", String.valueOf(day.getMonthValue()),
                name + "-year", String.valueOf(day.getYear())));
    }

    private static String[] risk(int version, String level, String... more) {
        var fields =
                new ArrayList<>(List.of("version", String.valueOf(version), "level", level, "likelihood", "LIKELY"));
        day(fields, "assessed", LocalDate.now());
        day(fields, "next", LocalDate.now().plusDays(7));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    /// Each field once, as it was filled last.
    private static String[] lastOf(List<String> fields) {
        var last = new LinkedHashMap<String, String>();
        for (int place = 0; place < fields.size(); place += 2) {
            last.put(fields.get(place), fields.get(place + 1));
        }
        return last.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static String[] high(int version, String... more) {
        var fields = new ArrayList<>(Arrays.asList(risk(version, "HIGH", more)));
        day(fields, "actionBy", LocalDate.now().plusDays(1));
        fields.addAll(
                List.of("risk", "Canarycousin waits", "action", "Canarycalls the police", "reason", "Seen twice"));
        return fields.toArray(String[]::new);
    }

    @Test
    void a_high_risk_needs_an_action_warns_on_the_case_and_tells_the_manager_by_reference() {
        var owner = cases.caseworker("HCC");
        var worker = cases.caseworker("HCC");
        var manager = someone.with("HCC", "casework_manager@organisation:HCC");
        var shut = someone.with("HCC", "casework_manager@organisation:HCC");
        var ref = cases.open(owner, Route.OUTSIDE_NRM);
        cases.member(ref, worker, "worker");
        cases.shutOut(ref, shut);
        var path = "/cases/%s/risk".formatted(ref);
        var browser = visit.as(owner);
        assertThat(browser.get(path).words())
                .contains("From other people", "On journeys to appointments", "Not assessed");
        var refused = new ArrayList<>(Arrays.asList(risk(1, "HIGH")));
        day(refused, "next", LocalDate.now().minusDays(1));
        assertThat(browser.post(path + "/from-others", lastOf(refused)).errors())
                .as("all that is wrong is said at once")
                .containsExactlyInAnyOrder(
                        "The next review must be today or later",
                        "Enter why the level is what it is",
                        "Enter what may happen, and from whom",
                        "Enter the safety action and who does it",
                        "Enter by when the safety action is done");
        day(refused, "next", LocalDate.now().plusYears(100));
        refused.set(refused.indexOf("LIKELY"), "");
        assertThat(browser.post(path + "/from-others", lastOf(refused)).errors())
                .containsExactlyInAnyOrder(
                        "Choose how likely it is",
                        "The next review must be within 18 months",
                        "Enter why the level is what it is");
        assertThat(browser.post(path + "/from-others", risk(1, "LOW", "reason", "Nothing known yet"))
                        .status())
                .isEqualTo(303);
        var raised = browser.post(path + "/from-others", high(2));
        assertThat(raised.status()).as("%s", raised.errors()).isEqualTo(303);
        assertThat(told(worker)).containsOnlyOnce("A risk in the case %s is high now".formatted(ref));
        assertThat(told(shut)).doesNotContain(ref.value());
        assertThat(told(manager))
                .contains("A risk in the case %s is high now. Speak with".formatted(ref))
                .doesNotContain("Canary", "Sample");
        assertThat(cases.owner()
                        .sql("select path from notices.notice where person = :person")
                        .param("person", manager.id())
                        .query(String.class)
                        .list())
                .containsExactly("/caseload#risk");
        assertThat(visit.as(manager).get(path).status()).isEqualTo(404);
        var page = browser.get("/cases/" + ref).words();
        assertThat(page.indexOf("A risk in this case is high")).isBetween(0, page.indexOf("What to do next"));
        assertThat(page).contains("Do the safety action: risk from other people");
        assertThat(browser.get("/").words()).contains("Do the safety action in case " + ref);
        assertThat(browser.get(path).words())
                .contains("Canarycousin waits", "Canarycalls the police", "Level over time", "Nothing known yet");

        assertThat(browser.post(path + "/from-others", high(3)).status()).isEqualTo(303);
        assertThat(told(worker)).containsOnlyOnce("is high now");
        assertThat(browser.post(path + "/from-others", risk(4, "MEDIUM", "reason", "He was arrested"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/cases/" + ref).words())
                .doesNotContain("A risk in this case is high")
                .contains("Look again at the risk from other people");
        assertThat(browser.get("/cases/" + ref + "/log").words()).contains("from high to medium");
        assertThat(browser.get(path).html().select("figure table").text()).contains("Low", "High", "Medium");
        assertThat(cases.owner()
                        .sql("select string_agg(r::text, ' ') from support.risk_assessment r where r.case_id = :id")
                        .param("id", cases.ids(ref).getFirst())
                        .query(String.class)
                        .single())
                .contains("HIGH")
                .doesNotContain("Canary", "arrested");
    }

    @Test
    void each_assessment_is_kept_and_two_people_do_not_overwrite_one_another() {
        var owner = cases.caseworker("HCC");
        var ref = cases.open(owner, Route.CHILD);
        var path = "/cases/%s/risk/journeys".formatted(ref);
        var browser = visit.as(owner);
        assertThat(browser.post(path, risk(1, "LOW", "reason", "Goes by taxi")).status())
                .isEqualTo(303);
        assertThat(browser.post(path, risk(1, "NONE", "reason", "Another view")).status())
                .isEqualTo(409);
        assertThat(browser.get(path).text()).contains("Goes by taxi");
        assertThat(browser.get("/cases/%s/risk/nothing".formatted(ref)).status())
                .isEqualTo(404);
    }

    @Test
    void a_reader_reads_and_a_stranger_finds_nothing() {
        var ref = cases.open(cases.caseworker("HCC"), Route.CHILD);
        var path = "/cases/%s/risk".formatted(ref);
        var reader = cases.caseworker("HCC");
        cases.member(ref, reader, "reader");
        assertThat(visit.as(reader).get(path).status()).isEqualTo(200);
        assertThat(visit.as(reader).get(path + "/to-self").status()).isEqualTo(404);
        assertThat(visit.as(reader)
                        .post(path + "/to-self", risk(1, "LOW", "reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(cases.caseworker("HCC")).get(path).status()).isEqualTo(404);
    }

    private String told(Actor.Person person) {
        return String.join(
                "\n",
                cases.owner()
                        .sql("select text from notices.notice where person = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .list());
    }
}
