package waymark.cases.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.consent.ConsentFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.web.Dates;

@WaymarkTest
class NrmPageTest {

    private static final LocalDate BORN = LocalDate.of(1990, 5, 1);
    private static final Actor CLOCK = Actor.system("Clocks of the NRM");

    @Autowired
    CaseFixtures cases;

    @Autowired
    NrmFixtures nrm;

    @Autowired
    ConsentFixtures consents;

    @Autowired
    NrmClockJob job;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Test
    void an_adult_goes_from_the_referral_to_moving_on_with_every_clock_shown() {
        var worker = cases.caseworker("HUMBERCARE");
        var today = nrm.today();
        var sent = today.minusDays(120);
        var page = nrm.sent(worker, BORN, sent);
        var me = visit.as(worker);
        assertThat(me.get(page).words())
                .contains("Referral sent", "Reasonable grounds decision", "After the target", "The rule is not checked")
                .contains("NRM-1")
                .doesNotContain("breach");
        nrm.recorded(worker, page, "allocation", sent.plusDays(1), "authority", "SCA");
        nrm.recorded(worker, page, "consideration", sent.plusDays(2));
        nrm.recorded(
                worker, page, "reasonable-grounds", sent.plusDays(9), "decision", "RG_POSITIVE", "reason", "Accepted");
        assertThat(nrm.state(page)).isEqualTo("RECOVERY");
        assertThat(me.get(page).words())
                .contains("In the recovery period", "Single Competent Authority", "Accepted", "There is no target")
                .contains("Recovery period begun");
        assertThat(nrm.record(worker, page, "conclusive-grounds", sent.plusDays(20), "decision", "CG_POSITIVE")
                        .errors())
                .containsExactly("The date cannot be before %s, the day of the step before"
                        .formatted(Dates.day(sent.plusDays(39), Locale.UK)));
        nrm.recorded(worker, page, "conclusive-grounds", today.minusDays(10), "decision", "CG_POSITIVE");
        nrm.recorded(worker, page, "move-on", today.minusDays(9));
        nrm.recorded(
                worker,
                page,
                "extra-period",
                today.minusDays(1),
                "until-day",
                "1",
                "until-month",
                "2",
                "until-year",
                "2090");
        assertThat(me.get(page).words()).contains("Moving on", "At least until 1 February 2090");
        assertThat(me.get(page.substring(0, page.indexOf("/nrm"))).words())
                .contains("National Referral Mechanism", "Moving on", "Record the end in the NRM")
                .contains("Sent elsewhere")
                .doesNotContain("Prepare the referral");
        nrm.recorded(worker, page, "exit", today);
        assertThat(me.get(page).words()).contains("Closed in the NRM", "Left the NRM");
        assertThat(me.get(page + "/exit").location()).isEqualTo(page);
    }

    @Test
    void a_correction_of_the_referral_moves_its_day_while_nothing_has_followed() {
        var worker = cases.caseworker("HUMBERCARE");
        var today = nrm.today();
        var page = nrm.sent(worker, null, today.minusDays(1));
        nrm.corrected(worker, new Ref(page.substring(7, 17)), today.minusDays(4), "MSR-2");
        assertThat(visit.as(worker).get(page).words())
                .contains(
                        "MSR-2",
                        "since " + Dates.day(today.minusDays(4), Locale.UK),
                        "Age not known: treated as a child",
                        "no date of birth is recorded")
                .doesNotContain("NRM-1");
        nrm.recorded(worker, page, "allocation", today.minusDays(2), "authority", "SCA");
        nrm.corrected(worker, new Ref(page.substring(7, 17)), today.minusDays(1), "MSR-3");
        assertThat(visit.as(worker).get(page).words())
                .contains("MSR-3", "since " + Dates.day(today.minusDays(2), Locale.UK));
    }

    @Test
    void a_negative_decision_is_reconsidered_in_time_or_late_with_the_exceptional_reason() {
        var worker = cases.caseworker("HUMBERCARE");
        var today = nrm.today();
        var page = nrm.sent(worker, BORN, today.minusDays(60));
        pending(worker, page, today.minusDays(59));
        nrm.recorded(worker, page, "reasonable-grounds", today.minusDays(40), "decision", "RG_NEGATIVE");
        assertThat(nrm.record(worker, page, "reconsideration", today, "grounds", "NEW_EVIDENCE")
                        .errors())
                .singleElement()
                .asString()
                .contains("Enter the exceptional circumstances");
        nrm.recorded(
                worker,
                page,
                "reconsideration",
                today,
                "grounds",
                "NEW_EVIDENCE",
                "lateReason",
                "In hospital until today");
        assertThat(visit.as(worker).get(page).words())
                .contains("Reconsideration requested", "In hospital until today", "Asked for after the time had ended");
        nrm.recorded(worker, page, "reconsideration-outcome", today, "decision", "OVERTURNED_RG");
        assertThat(nrm.state(page)).isEqualTo("RECOVERY");
        assertThat(sealed(page)).doesNotContain("hospital").contains("NEW_EVIDENCE");
    }

    @Test
    void a_disqualification_names_its_ground_and_leads_back_where_it_is_overturned() {
        var worker = cases.caseworker("HUMBERCARE");
        var today = nrm.today();
        var page = nrm.sent(worker, BORN, today.minusDays(20));
        pending(worker, page, today.minusDays(19));
        nrm.recorded(worker, page, "suspension", today.minusDays(18), "reason", "The authority asks the police");
        nrm.recorded(worker, page, "resumption", today.minusDays(17));
        assertThat(nrm.state(page)).isEqualTo("RG_PENDING");
        nrm.recorded(worker, page, "reasonable-grounds", today.minusDays(15), "decision", "RG_POSITIVE");
        assertThat(nrm.record(worker, page, "disqualification", today.minusDays(10))
                        .errors())
                .containsExactly(
                        "Choose the ground of the disqualification", "Enter the facts that the decision names");
        nrm.recorded(
                worker,
                page,
                "disqualification",
                today.minusDays(10),
                "limb",
                "PUBLIC_ORDER",
                "basis",
                "TPIM notice",
                "reason",
                "As in the letter");
        assertThat(visit.as(worker).get(page).words())
                .contains("Threat to public order", "TPIM notice. As in the letter", "Last day");
        nrm.recorded(worker, page, "reconsideration", today.minusDays(5), "grounds", "GUIDANCE_NOT_FOLLOWED");
        nrm.recorded(worker, page, "reconsideration-outcome", today, "decision", "DISQUALIFICATION_OVERTURNED");
        assertThat(nrm.state(page)).isEqualTo("RECOVERY");
    }

    @Test
    void an_adult_withdraws_after_being_told_and_an_adult_who_was_notified_of_agrees_later() {
        var worker = cases.caseworker("HUMBERCARE");
        var today = nrm.today();
        var page = nrm.sent(worker, BORN, today.minusDays(3));
        assertThat(visit.as(worker).get(page + "/withdrawal").words()).contains("support paid by the Home Office ends");
        assertThat(nrm.record(worker, page, "withdrawal", today).errors())
                .containsExactly("Confirm that the person was told what ends");
        nrm.recorded(worker, page, "withdrawal", today, "told", "yes");
        assertThat(nrm.state(page)).isEqualTo("WITHDRAWN");

        var notified = nrm.notified(worker, today.minusDays(2));
        assertThat(nrm.record(worker, notified, "later-consent", today).errors())
                .containsExactly("Record the adult’s informed consent first");
        var caseRef = new Ref(notified.substring(7, 17));
        consents.agreed(worker, caseRef);
        assertThat(visit.as(worker).get(notified + "/later-consent").words()).contains("the person agreed to the NRM");
        nrm.recorded(worker, notified, "later-consent", today);
        assertThat(nrm.submitted(worker, caseRef, today).value())
                .as("the referral goes on where the notification was")
                .isEqualTo(notified.substring(notified.lastIndexOf('/') + 1));
        assertThat(visit.as(worker).get(notified).words())
                .contains("Referral sent", "Home Office notified without consent", "DTN-1", "NRM-1");
    }

    @Test
    void a_child_never_withdraws_and_is_asked_at_18_whether_to_stay() {
        var worker = cases.caseworker("HUMBERCARE");
        var today = nrm.today();
        var child = nrm.sent(worker, today.minusYears(15), today.minusDays(3));
        assertThat(visit.as(worker).get(child).words()).doesNotContain("the person withdraws");
        assertThat(nrm.record(worker, child, "withdrawal", today, "told", "yes").errors())
                .containsExactly("A child cannot withdraw; nor can somebody who may be a child");

        var grown = nrm.sent(worker, today.minusYears(18).minusDays(2), today.minusDays(10));
        assertThat(visit.as(worker).get(grown).words())
                .contains("Not answered", "Record what the person wants at 18", "A child");
        assertThat(nrm.record(worker, grown, "turning-18", today, "decision", "TURNED_18_STAYS_IN")
                        .errors())
                .containsExactly(
                        "Record the person’s informed consent first, as of any adult",
                        "Choose whether the person wants support under the contract");
        consents.agreedAt18(worker, new Ref(grown.substring(7, 17)));
        nrm.recorded(worker, grown, "turning-18", today, "decision", "TURNED_18_STAYS_IN", "msvcc", "yes");
        assertThat(nrm.state(grown)).isEqualTo("SUBMITTED_NRM");
        assertThat(visit.as(worker).get(grown).words()).doesNotContain("Not answered");
    }

    @Test
    void whether_a_panel_decides_follows_from_the_area_of_the_case_where_it_is_known() {
        var worker = cases.caseworker("HUMBERCARE");
        var today = nrm.today();
        for (var area : List.of("HULL", "EAST_RIDING")) {
            var page = nrm.sent(worker, today.minusYears(15), today.minusDays(50));
            cases.owner()
                    .sql("update cases.case_record set area = :area where ref = :ref")
                    .param("area", area)
                    .param("ref", page.substring(7, 17))
                    .update();
            var answer = nrm.record(
                    worker, page, "allocation", today.minusDays(49), "authority", "LOCAL_PANEL", "pilot", "yes");
            assertThat(answer.errors())
                    .as(area)
                    .isEqualTo(area.equals("HULL") ? List.of() : List.of("The area has no local panel"));
        }
    }

    @Test
    void a_local_panel_makes_both_decisions_at_one_meeting() {
        var worker = cases.caseworker("HUMBERCARE");
        var today = nrm.today();
        var page = nrm.sent(worker, today.minusYears(15), today.minusDays(50));
        assertThat(nrm.record(worker, page, "allocation", today.minusDays(49), "authority", "LOCAL_PANEL")
                        .errors())
                .containsExactly("The area has no local panel");
        nrm.recorded(worker, page, "allocation", today.minusDays(49), "authority", "LOCAL_PANEL", "pilot", "yes");
        nrm.recorded(worker, page, "consideration", today.minusDays(20));
        assertThat(visit.as(worker).get(page).words()).contains("Reasonable grounds decision of a local panel");
        nrm.recorded(worker, page, "reasonable-grounds", today.minusDays(1), "decision", "RG_AND_CG_POSITIVE");
        assertThat(nrm.state(page)).isEqualTo("CG_POSITIVE");
        nrm.recorded(worker, page, "exit", today);
        assertThat(nrm.state(page)).isEqualTo("CLOSED");
    }

    @Test
    void a_step_recorded_by_mistake_is_taken_back_and_both_are_kept() {
        var worker = cases.caseworker("HUMBERCARE");
        var today = nrm.today();
        var page = nrm.sent(worker, BORN, today.minusDays(30));
        pending(worker, page, today.minusDays(29));
        nrm.recorded(worker, page, "reasonable-grounds", today.minusDays(3), "decision", "RG_NEGATIVE");
        var me = visit.as(worker);
        assertThat(me.get(page + "/correction").words())
                .contains("Negative reasonable grounds decision", "Waiting for the reasonable grounds decision");
        assertThat(me.post(page + "/correction", "version", nrm.version(page)).errors())
                .containsExactly("Enter why it was recorded by mistake");
        assertThat(me.post(page + "/correction", "version", "1", "reason", "Late")
                        .status())
                .isEqualTo(409);
        me.post(page + "/correction", "version", nrm.version(page), "reason", "The letter was for somebody else");
        assertThat(nrm.state(page)).isEqualTo("RG_PENDING");
        assertThat(me.get(page).words()).contains("Taken back", "The letter was for somebody else");
        nrm.recorded(worker, page, "reasonable-grounds", today.minusDays(3), "decision", "RG_POSITIVE");
        assertThat(nrm.state(page)).isEqualTo("RECOVERY");
        assertThat(me.get(page + "/correction").words()).contains("Positive reasonable grounds decision");
        me.post(page + "/correction", "version", nrm.version(page), "reason", "Read wrongly");
        assertThat(nrm.state(page)).as("the recovery period with it").isEqualTo("RG_PENDING");
    }

    @Test
    void who_is_no_member_finds_nothing_and_a_reader_changes_nothing() {
        var worker = cases.caseworker("HUMBERCARE");
        var page = nrm.sent(worker, BORN, nrm.today());
        var other = cases.caseworker("HUMBERCARE");
        for (var path : new String[] {page, page + "/allocation", page.substring(0, page.lastIndexOf('/'))}) {
            assertThat(visit.as(other).get(path).status()).isEqualTo(404);
        }
        assertThat(nrm.record(other, page, "allocation", nrm.today(), "authority", "SCA")
                        .status())
                .isEqualTo(404);
        cases.member(new Ref(page.substring(7, 17)), other, "reader");
        assertThat(visit.as(other).get(page).words())
                .contains("Referral sent")
                .doesNotContain("Record which authority", "Add a document");
        assertThat(nrm.record(other, page, "allocation", nrm.today(), "authority", "SCA")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void two_people_who_record_at_once_overwrite_nothing() {
        var worker = cases.caseworker("HUMBERCARE");
        var page = nrm.sent(worker, BORN, nrm.today());
        var first = nrm.version(page);
        nrm.recorded(worker, page, "allocation", nrm.today(), "authority", "SCA");
        var late = visit.as(worker).post(page + "/withdrawal", "version", first, "told", "yes", "on-day", "1");
        assertThat(late.status()).isIn(409, 422);
        assertThat(nrm.state(page)).isEqualTo("ALLOCATED_SCA");
    }

    @Test
    void the_clock_moves_on_what_time_alone_brings_and_tells_by_reference() {
        var worker = cases.caseworker("HUMBERCARE");
        var today = nrm.today();
        var recovering = nrm.sent(worker, BORN, today.minusDays(60));
        pending(worker, recovering, today.minusDays(59));
        nrm.recorded(worker, recovering, "reasonable-grounds", today.minusDays(31), "decision", "RG_POSITIVE");
        var waiting = nrm.sent(worker, BORN, today.minusDays(60));
        pending(worker, waiting, today.minusDays(59));
        nrm.recorded(worker, waiting, "reasonable-grounds", today.minusDays(30), "decision", "RG_POSITIVE");
        var over = nrm.sent(worker, BORN, today.minusDays(60));
        pending(worker, over, today.minusDays(60));
        nrm.recorded(worker, over, "reasonable-grounds", today.minusDays(59), "decision", "RG_NEGATIVE");
        var asked = nrm.sent(worker, BORN, today.minusDays(60));
        pending(worker, asked, today.minusDays(60));
        nrm.recorded(worker, asked, "reasonable-grounds", today.minusDays(58), "decision", "RG_NEGATIVE");
        var near = nrm.sent(worker, BORN, today.minusDays(60));
        pending(worker, near, today.minusDays(59));
        nrm.recorded(worker, near, "reasonable-grounds", today.minusDays(26), "decision", "RG_NEGATIVE");
        var grown = nrm.sent(worker, today.minusYears(18).minusDays(2), today.minusDays(5));

        CurrentActor.run(CLOCK, () -> job.run(CLOCK));
        CurrentActor.run(CLOCK, () -> job.run(CLOCK));

        assertThat(nrm.state(recovering)).isEqualTo("CG_PENDING");
        nrm.recorded(worker, recovering, "conclusive-grounds", today.minusDays(1), "decision", "CG_NEGATIVE");
        assertThat(nrm.state(waiting)).as("its 30th day is today").isEqualTo("RECOVERY");
        assertThat(nrm.state(over)).isEqualTo("CLOSED");
        nrm.recorded(worker, asked, "reconsideration", today.minusDays(28), "grounds", "NEW_EVIDENCE");
        assertThat(nrm.state(asked)).as("in time, and written down later").isEqualTo("RECONSIDERATION_REQUESTED");
        assertThat(nrm.state(near)).isEqualTo("RG_NEGATIVE");
        var told = told(worker);
        assertThat(told)
                .containsOnlyOnce("Case " + near.substring(7, 17) + ": a time limit in the NRM ends on")
                .contains("(reminder 2 of 3)")
                .containsOnlyOnce("Case " + grown.substring(7, 17) + ": a question in the NRM is still not answered")
                .doesNotContain("Sample");
        assertThat(visit.as(worker).get("/").words())
                .contains("Question at 18: stay or leave, case " + grown.substring(7, 17));
    }

    @Test
    void a_case_that_does_not_open_stops_the_clocks_of_nobody_else() {
        var worker = cases.caseworker("HUMBERCARE");
        var today = nrm.today();
        var child = nrm.sent(worker, today.minusYears(18).plusDays(20), today.minusDays(60));
        var over = nrm.sent(worker, BORN, today.minusDays(60));
        var another = nrm.sent(worker, BORN, today.minusDays(60));
        for (var page : new String[] {over, another}) {
            pending(worker, page, today.minusDays(60));
            nrm.recorded(worker, page, "reasonable-grounds", today.minusDays(59), "decision", "RG_NEGATIVE");
        }
        var shut = List.of(new Ref(child.substring(7, 17)), new Ref(over.substring(7, 17)));
        shut.forEach(cases::broken);
        try {
            CurrentActor.run(CLOCK, () -> job.run(CLOCK));
            assertThat(nrm.state(another)).isEqualTo("CLOSED");
            assertThat(nrm.state(over)).as("it waits until it opens").isEqualTo("RG_NEGATIVE");
            assertThat(visit.as(worker).get("/cases/clocks").words())
                    .as("the clocks that need no date of birth go on")
                    .contains(child.substring(7, 17));
        } finally {
            shut.forEach(cases::broken);
        }
        CurrentActor.run(CLOCK, () -> job.run(CLOCK));
        assertThat(nrm.state(over)).isEqualTo("CLOSED");
    }

    @Test
    void the_wall_shows_own_cases_by_reference_and_counts_reveal_no_case() {
        var worker = cases.caseworker("HUMBERCARE");
        var today = nrm.today();
        var page = nrm.sent(worker, BORN, today.minusDays(60));
        var wall = visit.as(worker).get("/cases/clocks").words();
        assertThat(wall)
                .contains(page.substring(7, 17), "1 after the target, or not answered", "After the target")
                .doesNotContain("Sample");
        assertThat(visit.as(cases.caseworker("HUMBERCARE")).get("/cases/clocks").words())
                .contains("No clock is running in your cases");
        CurrentActor.run(CLOCK, () -> job.run(CLOCK));
        for (var reader : new Actor.Person[] {someone.coordinator(), someone.organisationLead("HUMBERCARE")}) {
            assertThat(visit.as(reader).get("/case-clocks").words())
                    .contains("Clocks in numbers", "Reasonable grounds decision")
                    .doesNotContain("CA-", "Sample");
            assertThat(visit.as(reader).get(page).status()).isIn(403, 404);
        }
        assertThat(visit.as(someone.organisationLead("ERYC"))
                        .get("/case-clocks")
                        .words())
                .doesNotContain("Reasonable grounds decision");
    }

    @Test
    void the_database_takes_no_step_that_does_not_follow() {
        var worker = cases.caseworker("HUMBERCARE");
        var page = nrm.sent(worker, BORN, nrm.today());
        JdbcClient owner = cases.owner();
        var ref = page.substring(page.lastIndexOf('/') + 1);
        for (var change : new String[] {
            "state = 'CG_POSITIVE', last_step = 'CG_POSITIVE', version = version + 1",
            "state = 'CLOSED'",
            "state = 'DRAFT', last_step = 'TAKEN_BACK', version = version + 2"
        }) {
            assertThatThrownBy(() -> owner.sql("update cases.nrm_process set " + change + " where ref = :ref")
                            .param("ref", ref)
                            .update())
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("ERROR");
        }
    }

    private void pending(Actor.Person worker, String page, LocalDate day) {
        nrm.recorded(worker, page, "allocation", day, "authority", "SCA");
        nrm.recorded(worker, page, "consideration", day);
    }

    private String sealed(String page) {
        return cases.owner()
                .sql("""
                        select string_agg(e::text, ' ') || ' ' || min(p::text)
                          from cases.nrm_event e join cases.nrm_process p on p.id = e.process where p.ref = :ref
                        """)
                .param("ref", page.substring(page.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
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
