package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;

/// A role that two people give, vetting that has ended, and an organisation that has agreed to nothing yet,
/// in a real browser.
@WaymarkTest
class AccountsJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

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
            page.getByLabel("Coordinator", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByLabel("Where it applies").selectOption("partnership");
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

    @Test
    void a_lead_says_who_still_works_there_and_whoever_left_reads_why_they_are_held_out() {
        var code = "J_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var stays = someone.member(code);
        var left = someone.member(code);
        var lead = someone.organisationLead(code);
        for (var one : List.of(stays, left)) {
            owner.sql("update access.account set certified_after = date '2020-01-01' where id = :id")
                    .param("id", one.id())
                    .update();
        }
        try (var desk = Browsers.atADesk(port);
                var phone = Browsers.onAPhone(port)) {
            phone.signedIn(visit.as(lead).cookie());
            phone.opens("/certification").looks("certification");
            desk.signedIn(visit.as(lead).cookie());
            desk.opens("/").page().getByText("Confirm who still works with you").click();
            desk.looks("certification");
            row(desk.page(), stays).getByRole(AriaRole.BUTTON).first().click();
            assertThat(desk.page().locator("main")).containsText(stays.name() + " is confirmed for this quarter");
            row(desk.page(), left).getByRole(AriaRole.BUTTON).last().click();
            assertThat(desk.page().locator("main")).containsText("The account of " + left.name() + " is suspended");
            desk.looks("certification done");
            phone.opens("/certification").looks("certification done");
        }
        try (var phone = Browsers.onAPhone(port);
                var desk = Browsers.atADesk(port)) {
            phone.signedIn(visit.as(left).cookie());
            phone.opens("/").looks("held out");
            desk.signedIn(visit.as(left).cookie());
            desk.opens("/").looks("held out");
            assertThat(desk.page().locator("main")).containsText("can restore it");
        }
        try (var desk = Browsers.atADesk(port);
                var phone = Browsers.onAPhone(port)) {
            var administrator = someone.administrator();
            desk.signedIn(visit.as(administrator).cookie());
            desk.opens("/accounts").looks("accounts");
            phone.signedIn(visit.as(administrator).cookie());
            phone.opens("/accounts").looks("accounts");
            phone.opens("/accounts/" + left.id()).looks("account held out");
        }
    }

    private static Locator row(Page page, Actor.Person who) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(who.name()));
    }
}
