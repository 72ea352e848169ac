package waymark.concerns.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.concerns.intake.ReportFixtures;
import waymark.concerns.keys.KeyHolder;
import waymark.kernel.Actor;

/// Contact details are opened by a custodian only, with a reason, and given to the person who asked, or not.
@WaymarkTest
class CustodianTest {

    private static final String NUMBER = "07700 900123";

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ReportFixtures reports;

    private final JdbcClient owner = TestDatabase.owner();
    private Actor.Person desk;
    private Actor.Person custodian;
    private String ref = "";

    @BeforeEach
    void a_report_that_somebody_has() {
        desk = someone.with("HCC", "concerns_desk@area:HULL");
        custodian = someone.with("HUMBERSIDE_POLICE", "identity_custodian@partnership");
        ref = reports.waiting(
                "HULL", "canary " + UUID.randomUUID(), Instant.now().plus(Duration.ofHours(2)));
        visit.as(desk).post("/reports/" + ref + "/opening");
    }

    private void ask() {
        assertThat(visit.as(desk)
                        .post("/reports/" + ref + "/identity", "reason", "Time is short")
                        .status())
                .isEqualTo(303);
    }

    private Visit.Answer open(Actor.Person who) {
        return visit.as(who).post("/identities/" + ref + "/opening", "because", "The desk has to ring");
    }

    private int told(Actor.Person person) {
        return owner.sql("select count(*) from notices.notice where person = :id and text like :ref")
                .param("id", person.id())
                .param("ref", "%" + ref + "%")
                .query(Integer.class)
                .single();
    }

    private List<String> acts(Actor.Person person) {
        return owner.sql("select act from audit.leaf where actor = :me and object = :ref order by at")
                .param("me", person.id())
                .param("ref", ref)
                .query(String.class)
                .list();
    }

    @Test
    void the_desk_asks_the_custodian_opens_and_gives_and_only_then_it_stands_at_the_desk() {
        var page = visit.as(desk).get("/reports/" + ref);
        assertThat(page.words()).contains("sealed for a custodian").doesNotContain(NUMBER);
        ask();
        assertThat(told(custodian)).isEqualTo(1);
        var asked = visit.as(custodian).get("/identities/" + ref);
        assertThat(asked.words()).contains("Time is short", desk.name()).doesNotContain(NUMBER, "canary");

        assertThat(visit.as(custodian).post("/identities/" + ref + "/opening").errors())
                .containsExactly("Say why you open it");
        open(custodian);
        assertThat(visit.as(custodian).get("/identities/" + ref).words()).contains(NUMBER, "The desk has to ring");
        assertThat(visit.as(desk).get("/reports/" + ref).words()).doesNotContain(NUMBER);

        visit.as(custodian)
                .post("/identities/" + ref + "/decision", "decision", "give", "answer", "Ring after ten at night");
        assertThat(visit.as(desk).get("/reports/" + ref).words()).contains(NUMBER, "Ring after ten at night");
        assertThat(told(desk)).isPositive();
        assertThat(visit.as(custodian).get("/identities/" + ref).words())
                .as("closed again for the custodian")
                .doesNotContain(NUMBER);
        assertThat(acts(custodian)).contains("open_identity", "view_identity", "give_identity");
        assertThat(acts(desk)).contains("ask_identity");
    }

    @Test
    void a_contact_opens_and_is_given_though_both_keys_were_turned_since(@Value("${waymark.keys}") Path folder)
            throws Exception {
        ask();
        for (var holder : KeyHolder.values()) {
            holder.pair(folder).add();
            holder.pair(folder).use();
        }
        open(custodian);
        assertThat(visit.as(custodian).get("/identities/" + ref).words()).contains(NUMBER);
        visit.as(custodian).post("/identities/" + ref + "/decision", "decision", "give", "answer", "");
        assertThat(visit.as(desk).get("/reports/" + ref).words()).contains(NUMBER);
    }

    private List<String> home(Actor.Person person) {
        return visit.as(person).get("/").html().select(".govuk-task-list__item").eachText();
    }

    @Test
    void a_request_is_the_first_thing_on_the_custodians_home_page_until_it_is_decided() {
        var second = someone.with("HUMBERSIDE_POLICE", "identity_custodian@partnership");
        owner.sql("delete from concerns.identity_request").update();
        assertThat(home(custodian)).noneMatch(line -> line.contains(ref));

        ask();
        assertThat(home(custodian))
                .first()
                .asString()
                .contains("Answer the request for contact details: " + ref, desk.name(), "Now")
                .doesNotContain("Time is short");
        assertThat(home(desk)).noneMatch(line -> line.contains("Answer the request"));

        open(custodian);
        assertThat(home(custodian)).first().asString().contains("Decide on the contact details: " + ref, "Now");
        assertThat(home(second)).anyMatch(line -> line.contains(ref) && line.contains(custodian.name()));

        visit.as(custodian).post("/identities/" + ref + "/decision", "decision", "give", "answer", "");
        assertThat(home(custodian)).noneMatch(line -> line.contains(ref));
        assertThat(home(second)).noneMatch(line -> line.contains(ref));
    }

    @Test
    void a_custodian_who_asked_is_not_told_to_answer_themselves() {
        var both = someone.with("HCC", "concerns_desk@area:HULL", "identity_custodian@partnership");
        visit.as(both).post("/reports/" + ref + "/taking-over");
        visit.as(both).post("/reports/" + ref + "/identity", "reason", "Time is short");

        assertThat(home(custodian)).anyMatch(line -> line.contains(ref));
        assertThat(home(both)).noneMatch(line -> line.contains("contact details: " + ref));
    }

    @Test
    void what_does_not_open_is_shown_as_that_and_cannot_be_given() {
        ask();
        owner.sql("update concerns.report_contact set sealed = set_byte(sealed, 60, get_byte(sealed, 60) # 255)"
                        + " where report = (select id from concerns.report where ref = :ref)")
                .param("ref", ref)
                .update();
        open(custodian);
        assertThat(visit.as(custodian).get("/identities/" + ref).words()).contains("What was sent cannot be read");
        assertThat(visit.as(custodian)
                        .post("/identities/" + ref + "/decision", "decision", "give", "answer", "")
                        .errors())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("It cannot be read, so it cannot be given");
        assertThat(visit.as(custodian).get("/identities/" + ref).words()).contains("Does the desk get it?");
    }

    @Test
    void what_is_not_given_is_said_with_the_reason_and_can_be_asked_for_again() {
        ask();
        assertThat(visit.as(custodian).post("/identities/" + ref + "/decision").errors())
                .containsExactly("Say why it is not given, so that the desk knows what to do");
        visit.as(custodian).post("/identities/" + ref + "/decision", "answer", "Write to them first");
        var page = visit.as(desk).get("/reports/" + ref);
        assertThat(page.words()).contains("Write to them first", "Ask again").doesNotContain(NUMBER);
        ask();
        open(custodian);
        assertThat(visit.as(custodian).get("/identities/" + ref).words()).contains(NUMBER);
    }

    @Test
    void whoever_has_taken_the_report_over_is_told_of_the_answer_too() {
        var next = someone.with("HCC", "concerns_desk@area:HULL");
        ask();
        visit.as(next).post("/reports/" + ref + "/taking-over");
        int before = told(desk);
        open(custodian);
        visit.as(custodian).post("/identities/" + ref + "/decision", "decision", "give", "answer", "");
        assertThat(told(next)).isEqualTo(1);
        assertThat(told(desk)).isEqualTo(before + 1);
    }

    @Test
    void a_request_stays_new_for_the_custodian_when_its_report_goes_to_another_desk() {
        ask();
        visit.as(desk).post("/reports/" + ref + "/moving", "area", "EAST_RIDING");
        assertThat(visit.as(custodian)
                        .get("/notices")
                        .html()
                        .select(".waymark-notice")
                        .eachText())
                .filteredOn(text -> text.contains(ref))
                .singleElement()
                .asString()
                .startsWith("New");
    }

    @Test
    void nobody_but_a_custodian_finds_the_question_and_no_custodian_finds_the_report() {
        ask();
        for (var other :
                List.of(desk, someone.coordinator(), someone.administrator(), someone.informationGovernance())) {
            assertThat(visit.as(other).get("/identities/" + ref).status()).isIn(403, 404);
        }
        assertThat(visit.as(custodian).get("/reports/" + ref).status()).isIn(403, 404);
    }

    @Test
    void nobody_answers_what_they_asked_themselves() {
        var both = someone.with("HCC", "concerns_desk@area:HULL", "identity_custodian@partnership");
        visit.as(both).post("/reports/" + ref + "/taking-over");
        visit.as(both).post("/reports/" + ref + "/identity", "reason", "Mine");
        assertThat(open(both).errors()).containsExactly("You asked for this yourself: another custodian has to answer");
        assertThat(visit.as(both).get("/identities/" + ref).words()).doesNotContain(NUMBER);
    }

    @Test
    void another_custodian_goes_on_in_their_own_name_and_the_first_sees_it_no_more() {
        ask();
        open(custodian);
        var second = someone.with("HCC", "identity_custodian@partnership");
        assertThat(visit.as(second).get("/identities/" + ref).words()).doesNotContain(NUMBER);
        open(second);
        assertThat(visit.as(second).get("/identities/" + ref).words()).contains(NUMBER);
        assertThat(visit.as(custodian).get("/identities/" + ref).words()).doesNotContain(NUMBER);
    }

    @Test
    void only_whoever_has_the_report_asks_and_only_once_at_a_time() {
        var other = someone.with("HCC", "concerns_desk@area:HULL");
        assertThat(visit.as(other)
                        .post("/reports/" + ref + "/identity", "reason", "x")
                        .status())
                .isEqualTo(404);
        assertThat(visit.as(desk).post("/reports/" + ref + "/identity").errors())
                .hasSize(1);
        ask();
        ask();
        assertThat(owner.sql("select count(*) from concerns.identity_request where ref = :ref")
                        .param("ref", ref)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_desk_reads_that_nobody_is_custodian_where_their_accounts_are_closed() {
        var form = "/reports/" + ref + "/identity";
        assertThat(visit.as(desk).get(form).words()).doesNotContain("Nobody is custodian today");
        withoutOthers(desk, () -> {
            var browser = visit.as(desk);
            assertThat(browser.get(form).words()).contains("Nobody is custodian today");
            assertThat(browser.after(browser.post(form, "reason", "Time is short"))
                            .words())
                    .contains("The request waits, and nobody can answer it yet")
                    .doesNotContain("The custodians were told");
        });
    }

    @Test
    void the_only_custodian_who_asks_reads_that_nobody_else_can_answer() {
        var both = someone.with("HCC", "concerns_desk@area:HULL", "identity_custodian@partnership");
        visit.as(both).post("/reports/" + ref + "/taking-over");
        var form = "/reports/" + ref + "/identity";
        assertThat(visit.as(both).get(form).words()).doesNotContain("Nobody but you is custodian");
        withoutOthers(
                both,
                () -> assertThat(visit.as(both).get(form).words())
                        .contains("Nobody but you is custodian today, and nobody answers their own request"));
    }

    /// As if no other account of a custodian might be used.
    private void withoutOthers(Actor.Person one, Runnable act) {
        var closed = owner.sql("""
                update access.account set disabled_at = now()
                 where disabled_at is null and id <> :one
                   and id in (select person from access.role_grant where role = 'identity_custodian')
                returning id
                """).param("one", one.id()).query(UUID.class).list();
        try {
            act.run();
        } finally {
            closed.forEach(person -> owner.sql("update access.account set disabled_at = null where id = :id")
                    .param("id", person)
                    .update());
        }
    }
}
