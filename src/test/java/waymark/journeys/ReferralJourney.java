package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.cases.referral.ReferralFixtures;

/// A first responder prepares a referral on a phone at the scene, copies it field by field into the form of
/// the Home Office, and records that it was sent.
@WaymarkTest
class ReferralJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    CaseFixtures cases;

    @Autowired
    ReferralFixtures referrals;

    @Test
    void a_first_responder_prepares_copies_and_records_a_referral_on_a_phone() {
        var officer = someone.firstResponder("HUMBERSIDE_POLICE");
        var ref = cases.open(officer, Route.CHILD);
        String referral;
        try (var phone = Browsers.window(port, 360, true)) {
            phone.signedIn(visit.as(officer).cookie());
            var page = phone.opens("/cases/" + ref).page();
            page.getByText("Referral to the NRM").first().click();
            phone.looks("referral not started");
            Reader.press(page, "Start the referral");
            assertThat(page.locator("main")).containsText("0 of 11 sections completed");
            phone.looks("referral tasks");
            referral = page.url().replaceAll(".*(/cases/CA-\\w+/referral/CP-\\w+).*", "$1");

            page.getByText("Life before").click();
            page.locator("#birthplace").fill("Sample town");
            page.locator("summary", new Page.LocatorOptions().setHasText("Not known or not asked: Their family"))
                    .click();
            page.locator("#family-gap-2").check();
            page.locator("#family-because").fill("he was exhausted");
            phone.looks("referral section on a phone");
            Reader.press(page, "Save and see all sections");
            assertThat(page.locator("main")).containsText("1 gap, with its reason");

            page.getByText("When and how it began").click();
            assertThat(page.locator("#taken-details")).isHidden();
            page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Were they taken somewhere"))
                    .getByLabel("Yes")
                    .check();
            page.locator("#taken-details").fill("By lorry in March 2025");
            phone.looks("referral section with what an answer reveals");
            Reader.press(page, "Save and continue");
            assertThat(page.locator("h1")).hasText("How they were treated");

            phone.opens(referral + "/sections/place");
            assertThat(page.locator("#uk-towns-other")).isHidden();
            page.getByLabel("In the UK", new Page.GetByLabelOptions().setExact(true))
                    .check();
            assertThat(page.locator("#uk-towns-other")).isVisible();
            assertThat(page.locator("#countries-address")).isHidden();
            phone.looks("referral places on a phone");
            phone.opens(referral + "/sections/signs");
            page.getByLabel("Passport or identity papers held by someone else").check();
            Reader.press(page, "Save and say where and when");
            page.locator("#where-GEN10").fill("In the van");
            page.locator("#when-GEN10").fill("Today");
            phone.looks("signs seen on a phone");
            Reader.press(page, "Save and see all sections");

            referrals.filled(officer, referral);
            phone.opens(referral + "/check").looks("referral to check on a phone");
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            phone.opens(referral + "/copy");
            Reader.press(page, "Copy");
            assertThat(page.locator(".waymark-copy__said")).hasText("Copied");
            phone.looks("copy a field on a phone");
            page.getByText("Next field").click();
            assertThat(page.locator("main")).containsText("2 of");
        }
        try (var desk = Browsers.window(port, 1280, false)) {
            desk.andAt(320).signedIn(visit.as(officer).cookie());
            var page = desk.opens(referral).page();
            desk.looks("referral tasks at a desk");
            for (var section : List.of("route", "referrer", "person", "leaving", "exploiters", "insight", "evidence")) {
                desk.opens(referral + "/sections/" + section).looks("referral section " + section);
            }
            desk.opens(referral + "/copy?at=12").looks("copy a field without a script");
            desk.opens(referral + "/submission");
            Reader.press(page, "Record that it was sent");
            desk.looks("referral record refused");
            page.locator("#reference").fill("MSR-90001");
            Reader.press(page, "Record that it was sent");
            assertThat(page.locator("main")).containsText("Home Office reference: MSR-90001");
            desk.looks("referral sent");
            desk.opens("/cases/" + ref + "/documents").looks("documents of a case");
        }
    }
}
