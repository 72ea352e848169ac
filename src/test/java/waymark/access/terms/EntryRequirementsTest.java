package waymark.access.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.RouteState;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;

/// Nobody uses anything before they accepted the terms, and their organisation the agreement.
@WaymarkTest
class EntryRequirementsTest {

    /// What is open before that: one's own account, proving who one is, what one had typed, the terms.
    private static final List<String> OPEN = List.of("/account", "/step-up", "/parked", "/terms");

    @Autowired
    RouteState state;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void no_door_opens_before_the_terms_are_accepted() {
        var person = everything(
                "TERMS_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT));
        owner.sql("delete from access.terms_acceptance where account = :id")
                .param("id", person.id())
                .update();

        assertThat(missing(visit.as(person))).isEmpty();
    }

    @Test
    void no_door_opens_before_the_organisation_has_accepted_the_agreement_except_to_who_keeps_accounts() {
        var code = "AGREE_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var person = everything(code);
        var administrator = someone.with(code, "administrator@installation");
        owner.sql("delete from access.sharing_acceptance where organisation = :code")
                .param("code", code)
                .update();

        assertThat(missing(visit.as(person))).isEmpty();
        assertThat(visit.as(administrator).get("/accounts").status()).isEqualTo(200);
    }

    /// The routes that should lead to the terms and do not, or that should open and do not.
    private List<String> missing(Visit.Browser browser) {
        var wrong = new ArrayList<String>();
        for (var door : state.visitedBy(getClass())) {
            if (door.permission() == null) {
                continue;
            }
            var path = door.path().replaceAll("\\{[a-zA-Z]+}", new UUID(0, 7).toString());
            var answer = door.method().equals("POST") ? browser.post(path) : browser.get(path);
            boolean toTheTerms = answer.location().matches("/terms(\\?to=.*)?");
            boolean open = OPEN.stream()
                    .anyMatch(each -> door.path().equals(each) || door.path().startsWith(each + "/"));
            if (toTheTerms == open && !door.path().startsWith("/terms/")) {
                wrong.add("%s answered %s %s".formatted(door.line(), answer.status(), answer.location()));
            }
        }
        return wrong;
    }

    private Actor.Person everything(String organisation) {
        return someone.with(
                organisation,
                "organisation_lead@organisation:" + organisation,
                "area_lead@area:HULL",
                "board_member@partnership",
                "coordinator@partnership",
                "information_governance@partnership",
                "pathway_editor@partnership",
                "pathway_reviewer@partnership",
                "first_responder@organisation:" + organisation);
    }

    @Test
    void somebody_new_accepts_the_terms_and_waits_for_the_lead_who_accepts_for_all() {
        var code = "NEW_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var person = someone.member(code);
        forget(code);
        var theirs = visit.as(person);

        assertThat(theirs.get("/").location()).isEqualTo("/terms");
        assertThat(theirs.get("/terms").heading()).isEqualTo("Before you go on");
        assertThat(theirs.post("/terms/acceptance", "edition", "1").errors())
                .containsExactly("Tick “I agree to these terms”, or sign out");
        assertThat(theirs.post("/terms/acceptance", "edition", "0", "agree", "yes")
                        .errors())
                .containsExactly("There is a new edition. Read it, and then accept it");
        assertThat(theirs.post("/terms/acceptance", "edition", "1", "agree", "yes")
                        .location())
                .isEqualTo("/terms?to=");

        var waits = theirs.get("/terms");
        assertThat(waits.heading()).isEqualTo("Your organisation has not accepted the sharing agreement");
        assertThat(waits.words()).contains("has no lead in Waymark yet").doesNotContain("Accept the agreement");
        assertThat(theirs.post("/terms/agreement", "edition", "1", "agree", "yes")
                        .status())
                .isEqualTo(403);

        var lead = someone.organisationLead(code);
        forget(code);
        owner.sql("insert into access.terms_acceptance values (:id, 1, now())")
                .param("id", person.id())
                .update();
        var leads = visit.as(lead);
        leads.post("/terms/acceptance", "edition", "1", "agree", "yes");
        assertThat(theirs.get("/terms").words()).contains("One person can accept it");
        assertThat(leads.post("/terms/agreement", "edition", "1", "agree", "yes")
                        .location())
                .isEqualTo("/landing?to=");

        assertThat(theirs.get("/").status()).isEqualTo(200);
        assertThat(theirs.get("/terms").words()).contains(lead.name() + " accepted it for");
    }

    @Test
    void whoever_was_going_somewhere_gets_there_and_nowhere_else() {
        var person = someone.member("HCC");
        owner.sql("delete from access.terms_acceptance where account = :id")
                .param("id", person.id())
                .update();
        var browser = visit.as(person);

        assertThat(browser.get("/directory/people?q=hull").location())
                .isEqualTo("/terms?to=%2Fdirectory%2Fpeople%3Fq%3Dhull");
        assertThat(browser.get("/terms?to=//elsewhere.example")
                        .html()
                        .select("input[name=to]")
                        .val())
                .isEmpty();
        var accepted =
                browser.post("/terms/acceptance", "edition", "1", "agree", "yes", "to", "/directory/people?q=hull");
        assertThat(accepted.location()).isEqualTo("/landing?to=%2Fdirectory%2Fpeople%3Fq%3Dhull");
        assertThat(browser.get(accepted.location()).location()).isEqualTo("/directory/people?q=hull");
    }

    @Test
    void what_somebody_was_sending_when_a_new_edition_came_waits_for_them() {
        var person = someone.member("HCC");
        owner.sql("delete from access.terms_acceptance where account = :id")
                .param("id", person.id())
                .update();
        var browser = visit.as(person);

        var sent = browser.post("/actions/AC-0001/progress", "note", "Typed with care");

        assertThat(sent.location()).isEqualTo("/terms");
        assertThat(owner.sql("select count(*) from web.parked_form where account = :id")
                        .param("id", person.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void forget(String organisation) {
        owner.sql("delete from access.sharing_acceptance where organisation = :code")
                .param("code", organisation)
                .update();
        owner.sql(
                        "delete from access.terms_acceptance where account in (select id from access.account where organisation = :code)")
                .param("code", organisation)
                .update();
    }
}
