package waymark.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.services.ServicesFixtures;

/// What goes out: a service is published as open data, everything is asked for by one administrator and approved by
/// another, and the system of a partner is told of changes.
@WaymarkTest
class OutsideJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void a_service_is_published_everything_is_taken_out_and_a_system_is_told() {
        var service = ServicesFixtures.stored("HCC", "LEGAL", "Rookhope law centre");
        var coordinator = someone.with("HCC", "coordinator@partnership");
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(coordinator).cookie());
            var page = reader.opens("/open-services").page();
            assertThat(page.locator("main")).containsText("Rookhope law centre");
            reader.looks("services as open data");
            reader.opens("/open-services/" + service);
            assertThat(page.locator("main")).containsText("What everybody would read");
            Reader.press(page, "Publish");
            assertThat(page.locator("main")).containsText("Say whether its place is confidential");
            reader.looks("publishing a service refused");
            page.getByText("No, anybody may know where it is").click();
            page.getByText("I have looked at all of it").click();
            Reader.press(page, "Publish");
            assertThat(page.locator("main")).containsText("It is published");
            reader.opens("/open-services/" + service);
            reader.looks("a published service");
            Reader.press(page, "Take it out of the open feed");
            assertThat(page.locator("main")).containsText("It is not in the open feed any more");
        }
        TestDatabase.owner().sql("""
                insert into exchange.consumer (id, ref, name, organisation, purpose, contact_name, contact_email, status,
                  registered_by, registered_by_name, registered_organisation, registered_at,
                  approved_by, approved_by_name, approved_organisation, approved_at)
                values (gen_random_uuid(), 'AX-JRNY001', 'Council’s case system', 'HCC', 'Test', 'Test', 'test@example.org', 'active',
                  gen_random_uuid(), 'One', 'HCC', now(), gen_random_uuid(), 'Two', 'ERYC', now())
                """).update();
        TestDatabase.owner().sql("""
                insert into exchange.scope (id, consumer, capability, reach, added_by, added_by_name, added_organisation, added_at,
                  approved_by, approved_by_name, approved_organisation, approved_at)
                select gen_random_uuid(), id, 'services.read', 'partnership', gen_random_uuid(), 'One', 'HCC', now(),
                  gen_random_uuid(), 'Two', 'ERYC', now() from exchange.consumer where ref = 'AX-JRNY001'
                """).update();
        var first = someone.with("HCC", "administrator@installation");
        var second = someone.with("ERYC", "administrator@installation");
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(first).cookie());
            var page = reader.opens("/exports").page();
            page.locator("#why").fill("We move to another system");
            page.locator("#recipient").fill("age1");
            Reader.press(page, "Ask for the export");
            assertThat(page.locator("main")).containsText("Paste the whole public key");
            reader.looks("asking for everything refused");
            page.locator("#recipient").fill("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p");
            Reader.press(page, "Ask for the export");
            assertThat(page.locator("main")).containsText("An administrator of another organisation has to approve it");
            reader.looks("an export that waits");

            reader.opens("/webhooks/new");
            page.locator("#system").selectOption("AX-JRNY001");
            page.locator("#url").fill("https://cases.example.org/waymark");
            page.getByText("A service was added, changed, confirmed or ended").click();
            reader.looks("adding a webhook");
            Reader.press(page, "Add it");
            assertThat(page.locator("main")).containsText("whpk_");
            Reader.press(page, "Send a test");
            assertThat(page.locator("main")).containsText("webhook.test");
            reader.looks("a webhook");
            Reader.press(page, "End it for good");
            reader.opens("/webhooks");
            reader.looks("webhooks");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(second).cookie());
            var page = reader.opens("/exports").page();
            page.locator("main table a").first().click();
            assertThat(page.locator("main")).containsText("Telephone the person who asked before you approve it");
            reader.looks("an export to approve");
            Reader.press(page, "Decline it");
            assertThat(page.locator("main")).containsText("Declined");
        }
    }
}
