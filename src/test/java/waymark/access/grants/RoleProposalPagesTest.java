package waymark.access.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;

/// A sensitive role from the proposal to the grant, and every way one person alone could try to give it.
@WaymarkTest
class RoleProposalPagesTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private final JdbcClient owner = TestDatabase.owner();
    private Actor.Person person;
    private Actor.Person first;
    private Actor.Person second;

    @BeforeEach
    void two_administrators_of_two_organisations() {
        person = someone.member("HCC");
        first = someone.administrator();
        second = someone.with("HFRS", "administrator@installation");
    }

    @Test
    void two_people_of_two_organisations_give_it() {
        var proposed = propose(first);

        assertThat(proposed.location()).startsWith("/accounts/proposals/");
        assertThat(visit.as(person).get("/partnership/import").status()).isEqualTo(403);
        assertThat(visit.as(second).get("/").words()).contains("Confirm or decline Coordinator for " + person.name());
        assertThat(visit.as(second).get("/accounts/proposals").words())
                .contains("Coordinator for " + person.name(), "Keeps the partnership going", first.name());
        assertThat(told(second)).isEqualTo(1);

        var confirmed = visit.as(second).post(proposed.location() + "/confirmation");

        assertThat(confirmed.location()).isEqualTo("/accounts/proposals");
        assertThat(visit.as(person).get("/partnership/import").status()).isEqualTo(200);
        assertThat(visit.as(first).get(proposed.location()).words()).contains("Confirmed by " + second.name());
        assertThat(told(person)).isEqualTo(1);
        assertThat(told(first)).isEqualTo(1);
        assertThat(owner.sql("select granted_by from access.role_grant where person = :id and role = 'coordinator'")
                        .param("id", person.id())
                        .query(UUID.class)
                        .single())
                .isEqualTo(second.id());
    }

    @Test
    void who_holds_roles_on_both_sides_of_the_wall_from_before_is_a_task_of_administrators_until_one_ends() {
        var both = someone.with(
                "HUMBERSIDE_POLICE",
                "intelligence_officer@organisation:HUMBERSIDE_POLICE",
                "information_governance@partnership");
        var officer = someone.with("HUMBERSIDE_POLICE", "intelligence_officer@organisation:HUMBERSIDE_POLICE");
        var task = "End one of two roles of " + both.name();

        var home = visit.as(first).get("/");

        assertThat(home.words()).contains(task).doesNotContain("End one of two roles of " + officer.name());
        assertThat(visit.as(person).get("/").words()).doesNotContain(task);
        var grant = owner.sql("select id from access.role_grant where person = :id and role = 'information_governance'")
                .param("id", both.id())
                .query(UUID.class)
                .single();
        visit.as(first).post("/accounts/%s/grants/%s/end".formatted(both.id(), grant), "version", "1");
        assertThat(visit.as(second).get("/").words()).doesNotContain(task);
    }

    @Test
    void one_alone_gives_it_in_no_way() {
        var colleague = someone.administrator();
        var noReason = visit.as(first)
                .post("/accounts/" + person.id() + "/grants", "role", "coordinator", "scope", "partnership");
        var proposed = propose(first);
        var twice = propose(colleague);
        var own = visit.as(first).post(proposed.location() + "/confirmation");
        var near = visit.as(colleague).post(proposed.location() + "/confirmation");

        assertThat(noReason.errors()).containsExactly("Say why: somebody of another organisation has to agree");
        assertThat(twice.errors()).containsExactly("They have that role already, or it is waiting to be confirmed");
        assertThat(own.errors()).containsExactly("You proposed it. Somebody of another organisation has to confirm it");
        assertThat(near.errors())
                .containsExactly(
                        "It was proposed by somebody of your own organisation. Somebody of another has to confirm it");
        assertThat(visit.as(first).get(proposed.location()).words()).doesNotContain("Confirm it");
        assertThat(visit.as(person).get("/partnership/import").status()).isEqualTo(403);
    }

    @Test
    void a_role_in_other_letters_is_asked_for_its_reason_and_scope_like_any() {
        var path = "/accounts/" + person.id() + "/grants";

        var noReason = visit.as(first).post(path, "role", "COORDINATOR", "scope", "partnership");
        var tooFar = visit.as(first).post(path, "role", "Area_Lead", "scope", "partnership");

        assertThat(noReason.errors()).containsExactly("Say why: somebody of another organisation has to agree");
        assertThat(tooFar.errors()).containsExactly("“Area lead” is granted for one area: choose that");
        assertThat(owner.sql("select count(*) from access.role_grant where person = :person and role <> 'member'")
                        .param("person", person.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_decides_about_a_role_of_their_own() {
        var proposal = RoleProposalFixtures.waiting(second.id(), first.id(), first.organisation());
        var browser = visit.as(second);

        var confirmed = browser.post("/accounts/proposals/" + proposal + "/confirmation");
        var declined = browser.post("/accounts/proposals/" + proposal + "/refusal", "reason", "No");

        assertThat(confirmed.errors()).containsExactly("You cannot decide about your own role");
        assertThat(declined.errors()).containsExactly("You cannot decide about your own role");
        assertThat(browser.get("/accounts/proposals/" + proposal).words()).contains("you cannot decide about it");
        assertThat(visit.as(first)
                        .post("/accounts/" + first.id() + "/grants", "role", "coordinator", "scope", "partnership")
                        .errors())
                .contains("You cannot grant yourself a role: ask another administrator");
    }

    @Test
    void it_is_declined_or_withdrawn_with_a_reason_and_then_over() {
        var one = propose(first).location();
        var silent = visit.as(second).post(one + "/refusal", "reason", "");
        visit.as(second).post(one + "/refusal", "reason", "Not before the summer");
        var late = visit.as(second).post(one + "/confirmation");
        var other = propose(first).location();
        visit.as(first).post(other + "/refusal", "reason", "A mistake");

        assertThat(silent.errors()).containsExactly("Say why, in a sentence");
        assertThat(late.errors()).containsExactly("It is over: there is nothing to decide any more");
        assertThat(visit.as(first).get(one).words()).contains("Declined by " + second.name(), "Not before the summer");
        assertThat(visit.as(second).get(other).words()).contains("Withdrawn by " + first.name(), "A mistake");
        assertThat(visit.as(person).get("/partnership/import").status()).isEqualTo(403);
    }

    @Test
    void after_a_week_it_lapses_and_can_be_proposed_again() {
        var proposal = RoleProposalFixtures.lapsed(person.id(), first.id(), first.organisation());
        var browser = visit.as(second);

        var late = browser.post("/accounts/proposals/" + proposal + "/confirmation");

        assertThat(late.errors()).containsExactly("It is over: there is nothing to decide any more");
        assertThat(browser.get("/accounts/proposals").words())
                .contains("Coordinator for " + person.name() + ": lapsed");
        assertThat(propose(first).status()).isEqualTo(303);
    }

    private Visit.Answer propose(Actor.Person actor) {
        return visit.as(actor)
                .post(
                        "/accounts/" + person.id() + "/grants",
                        "role",
                        "coordinator",
                        "scope",
                        "partnership",
                        "reason",
                        "Keeps the partnership going");
    }

    private int told(Actor.Person who) {
        return owner.sql("select count(*) from notices.notice where person = :id and text like '%role%'")
                .param("id", who.id())
                .query(Integer.class)
                .single();
    }
}
