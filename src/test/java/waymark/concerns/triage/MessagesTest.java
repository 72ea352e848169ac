package waymark.concerns.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.bench.CountingStatements;
import waymark.concerns.intake.ReportFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// A reporter comes back with the code: they read what the desk wrote and write more, and nobody else can.
@WaymarkTest
class MessagesTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ReportFixtures reports;

    @Autowired
    ReportEscalation escalation;

    private final JdbcClient owner = TestDatabase.owner();
    private final String canary = "canary" + UUID.randomUUID();
    private Actor.Person desk;
    private String code = "";
    private String ref = "";

    @BeforeEach
    void a_report_that_somebody_has() {
        var sent = sent("Four men. " + canary);
        code = sent.code();
        ref = sent.ref();
        desk = someone.with("HCC", "concerns_desk@area:HULL");
        visit.as(desk).post("/reports/" + ref + "/opening");
    }

    private record Sent(String code, String ref) {}

    private List<String> refs() {
        return owner.sql("select ref from concerns.report").query(String.class).list();
    }

    private Sent sent(String what) {
        var before = refs();
        var nobody = visit.asNobody();
        var given = nobody.post(
                        "/report/sent",
                        "what",
                        what,
                        "area",
                        "HULL",
                        "once",
                        UUID.randomUUID().toString())
                .html()
                .select("#code")
                .text();
        var after = new ArrayList<>(refs());
        after.removeAll(before);
        assertThat(after).hasSize(1);
        return new Sent(given, after.getFirst());
    }

    private Visit.Answer inbox() {
        return visit.asNobody().post("/receipt", "code", code);
    }

    private Visit.Answer writes(String text, String once) {
        return visit.asNobody().post("/receipt/message", "code", code, "text", text, "once", once);
    }

    private int messages() {
        return owner.sql("select count(*) from concerns.report_message m join concerns.report r on r.id = m.report"
                        + " where r.ref = :ref")
                .param("ref", ref)
                .query(Integer.class)
                .single();
    }

    @Test
    void what_has_not_happened_yet_is_said_once() {
        assertThat(inbox().html().select(".waymark-progress__step").eachText())
                .last()
                .isEqualTo("It is finished Not yet");
    }

    @Test
    void they_talk_both_ways_and_the_report_itself_is_never_shown_again() {
        assertThat(inbox().words()).contains("Nobody has written to you yet").doesNotContain(canary);
        visit.as(desk).post("/reports/" + ref + "/messages", "text", "Which days? " + canary + "-asked");

        assertThat(inbox().words())
                .contains("The desk", "Which days? " + canary + "-asked")
                .doesNotContain("Four men");
        var answer =
                writes("Every morning " + canary + "-told", UUID.randomUUID().toString());

        assertThat(answer.words()).contains("Your message was sent", "You", "Every morning");
        assertThat(visit.as(desk).get("/reports/" + ref).words())
                .contains("The person who reported", "Every morning " + canary + "-told", "Which days?");
        assertThat(owner.sql(
                                "select encode(for_desk, 'escape') || encode(for_reader, 'escape') from concerns.report_message")
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain(canary);
    }

    @Test
    void sent_twice_it_is_one_message() {
        var once = UUID.randomUUID().toString();
        writes("Again", once);
        writes("Again", once);
        assertThat(messages()).isEqualTo(1);

        writes("Again, and more", once);
        assertThat(messages()).as("other words in the same form").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567 1234567 1234567", "nonsense", "000000000000000000001", "'; select 1"})
    void what_is_no_receipt_of_ours_is_told_alike(String typed) {
        var unknown = visit.asNobody().post("/receipt", "code", "0000000 0000000 0000000");
        var answer = visit.asNobody().post("/receipt", "code", typed);
        var message = visit.asNobody().post("/receipt/message", "code", typed, "text", "x");
        for (var each : List.of(answer, message)) {
            assertThat(each.status()).isEqualTo(422);
            assertThat(each.errors()).isEqualTo(unknown.errors());
            assertThat(withoutTyped(each)).isEqualTo(withoutTyped(unknown));
            assertThat(each.response().getHeaders("Set-Cookie")).isEmpty();
        }
    }

    private static String withoutTyped(Visit.Answer answer) {
        var page = answer.html();
        page.select("input[name=code], input[name=draft]").removeAttr("value");
        return page.outerHtml();
    }

    @Test
    void the_receipt_of_one_opens_nothing_of_another() {
        visit.as(desk).post("/reports/" + ref + "/messages", "text", canary + "-asked");
        code = sent("Something else").code();
        assertThat(inbox().words()).contains("Nobody has written to you yet").doesNotContain(canary);
    }

    @Test
    void nothing_is_written_where_somebody_only_looks_and_no_cookie_is_set() {
        var leaves =
                owner.sql("select count(*) from audit.leaf").query(Long.class).single();
        var answer = inbox();
        assertThat(answer.response().getHeaders("Set-Cookie")).isEmpty();
        assertThat(owner.sql("select count(*) from audit.leaf")
                        .query(Long.class)
                        .single())
                .isEqualTo(leaves);
        assertThat(visit.as(desk).post("/receipt", "code", code).heading()).isEqualTo("You are signed in");
    }

    @Test
    void an_empty_message_is_said_at_its_field_and_a_long_one_is_kept() {
        assertThat(writes(" ", "").errors()).containsExactly("Write what you want to say");
        assertThat(writes("x".repeat(5_001), "").html().select("textarea").val())
                .hasSize(5_001);
        assertThat(messages()).isZero();
        assertThat(visit.as(desk)
                        .post("/reports/" + ref + "/messages", "text", " ")
                        .errors())
                .containsExactly("Write what you want to say");
    }

    @Test
    void whoever_has_the_report_is_told_once_that_there_is_a_message() {
        writes("More " + canary, UUID.randomUUID().toString());
        var clock = Actor.system("Test");
        for (int time = 0; time < 2; time++) {
            CurrentActor.run(clock, () -> escalation.run(clock, Instant.now()));
        }
        assertThat(owner.sql("select text from notices.notice where person = :id and path = :path")
                        .param("id", desk.id())
                        .param("path", "/reports/" + ref)
                        .query(String.class)
                        .list())
                .contains(ref + " has a message from the person who reported")
                .filteredOn(text -> text.contains("message"))
                .hasSize(1)
                .allMatch(text -> !text.contains(canary));
    }

    @Test
    void one_that_nobody_has_read_stays_new_though_its_report_is_closed_meanwhile() {
        writes("They are moving her tonight " + canary, "");
        run();
        visit.as(desk).post("/reports/" + ref + "/closing", "outcome", "KNOWN");
        assertThat(visit.as(desk)
                        .get("/notices")
                        .html()
                        .select(".waymark-notice")
                        .eachText())
                .filteredOn(text -> text.contains(ref + " has a message"))
                .singleElement()
                .asString()
                .startsWith("New");
    }

    /// Somebody may flood the form: what is said of danger must not wait for a round over all of that.
    @Test
    void reports_of_which_nobody_has_to_be_told_again_cost_a_round_no_statement_each() {
        run();
        var few = statements();
        for (int report = 0; report < 20; report++) {
            reports.waiting("HULL", "Sample", Instant.now().plus(Duration.ofHours(2)));
        }
        run();
        assertThat(statements()).isLessThan(few + 20);
    }

    /// So many a round sends.
    private long statements() {
        var before = CountingStatements.sent();
        run();
        return CountingStatements.sent() - before;
    }

    private void run() {
        var clock = Actor.system("Test");
        CurrentActor.run(clock, () -> escalation.run(clock, Instant.now()));
    }

    private void closeAccount(Actor.Person person) {
        owner.sql("update access.account set disabled_at = now() where id = :id")
                .param("id", person.id())
                .update();
    }

    private List<String> told(Actor.Person person, String about) {
        return owner.sql("select text from notices.notice where person = :id and text like :words")
                .param("id", person.id())
                .param("words", "%" + about + "%")
                .query(String.class)
                .list();
    }

    @Test
    void where_the_person_who_closed_it_has_left_the_desk_is_told_and_one_of_them_opens_it_again() {
        var colleague = someone.with("HCC", "concerns_desk@area:HULL");
        var other = someone.with("HCC", "concerns_desk@area:HULL");
        visit.as(desk).post("/reports/" + ref + "/closing", "outcome", "KNOWN");
        closeAccount(desk);
        assertThat(writes("They are moving her tonight " + canary, "").status()).isEqualTo(200);
        run();
        run();
        assertThat(told(desk, ref + " has a message")).isEmpty();
        for (var one : List.of(colleague, other)) {
            assertThat(told(one, ref))
                    .containsExactly(ref + " has a message from the person who reported. Who had it cannot read it any"
                            + " more: somebody has to take it over");
        }

        visit.as(colleague).post("/reports/" + ref + "/taking-over");

        assertThat(visit.as(colleague).get("/reports/" + ref).words()).contains("With you", "moving her tonight");
        assertThat(visit.as(other)
                        .get("/notices")
                        .html()
                        .select(".waymark-notice")
                        .eachText())
                .filteredOn(text -> text.contains(ref))
                .noneMatch(text -> text.startsWith("New"));
    }

    @Test
    void an_open_report_whose_holder_cannot_read_it_any_more_waits_to_be_opened_again() {
        var colleague = someone.with("HCC", "concerns_desk@area:HULL");
        owner.sql("delete from access.clearance where person = :id and kind = 'vetting'")
                .param("id", desk.id())
                .update();
        writes("More " + canary, "");
        run();
        run();
        assertThat(told(colleague, ref))
                .singleElement()
                .asString()
                .startsWith(ref + ": who had it cannot read it any more, so open it by ");

        visit.as(colleague).post("/reports/" + ref + "/opening");
        run();
        assertThat(visit.as(colleague).get("/reports/" + ref).words()).contains("With you", "More " + canary);
        assertThat(told(colleague, ref + " has a message")).hasSize(1);
    }

    @Test
    void a_desk_of_closed_accounts_is_a_desk_without_people_and_the_next_person_there_is_told() {
        var coordinator = someone.coordinator();
        var area = "NOBODY_" + ref.substring(3);
        var last = someone.with("HCC", "concerns_desk@area:" + area);
        var waiting = reports.waiting(area, "Sample", Instant.now().plus(Duration.ofHours(2)));
        visit.as(desk).post("/reports/" + ref + "/closing", "outcome", "KNOWN");
        owner.sql("update concerns.report set area = :area where ref = :ref")
                .param("area", area)
                .param("ref", ref)
                .update();
        writes("More " + canary, "");
        closeAccount(last);
        var everywhere = owner.sql("""
                update access.account set disabled_at = now()
                 where disabled_at is null
                   and id in (select person from access.role_grant where role = 'concerns_desk' and scope = 'partnership')
                returning id
                """).query(UUID.class).list();
        try {
            run();
            run();
        } finally {
            everywhere.forEach(person -> owner.sql("update access.account set disabled_at = null where id = :id")
                    .param("id", person)
                    .update());
        }
        assertThat(told(coordinator, waiting))
                .containsExactly(waiting + " waits and nobody works at the desk it is for: give somebody the role");
        assertThat(told(coordinator, ref))
                .containsExactly("Who had " + ref
                        + " cannot read it any more, and nobody works at the desk it is for: give somebody the role");

        var next = someone.with("HCC", "concerns_desk@area:" + area);
        run();
        assertThat(told(next, waiting)).singleElement().asString().startsWith(waiting + " came in");
        assertThat(told(next, ref)).singleElement().asString().startsWith(ref + " has a message");
    }

    @Test
    void the_desk_writes_nothing_on_a_report_that_nobody_opened() {
        var waiting = sent("Another").ref();
        assertThat(visit.as(desk)
                        .post("/reports/" + waiting + "/messages", "text", "x")
                        .location())
                .isEqualTo("/reports/" + waiting);
        assertThat(owner.sql("select count(*) from concerns.report_message m join concerns.report r on r.id = m.report"
                                + " where r.ref = :ref")
                        .param("ref", waiting)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
