package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;

/// A caseworker types what somebody told her, signs out in another tab, and records: she signs in, finds every
/// word, and sends it. Where a colleague signs in at the same desk instead, the page holds the words to copy.
@WaymarkTest
class LostFormJourney {

    private static final String WORDS = "Her former employer knows where she lives, and rang twice.";

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    CaseFixtures cases;

    @Test
    void what_was_typed_before_signing_out_in_another_tab_is_recorded_after_signing_in() {
        for (boolean scripts : new boolean[] {true, false}) {
            var worker = cases.caseworker("HUMBERCARE");
            var safety = "/cases/" + cases.open(worker, Route.ADULT_CONSENTS) + "/safety";
            try (var desk = Browsers.window(port, scripts ? 1280 : 360, scripts)) {
                typed(desk, worker, safety);
                signOutInAnotherTab(desk);
                Reader.pressExactly(desk.page(), "Record");

                assertThat(desk.page().locator("h1")).hasText("Sign in");
                assertThat(desk.page().locator("main")).containsText("sign in again and you will see it");
                desk.looks("signed out in another tab");
                desk.signedIn(visit.as(worker).cookie()).opens("/landing");
                assertThat(desk.page().locator("h1")).hasText("What you typed was kept");
                assertThat(desk.page().locator("[name=dangerWords]")).hasValue(WORDS);
                Reader.pressExactly(desk.page(), "Send it again");
                assertThat(desk.page().locator("h1")).hasText("Safety");
                assertThat(desk.page().locator("main")).containsText(WORDS);
            }
        }
    }

    @Test
    void somebody_else_who_signed_in_at_the_same_desk_sends_nothing_and_finds_the_words_to_copy() {
        var worker = cases.caseworker("HUMBERCARE");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        try (var desk = Browsers.window(port, 1280, true).andAt(360)) {
            typed(desk, worker, "/cases/" + ref + "/safety");
            desk.signedIn(visit.as(cases.caseworker("HCC")).cookie());
            Reader.pressExactly(desk.page(), "Record");

            assertThat(desk.page().locator("h1")).hasText("This form is from an old page");
            assertThat(desk.page().locator("main")).containsText(WORDS);
            assertThat(desk.page().locator("main")).not().containsText("back button");
            desk.looks("somebody else signed in");
            desk.opens("/landing");
            assertThat(desk.page().locator("main")).not().containsText(WORDS);
        }
    }

    private void typed(Reader desk, Actor.Person worker, String safety) {
        desk.signedIn(visit.as(worker).cookie()).opens(safety + "/edit");
        desk.page().locator("input[name=danger][value=POSSIBLE]").check();
        desk.page().locator("textarea[name=dangerWords]").fill(WORDS);
        desk.page().locator("input[name=firstNight]").first().check();
    }

    private void signOutInAnotherTab(Reader desk) {
        try (var tab = desk.page().context().newPage()) {
            tab.navigate(desk.page().url().replaceAll("(https?://[^/]+).*", "$1/account"));
            Reader.pressExactly(tab, "Sign out");
            tab.waitForURL("**/sign-in");
        }
    }
}
