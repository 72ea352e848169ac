package waymark.access.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestClock;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.Clocks;

/// Leads confirm who still works with them; an account that nobody confirmed in time is suspended, and
/// restored by an answer.
@WaymarkTest
class AccessReviewPagesTest {

    private static final String HELD = "/account/held-out";

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    AccessReviewJob job;

    @Autowired
    TestClock clock;

    private final JdbcClient owner = TestDatabase.owner();
    private String code;
    private Actor.Person person;
    private Actor.Person lead;

    @BeforeEach
    void an_organisation_with_a_lead() {
        code = "CERT_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        person = someone.member(code);
        lead = someone.organisationLead(code);
    }

    @AfterEach
    void back() {
        clock.back();
        owner.sql("update access.account set certified_after = current_date where certified_after = date '2020-01-01'")
                .update();
    }

    @Test
    void the_lead_certifies_once_and_it_is_shown_with_who_and_when() {
        old(person);
        var leads = visit.as(lead);
        assertThat(leads.get("/certification").words()).contains("To be answered", person.name());
        assertThat(leads.get("/").words()).contains("Confirm who still works with you");

        assertThat(leads.post(at(person, "keeping")).location()).isEqualTo("/certification");
        leads.post(at(person, "keeping"));

        assertThat(leads.get("/certification").words())
                .contains("No account is waiting for your answer", "Still right, answered by " + lead.name())
                .doesNotContain("To be answered");
        assertThat(leads.get("/").words()).doesNotContain("Confirm who still works with you");
        assertThat(answers(person)).containsExactly("keep");
    }

    @Test
    void nobody_certifies_themselves_and_no_lead_the_people_of_another_organisation() {
        var elsewhere = someone.member("ERYC");
        old(elsewhere);

        assertThat(visit.as(lead).post(at(lead, "keeping")).status()).isEqualTo(404);
        assertThat(visit.as(lead).post(at(elsewhere, "leaving")).status()).isEqualTo(404);
        assertThat(visit.as(lead).get("/certification").words())
                .doesNotContain(elsewhere.name(), lead.name() + " " + code);
        assertThat(answers(lead)).isEmpty();
        assertThat(answers(elsewhere)).isEmpty();

        visit.as(someone.coordinator()).post(at(lead, "keeping"));
        assertThat(answers(lead)).containsExactly("keep");
    }

    @Test
    void whoever_left_is_held_out_at_the_next_click_administrators_are_told_and_a_slip_is_put_right() {
        var administrator = someone.administrator();
        var theirs = visit.as(person);
        var leads = visit.as(lead);
        assertThat(theirs.get("/").status()).isEqualTo(200);
        theirs.post("/account/sessions/ending");

        leads.post(at(person, "leaving"));

        for (var path : List.of("/", "/account", "/account/passkeys", "/terms", "/directory/people")) {
            assertThat(theirs.get(path).location()).as(path).isEqualTo(HELD);
        }
        assertThat(theirs.post("/account/sessions/ending").location()).isEqualTo(HELD);
        assertThat(visit.as(person).get("/landing").location()).isEqualTo(HELD);
        assertThat(theirs.get(HELD).words())
                .contains(
                        "said that you have left",
                        "The lead of " + code + " or a coordinator of the partnership can restore it",
                        "or a coordinator");
        assertThat(told(
                        administrator,
                        "The access review found an account that should not be open any more",
                        "/accounts/" + person.id()))
                .isEqualTo(1);

        var account = visit.as(administrator).get("/accounts/" + person.id());
        assertThat(account.words()).contains("Suspended. " + lead.name() + " said on");

        leads.post(at(person, "keeping"));

        assertThat(visit.as(administrator).get("/accounts/" + person.id()).words())
                .doesNotContain("Suspended. ");
        assertThat(theirs.get("/").status()).isEqualTo(200);
        assertThat(theirs.get(HELD).location()).isEqualTo("/landing");
    }

    @Test
    void whom_nobody_certified_by_the_last_day_is_held_out_until_somebody_does() {
        old(person);
        at(aQuarter());
        round();
        var last = AccessReviewState.lastDay(aQuarter());
        at(last);
        assertThat(visit.as(person).get("/").status()).isEqualTo(200);

        at(last.plusDays(1));
        var theirs = visit.as(person);
        assertThat(theirs.get("/").location()).isEqualTo(HELD);
        assertThat(theirs.get(HELD).words()).contains("Nobody confirmed yours in time");

        owner.sql("""
                insert into access.certification (account, organisation, quarter, answer, answered_by, answered_by_name, at)
                values (:account, :code, :quarter, 'keep', gen_random_uuid(), 'Test', now())
                """)
                .param("account", person.id())
                .param("code", code)
                .param("quarter", AccessReviewState.quarterOf(last))
                .update();
        assertThat(theirs.get("/").status()).isEqualTo(200);
    }

    @Test
    void coordinators_administrators_and_the_demonstrations_people_are_never_held_out() {
        var coordinator = someone.with(code, "coordinator@partnership");
        var administrator = someone.with(code, "administrator@installation");
        old(person, coordinator, administrator);
        owner.sql("update access.account set persona = '98 Sample' where id = :id")
                .param("id", person.id())
                .update();
        at(AccessReviewState.lastDay(aQuarter()).plusDays(5));

        for (var one : List.of(person, coordinator, administrator)) {
            assertThat(visit.as(one).get("/").status()).isEqualTo(200);
        }
        owner.sql("update access.account set persona = null where id = :id")
                .param("id", person.id())
                .update();
    }

    @Test
    void the_lead_is_told_three_times_while_somebody_waits_and_of_a_lead_the_coordinators_hear() {
        var coordinator = someone.coordinator();
        var second = someone.organisationLead(code);
        old(person, lead, second);
        var quarter = aQuarter();
        for (int day = 0; day < 40; day++) {
            at(quarter.plusDays(day));
            round();
            if (day == 20) {
                assertThat(told(
                                coordinator,
                                "Access review: confirm which of your organisation’s accounts are still right, within a week",
                                "/certification"))
                        .isEqualTo(1);
            }
        }

        assertThat(told(lead, "Access review: confirm which", "/certification")).isEqualTo(3);
        assertThat(told(coordinator, "Access review: confirm which", "/certification"))
                .isEqualTo(1);
        assertThat(told(person, "Access review: confirm which", "/certification"))
                .isZero();
    }

    @Test
    void where_an_organisation_has_no_lead_the_coordinators_are_told_and_nobody_when_nothing_waits() {
        var coordinator = someone.coordinator();
        var quiet = someone.organisationLead(code + "_Q");
        var alone = someone.member(code + "_L");
        old(alone);
        at(aQuarter());

        round();
        round();

        assertThat(told(coordinator, "Access review: confirm which", "/certification"))
                .isEqualTo(1);
        assertThat(told(quiet, "Access review: confirm which", "/certification"))
                .isZero();
    }

    @Test
    void after_weeks_without_a_machine_those_who_certify_are_told_late_and_nobody_is_held_out_for_a_week() {
        old(person);
        var late = aQuarter().plusDays(50);
        at(late);
        assertThat(visit.as(person).get("/").status()).isEqualTo(200);
        round();
        assertThat(told(
                        lead,
                        "Access review: confirm which of your organisation’s accounts are still right, within a week",
                        "/certification"))
                .isEqualTo(1);

        at(late.plusDays(7));
        assertThat(visit.as(person).get("/").status()).isEqualTo(200);
        at(late.plusDays(8));
        assertThat(visit.as(person).get("/").location()).isEqualTo(HELD);
        round();
        assertThat(told(lead, "Access review: confirm which", "/certification")).isEqualTo(1);
    }

    @Test
    void after_two_years_an_answer_is_forgotten_except_the_one_that_holds_somebody_out() {
        var gone = someone.member(code);
        ago(person, "keep", 25);
        ago(person, "keep", 23);
        ago(gone, "leaver", 25);

        round();

        assertThat(answers(person)).hasSize(1);
        assertThat(answers(gone)).containsExactly("leaver");
    }

    /// A quarter that is over, so that every day of it can be moved to.
    private static LocalDate aQuarter() {
        return AccessReviewState.quarterOf(LocalDate.now()).minusMonths(3);
    }

    private void at(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(Clocks.LONDON).toInstant());
    }

    /// Made long ago, so that each quarter asks for them.
    private void old(Actor.Person... people) {
        for (var one : people) {
            owner.sql("update access.account set certified_after = date '2020-01-01' where id = :id")
                    .param("id", one.id())
                    .update();
        }
    }

    private void ago(Actor.Person who, String answer, int months) {
        owner.sql("""
                insert into access.certification (account, organisation, quarter, answer, answered_by, answered_by_name, at)
                values (:account, :code, date_trunc('quarter', now() - make_interval(months => :months))::date, :answer,
                        gen_random_uuid(), 'Test', now() - make_interval(months => :months))
                """)
                .param("account", who.id())
                .param("code", code)
                .param("months", months)
                .param("answer", answer)
                .update();
    }

    private void round() {
        var test = Actor.system("Test");
        CurrentActor.run(test, () -> job.run(test));
    }

    private static String at(Actor.Person whose, String answer) {
        return "/certification/" + whose.id() + "/" + answer;
    }

    private List<String> answers(Actor.Person who) {
        return owner.sql("select answer from access.certification where account = :id order by at")
                .param("id", who.id())
                .query(String.class)
                .list();
    }

    private int told(Actor.Person who, String text, String path) {
        return owner.sql("""
                select count(*) from notices.notice where person = :id and text like :text || '%' and path = :path
                """)
                .param("id", who.id())
                .param("text", text)
                .param("path", path)
                .query(Integer.class)
                .single();
    }
}
