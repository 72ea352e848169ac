package waymark.intelligence.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.intelligence.IntelligenceFixtures;
import waymark.intelligence.reports.Purpose;
import waymark.kernel.Actor;
import waymark.services.ServicesFixtures;

/// Operations from the plan to what was learned, as the lead, a partner and everybody else see them.
@WaymarkTest
class OperationPagesTest {

    private static final String LIST = "/intelligence/operations";

    @Autowired
    OperationFixtures fixtures;

    @Autowired
    IntelligenceFixtures intelligence;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    OperationFigures figures;

    private static String[] date(String name, LocalDate day) {
        return new String[] {
            name + "-day",
            "" + day.getDayOfMonth(),
            name + "-month",
            "" + day.getMonthValue(),
            name + "-year",
            "" + day.getYear()
        };
    }

    private static String[] all(String[]... parts) {
        return List.of(parts).stream().flatMap(part -> List.of(part).stream()).toArray(String[]::new);
    }

    private static String[] fields(String... fields) {
        return fields;
    }

    @Test
    void an_operation_is_planned_with_partners_goes_and_is_looked_back_at() {
        var lead = fixtures.lead("HUMBERSIDE_POLICE");
        var post = fixtures.post(lead);
        var partner = fixtures.listed(someone.member("HCC"));
        var stranger = someone.member("ERYC");
        var as = visit.as(lead);
        var today = LocalDate.now();
        assertThat(as.post(LIST + "/new", "name", "").errors())
                .contains("Enter a name that tells nobody where or whom", "Enter the aim", "Choose the area");
        var path = as.post(
                        LIST + "/new",
                        all(
                                fields(
                                        "name",
                                        "Wilberforce",
                                        "kind",
                                        "OPERATION",
                                        "aim",
                                        "People are safe",
                                        "area",
                                        "HULL"),
                                fields(
                                        "post",
                                        post,
                                        "marking",
                                        "OFFICIAL_SENSITIVE",
                                        "riskStaff",
                                        "Low",
                                        "riskPeople",
                                        "Low"),
                                date("starts", today)))
                .location();
        assertThat(as.get(path).words()).contains("OFFICIAL-SENSITIVE", "Wilberforce", "Planned");
        assertThat(visit.as(partner).get(path).status()).isEqualTo(404);
        assertThat(visit.as(stranger).get(path).status()).isEqualTo(404);

        assertThat(as.post(path + "/readiness", "version", "1").errors())
                .contains("Add at least one place, with its day and time");
        assertThat(as.post(path + "/places/new", "kind", "CAR_WASH").errors())
                .contains("Enter what the place is, for those who go", "Enter the postcode, or the position below");
        assertThat(as.post(
                                path + "/places/new",
                                all(
                                        fields("kind", "CAR_WASH", "name", "A car wash", "postcode", "hu5 9zz"),
                                        fields("from", "00:00", "until", "23:59"),
                                        date("day", today)))
                        .status())
                .isEqualTo(303);
        assertThat(as.post(
                                path + "/partners/new",
                                all(
                                        fields(
                                                "person",
                                                OperationFixtures.reference(partner),
                                                "task",
                                                "Bring an interpreter"),
                                        date("due", today)))
                        .status())
                .isEqualTo(303);
        var named = visit.as(partner);
        assertThat(named.get("/").words()).contains("Say whether you can take part in");
        assertThat(named.get(path).words()).contains("Bring an interpreter", "A car wash");
        assertThat(named.get(path + "/edit").status()).isEqualTo(404);
        var answer = named.get(path).html().select("a[href$=/answer]").attr("href");
        assertThat(named.post(answer, "version", "1", "answer", "DECLINED").errors())
                .containsExactly("Say why, so that the lead can find somebody else");
        assertThat(named.post(answer, "version", "1", "answer", "ACCEPTED").status())
                .isEqualTo(303);
        assertThat(as.get(path).words()).contains("Accepted");

        as.post(path + "/reception", "version", "1", "reception", "A quiet room and food");
        assertThat(as.post(path + "/reception/services", "need", "RECEPTION", "who", "SP-NOWHERE")
                        .errors())
                .containsExactly("Choose a service or a contact from the list");
        ServicesFixtures.stored("HUMBERCARE", "ACCOMMODATION", "Sample house");
        var who = as.get(path + "/reception")
                .html()
                .select("select[name=who] option[value^=S]")
                .attr("value");
        assertThat(as.post(path + "/reception/services", "need", "FIRST_NIGHT", "who", who)
                        .status())
                .isEqualTo(303);

        var questions = as.get(path + "/checks")
                .html()
                .select("input[type=radio][value=YES]")
                .eachAttr("name");
        var yes = questions.stream()
                .flatMap(name -> List.of(name, "YES").stream())
                .toArray(String[]::new);
        var no = yes.clone();
        no[1] = "NO";
        assertThat(as.post(path + "/checks", no).errors()).containsExactly("Say what is missing");
        as.post(path + "/checks", all(no, fields(questions.getFirst().replace("answer-", "words-"), "No bed yet")));
        assertThat(as.post(path + "/readiness", "version", "2").errors())
                .anySatisfy(error -> assertThat(error).startsWith("A no stops it: "));
        as.post(path + "/checks", yes);
        assertThat(as.post(path + "/readiness", "version", "2").location()).isEqualTo(path);
        assertThat(as.get(path).words()).contains("Ready");
        assertThat(as.post(path + "/go", "version", "3").location()).isEqualTo(path);
        assertThat(named.get(path).words()).contains("Go");
        assertThat(as.get(path + "/briefing.pdf").response().getContentType()).isEqualTo("application/pdf");
        assertThat(visit.as(stranger).get(path + "/briefing.pdf").status()).isEqualTo(404);

        var place =
                as.get(path + "/outcome").html().select("input[name=visited]").attr("value");
        assertThat(as.post(path + "/outcome", "version", "4", "visited", place).errors())
                .contains("People safeguarded must be a whole number from 0 to 10,000");
        assertThat(as.post(
                                path + "/outcome",
                                "version",
                                "4",
                                "visited",
                                place,
                                "safeguarded",
                                "3",
                                "arrests",
                                "1",
                                "notices",
                                "2",
                                "orders",
                                "0")
                        .location())
                .isEqualTo(path + "/debrief");
        assertThat(as.post(path + "/debrief", "version", "5").errors())
                .containsExactly("Write down at least one thing that was learned");
        as.post(path + "/lessons", "words", "Book interpreters two weeks ahead");
        assertThat(as.post(path + "/debrief", "version", "5").errors()).containsExactly("Follow up each lesson first");
        var offered = as.get(path + "/lessons/1").html();
        assertThat(as.post(
                                path + "/lessons/1",
                                all(
                                        fields(
                                                "version",
                                                "1",
                                                "becomes",
                                                "action",
                                                "title",
                                                "Agree a rota of interpreters"),
                                        fields(
                                                "owner",
                                                "HCC",
                                                "objective",
                                                offered.select("select[name=objective] option[value~=.]")
                                                        .attr("value")),
                                        date("due", today.plusMonths(2))))
                        .location())
                .isEqualTo(path + "/debrief");
        assertThat(as.get(path + "/debrief").words()).contains("Agree a rota of interpreters");
        assertThat(as.post(path + "/debrief", "version", "5").location()).isEqualTo(path);
        assertThat(as.get(path).words()).contains("Debriefed");
        assertThat(named.get(path).status()).isEqualTo(404);
        assertThat(figures.figures()).extracting(figure -> figure.people()).contains(true);
    }

    @Test
    void two_leads_are_warned_of_each_other_and_neither_goes_before_both_acknowledged() {
        var soon = Instant.now().plus(30, ChronoUnit.DAYS);
        var first = fixtures.lead("HUMBERSIDE_POLICE");
        var second = fixtures.lead("GLAA");
        var one = fixtures.operation(first, "READY");
        var two = fixtures.operation(second, "READY");
        fixtures.place(one, "DN31 1AA", null, null, soon);
        fixtures.place(two, "DN31 1ZZ", null, null, soon.plus(3, ChronoUnit.HOURS));

        var as = visit.as(first);
        assertThat(as.post(one.path() + "/go", "version", "1").location()).isEqualTo(one.path() + "/go");
        var shown = as.get(one.path() + "/go");
        assertThat(shown.words()).contains("Not acknowledged", "01632 960401").doesNotContain(two.ref(), "DN31 1ZZ");
        var other = visit.as(second);
        assertThat(other.get(two.path() + "/go").words())
                .contains("Not acknowledged")
                .doesNotContain(one.ref(), "DN31 1AA");
        assertThat(other.get(one.path()).status()).isEqualTo(404);

        acknowledge(as, one);
        assertThat(as.post(one.path() + "/go", "version", "1").errors())
                .anySatisfy(error -> assertThat(error).contains("The other lead has not acknowledged"));
        assertThat(other.post(two.path() + "/go", "version", "1").errors())
                .anySatisfy(error -> assertThat(error).contains("Speak with the other lead"));
        acknowledge(other, two);
        assertThat(as.post(one.path() + "/go", "version", "1").location()).isEqualTo(one.path());
        assertThat(other.post(two.path() + "/go", "version", "1").location()).isEqualTo(two.path());
    }

    private void acknowledge(Visit.Browser as, OperationFixtures.Made operation) {
        var form = as.get(operation.path() + "/go").html().select("form[action$=/acknowledgement]");
        assertThat(as.post(form.attr("action"), "version", "1").errors())
                .containsExactly("Speak with their point of contact first, then tick");
        assertThat(as.post(form.attr("action"), "version", "1", "spoken", "yes").status())
                .isEqualTo(303);
    }

    @Test
    void of_two_leads_who_press_go_at_once_neither_goes_past_what_nobody_knew_of() throws Exception {
        var soon = Instant.now().plus(60, ChronoUnit.DAYS);
        var first = fixtures.lead("HUMBERSIDE_POLICE");
        var second = fixtures.lead("GLAA");
        var one = fixtures.operation(first, "READY");
        var two = fixtures.operation(second, "READY");
        fixtures.place(one, "", 600_000, 200_000, soon);
        fixtures.place(two, "", 600_900, 200_900, soon);
        var at = visit.as(first);
        var there = visit.as(second);
        at.get("/");
        there.get("/");
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> here =
                    () -> at.post(one.path() + "/go", "version", "1").status();
            Callable<Integer> other =
                    () -> there.post(two.path() + "/go", "version", "1").status();
            both.invokeAll(List.of(here, other));
        }
        assertThat(at.get(one.path()).words())
                .contains("Something else is planned nearby")
                .contains("Ready");
        assertThat(there.get(two.path()).words())
                .contains("Something else is planned nearby")
                .contains("Ready");
        assertThat(sides(one)).isEqualTo(1);
        assertThat(sides(two)).isEqualTo(1);
    }

    private static int sides(OperationFixtures.Made operation) {
        return TestDatabase.owner()
                .sql("select cast(count(*) as int) from intelligence.event_conflict where operation = :id")
                .param("id", operation.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void what_is_far_in_place_or_time_warns_nobody() {
        var soon = Instant.now().plus(90, ChronoUnit.DAYS);
        var lead = fixtures.lead("HUMBERSIDE_POLICE");
        var one = fixtures.operation(lead, "READY");
        var far = fixtures.operation(fixtures.lead("GLAA"), "READY");
        var later = fixtures.operation(fixtures.lead("GLAA"), "READY");
        fixtures.place(one, "", 300_000, 900_000, soon);
        fixtures.place(far, "", 305_000, 900_000, soon);
        fixtures.place(later, "", 300_000, 900_000, soon.plus(3, ChronoUnit.DAYS));
        assertThat(visit.as(lead).post(one.path() + "/go", "version", "1").location())
                .isEqualTo(one.path());
    }

    @Test
    void the_database_refuses_a_go_that_was_not_compared() {
        var lead = fixtures.lead("HUMBERSIDE_POLICE");
        var made = fixtures.operation(lead, "READY");
        fixtures.place(made, "", 100_000, 900_000, Instant.now().plus(9, ChronoUnit.DAYS));
        assertThatThrownBy(() -> TestDatabase.owner()
                        .sql("update intelligence.operation set state = 'GO', go_at = now() where id = :id")
                        .param("id", made.id())
                        .update())
                .rootCause()
                .hasMessageContaining("compared in the same transaction");
    }

    @Test
    void an_operation_exists_for_its_lead_those_named_and_the_officers_of_the_organisation_alone() {
        var lead = fixtures.lead("HUMBERSIDE_POLICE");
        var made = fixtures.operation(lead, "PLANNED");
        var named = someone.member("HCC");
        fixtures.partner(made, named);
        assertThat(visit.as(named).get(made.path()).status()).isEqualTo(200);
        var officer = intelligence.officer("HUMBERSIDE_POLICE", Purpose.DISRUPT);
        assertThat(visit.as(officer).get(made.path()).status()).isEqualTo(200);
        assertThat(visit.as(intelligence.officer("GLAA", Purpose.DISRUPT))
                        .get(made.path())
                        .status())
                .isEqualTo(404);
        for (var other : List.of(
                someone.member("HCC"),
                someone.coordinator(),
                someone.areaLead("HULL"),
                someone.informationGovernance(),
                fixtures.lead("GLAA"))) {
            var as = visit.as(other);
            assertThat(as.get(made.path()).status()).as(other.name()).isEqualTo(404);
            assertThat(as.get(LIST).words()).doesNotContain(made.ref());
        }
        intelligence.endPurpose(officer);
        assertThat(visit.as(officer).get(made.path()).location()).startsWith("/intelligence/purpose");
    }

    @Test
    void a_partner_who_is_released_reads_it_no_more_and_a_cancelled_one_is_over_for_all_of_them() {
        var lead = fixtures.lead("HUMBERSIDE_POLICE");
        var made = fixtures.operation(lead, "PLANNED");
        var released = someone.member("HCC");
        var stays = someone.member("ERYC");
        var task = fixtures.partner(made, released);
        fixtures.partner(made, stays);
        var as = visit.as(lead);
        assertThat(as.post(made.path() + "/partners/" + task + "/removal").status())
                .isEqualTo(303);
        assertThat(visit.as(released).get(made.path()).status()).isEqualTo(404);
        assertThat(visit.as(stays).get(made.path()).status()).isEqualTo(200);
        assertThat(as.post(made.path() + "/cancellation", "version", "1").errors())
                .containsExactly("Enter why it is cancelled");
        assertThat(as.post(made.path() + "/cancellation", "version", "1", "reason", "Weather")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(stays).get(made.path()).status()).isEqualTo(404);
    }

    @Test
    void nobody_is_told_of_a_cancellation_that_came_second() {
        var lead = fixtures.lead("HUMBERSIDE_POLICE");
        var made = fixtures.operation(lead, "PLANNED");
        var named = someone.member("HCC");
        fixtures.partner(made, named);
        var as = visit.as(lead);
        as.post(made.path() + "/reception", "version", "1", "reception", "A warm room");

        assertThat(as.post(made.path() + "/cancellation", "version", "1", "reason", "Weather")
                        .status())
                .isEqualTo(409);
        assertThat(cancelled(named, made)).as("it takes place still").isZero();
        assertThat(as.post(made.path() + "/cancellation", "version", "2", "reason", "Weather")
                        .status())
                .isEqualTo(303);
        assertThat(cancelled(named, made)).isEqualTo(1);
    }

    /// How often they were told that it was cancelled.
    private static int cancelled(Actor.Person person, OperationFixtures.Made operation) {
        return TestDatabase.owner()
                .sql("select cast(count(*) as int) from notices.notice where person = :person and text = :text")
                .param("person", person.id())
                .param("text", operation.ref() + " was cancelled")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_week_of_action_is_added_and_changed() {
        var as = visit.as(fixtures.lead("HUMBERSIDE_POLICE"));
        assertThat(as.post(LIST + "/weeks/new").errors()).contains("Enter the name", "Enter who leads it");
        var today = LocalDate.now();
        as.post(
                LIST + "/weeks/new",
                all(
                        fields("name", "Sample Aidant week", "ledBy", "NCA"),
                        date("first", today.plusDays(40)),
                        date("last", today.plusDays(46))));
        var week = as.get(LIST + "/weeks")
                .html()
                .select("a:contains(Sample Aidant week)")
                .attr("href");
        assertThat(as.get(week).status()).isEqualTo(200);
        assertThat(as.post(
                                week,
                                all(
                                        fields("version", "1", "name", "Sample Aidant week, moved", "ledBy", "NCA"),
                                        date("first", today.plusDays(50)),
                                        date("last", today.plusDays(56))))
                        .status())
                .isEqualTo(303);
        assertThat(as.get(LIST + "/weeks").words()).contains("Sample Aidant week, moved");
    }
}
