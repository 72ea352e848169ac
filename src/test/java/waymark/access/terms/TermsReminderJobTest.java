package waymark.access.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.accounts.Account;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// People who wait for the terms or an agreement: somebody who can do something about it is told.
@WaymarkTest
class TermsReminderJobTest {

    private static final Actor CLOCK = Actor.system("Test");

    @Autowired
    TermsReminderJob job;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    private final JdbcClient owner = TestDatabase.owner();
    private String code;

    @BeforeEach
    void an_organisation_that_has_accepted_nothing() {
        code = "ED_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    @Test
    void an_organisation_with_nobody_who_can_accept_is_told_of_once_and_its_people_read_whom_to_ring() {
        var administrator = someone.administrator();
        var coordinator = someone.coordinator();
        var member = someone.member(code);
        forget();

        round();
        round();

        assertThat(told(administrator, "Nobody can accept the sharing agreement for"))
                .isEqualTo(1);
        assertThat(told(coordinator, "Nobody can accept the sharing agreement for"))
                .isEqualTo(1);
        assertThat(told(member, "")).isZero();
        assertThat(visit.as(member).get("/terms").words())
                .contains("has no lead in Waymark yet. The administrators have been told. Telephone one of them");
    }

    @Test
    void whoever_set_the_installation_up_is_of_no_organisation_that_could_accept() {
        var administrator = someone.administrator();
        code = Account.NO_ORGANISATION;
        someone.member(code);
        forget();

        round();

        assertThat(told(administrator, "Nobody can accept the sharing agreement for"))
                .isZero();
    }

    @Test
    void a_lead_whose_people_wait_is_told_once_and_named_to_them() {
        var member = someone.member(code);
        var lead = someone.organisationLead(code);
        forget();

        round();
        round();

        assertThat(told(lead, "Accept the sharing agreement for your organisation"))
                .isEqualTo(1);
        assertThat(visit.as(member).get("/terms").words())
                .contains("One person can accept it, the lead of your organisation: " + lead.name());
    }

    @Test
    void of_new_terms_those_who_answer_for_others_are_told_once() {
        var lead = someone.organisationLead(code);
        var fresh = someone.organisationLead(code);
        owner.sql("update access.account set used_at = now() where id = :id")
                .param("id", lead.id())
                .update();
        owner.sql("update access.account set used_at = null where id = :id")
                .param("id", fresh.id())
                .update();
        owner.sql("delete from access.terms_acceptance where account in (:one, :two)")
                .param("one", lead.id())
                .param("two", fresh.id())
                .update();

        round();
        round();

        assertThat(told(lead, "There are new terms of use since 1 November 2026"))
                .isEqualTo(1);
        assertThat(told(fresh, "There are new terms"))
                .as("finds them by themself")
                .isZero();
    }

    private void forget() {
        owner.sql("delete from access.sharing_acceptance where organisation = :code")
                .param("code", code)
                .update();
    }

    private void round() {
        CurrentActor.run(CLOCK, () -> job.run(CLOCK));
    }

    /// How often, of this organisation where the text names one.
    private int told(Actor.Person who, String text) {
        return owner.sql("""
                select count(*) from notices.notice
                 where person = :id and text like :text || '%'
                   and (text not like 'Nobody can%' or text like '%' || :name || '%')
                """)
                .param("id", who.id())
                .param("text", text)
                .param(
                        "name",
                        owner.sql("select min(organisation_name) from access.account where organisation = :code")
                                .param("code", code)
                                .query(String.class)
                                .single())
                .query(Integer.class)
                .single();
    }
}
