package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.Someone;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;

/// A role that two people give, vetting that has ended, and an organisation that has agreed to nothing yet, in a real
/// browser.
@WaymarkTest
class AccountsJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Someone someone;

    @Autowired
    private Visit visit;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void one_proposes_a_role_at_a_desk_and_another_confirms_it_on_a_phone() {
        var person = someone.member("HCC");
        var first = someone.administrator();
        var second = someone.with("HFRS", "administrator@installation");
        try (var desk = Browsers.atADesk(port);
                var phone = Browsers.onAPhone(port)) {
            desk.signedIn(visit.as(first).cookie());
            var page = desk.opens("/accounts/" + person.id())
                    .looks("account with roles to give")
                    .page();
            page.getByLabel("Coordinator").check();
            page.getByLabel("Where it reaches").selectOption("partnership");
            press(page, "Grant or propose the role");
            desk.looks("proposal refused");
            page.getByLabel("Why they need it").fill("Stands in while the coordinator is away");
            press(page, "Grant or propose the role");
            desk.looks("proposal made");

            phone.signedIn(visit.as(second).cookie());
            phone.opens("/accounts/proposals").looks("proposals");
            phone.page().getByText("Look at it and decide").last().click();
            phone.looks("proposal to decide");
            press(phone.page(), "Decline it");
            phone.looks("proposal not declined");
            press(phone.page(), "Confirm: the role is granted from today");
            assertThat(phone.page().locator("body")).containsText("Confirmed. The role is granted from today");
            desk.opens("/accounts/proposals").looks("proposals decided");
        }
    }

    @Test
    void a_lead_renews_what_has_ended() {
        var person = someone.with("HCC", "information_governance@partnership");
        owner.sql("delete from access.clearance where person = :id and kind = 'vetting'")
                .param("id", person.id())
                .update();
        try (var phone = Browsers.onAPhone(port);
                var desk = Browsers.atADesk(port)) {
            phone.signedIn(visit.as(person).cookie());
            phone.opens("/audit").looks("vetting is missing");
            phone.opens("/account/clearance").looks("own clearance");
            desk.signedIn(visit.as(someone.organisationLead("HCC")).cookie());
            desk.opens("/clearances").looks("clearances");
            desk.opens("/clearances/" + person.id()).looks("clearance");
            press(desk.page(), "Record it");
            desk.looks("clearance refused");
            phone.signedIn(visit.as(someone.organisationLead("HCC")).cookie());
            phone.opens("/clearances").looks("clearances");
            phone.opens("/clearances/" + person.id()).looks("clearance");
        }
    }

    @Test
    void whoever_comes_before_their_organisation_agreed_reads_who_can_agree() {
        var code = "J_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var person = someone.member(code);
        var lead = someone.organisationLead(code);
        owner.sql("delete from access.sharing_acceptance where organisation = :code")
                .param("code", code)
                .update();
        try (var phone = Browsers.onAPhone(port);
                var desk = Browsers.atADesk(port)) {
            phone.signedIn(visit.as(person).cookie());
            phone.opens("/").looks("agreement missing");
            desk.signedIn(visit.as(lead).cookie());
            desk.opens("/directory").looks("agreement to accept");
            desk.page().getByLabel("I accept it for my organisation").check();
            press(desk.page(), "Accept the agreement");
            phone.opens("/terms").looks("terms accepted");
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
