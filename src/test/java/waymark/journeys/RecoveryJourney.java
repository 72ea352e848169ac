package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.press;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.FreshDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.accounts.AccountFixtures;
import waymark.access.recovery.RecoveryFixtures;
import waymark.kernel.Actor;

/// Somebody lost their phone and their passkeys: on a borrowed phone they ask, two colleagues confirm (one of
/// them without scripts, showing first who they are), and a day later they set up a passkey and are in.
@WaymarkTest
@FreshDatabase
class RecoveryJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private AccountFixtures accounts;

    @Autowired
    private RecoveryFixtures recoveries;

    @AfterEach
    void nothing_stays_behind() {
        recoveries.clear();
    }

    @Test
    void asked_on_a_phone_and_confirmed_by_two() {
        var person = accounts.withPasswordAndCode(someone.member("HCC"));
        var lead = accounts.withPasswordAndCode(someone.organisationLead("HCC"));
        var coordinator = someone.coordinator();
        try (var phone = Browsers.onAPhone(port);
                var desk = Browsers.withoutScripts(port);
                var other = Browsers.atADesk(port)) {
            var page = phone.opens("/sign-in").page();
            page.getByText("Lost your password, your phone or your passkeys?").click();
            phone.looks("recovery ask");
            page.locator("#email").fill(accounts.email(person));
            press(page, "Ask for account recovery");
            phone.looks("recovery asked");
            var number = page.locator(".govuk-heading-xl").innerText();
            recoveries.round();

            desk.signedIn(visit.asBefore(lead).cookie()).opens("/");
            desk.page().getByText("Ring " + person.name()).click();
            desk.looks("recovery to confirm");
            confirm(desk.page(), number);
            assertThat(desk.page().locator("h1")).hasText("Confirm that it is you");
            desk.looks("step up by code");
            desk.page().locator("#code").fill(accounts.code(lead));
            press(desk.page(), "Continue");
            assertThat(desk.page().locator("h1")).hasText("What you typed was kept");
            press(desk.page(), "Send it again");
            assertThat(desk.page().locator("main")).containsText("A second colleague is needed");
            recoveries.round();

            other.signedIn(visit.as(coordinator).cookie()).opens("/recoveries").looks("recoveries");
            other.opens("/recoveries/" + recoveries.of(person));
            confirm(other.page(), number);
            assertThat(other.page().locator("main")).containsText("The link is sent");
            other.looks("recovery waits");
            recoveries.round();
            phone.opens("/demonstration/post").looks("letters of a recovery");
            phone.opens(recoveries.letters(accounts.email(person)).getFirst().path())
                    .looks("recovery stop");
            press(page, "It was not me: stop it");
            phone.looks("recovery stopped");
        }
    }

    @Test
    void the_link_of_a_day_later_sets_up_a_passkey() {
        var person = accounts.withPasswordAndCode(someone.member("HCC"));
        recoveries.confirmed(person, someone.organisationLead("HCC"), someone.coordinator(), 25);
        recoveries.round();
        try (var phone = Browsers.onAPhone(port)) {
            var page = phone.page();
            var device = new VirtualDevice(page);
            phone.opens(recoveries.letters(accounts.email(person)).getFirst().path())
                    .looks("recovery link");
            press(page, "Set up a passkey");
            assertThat(page.locator("main")).containsText("Your passkey is set up");
            org.assertj.core.api.Assertions.assertThat(device.keys()).isEqualTo(1);
            press(page, "Sign in with a passkey");
            assertThat(page.locator("h1")).not().hasText("Sign in");
            phone.opens("/account").looks("account with a passkey alone");
            phone.opens("/account/sessions").looks("sessions");
            phone.opens("/account/authenticator").looks("authenticator");
            phone.opens("/account/recovery").looks("own recovery");
        }
        looksAsAdministrator(person);
    }

    private void looksAsAdministrator(Actor.Person person) {
        var administrator = accounts.withPasswordAndCode(someone.administrator());
        for (var width : new int[] {1280, 360}) {
            try (var reader = Browsers.window(port, width, true)) {
                reader.signedIn(visit.as(administrator).cookie());
                reader.opens("/accounts/organisations").looks("organisations held out");
                reader.opens("/accounts/" + person.id()).looks("account with passkeys");
                reader.opens("/account").looks("account");
                reader.opens("/account/password").looks("password");
            }
        }
    }

    private static void confirm(Page page, String number) {
        page.locator("#number").fill(number);
        page.locator("input[name=rang]").check();
        press(page, "Confirm the recovery");
    }
}
