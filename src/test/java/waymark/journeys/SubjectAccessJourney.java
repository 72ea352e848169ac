package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;

/// A person asks to see what is kept about them. The clock stops until it is clear who asks; one caseworker
/// prepares the pack, another reviews it, and it is handed over.
@WaymarkTest
class SubjectAccessJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    CaseFixtures cases;

    @Test
    void a_request_with_a_stopped_clock_is_answered_with_a_pack() {
        var worker = cases.caseworker("HCC");
        var second = cases.caseworker("HCC");
        var ref = cases.open(worker, Route.ADULT_CONSENTS);
        cases.relative(worker, ref);
        cases.member(ref, second, "reader");
        var received = LocalDate.now().minusDays(20);
        String path;
        try (var reader = Browsers.window(port, 1280, false)) {
            reader.andAt(360).signedIn(visit.as(worker).cookie());
            var page = reader.opens("/cases/%s/requests/new".formatted(ref)).page();
            page.locator("input[name=kind][value=ACCESS]").check();
            Reader.day(page, "received", received);
            page.locator("#words").fill("Everything that is written about me");
            Reader.press(page, "Record");
            path = page.url().substring(page.url().indexOf("/cases/"));
            take(page, "Clock stopped", received.plusDays(5), "why", "IDENTITY");
            assertThat(page.locator(".waymark-request-clock")).containsText("Stopped");
            reader.looks("access clock stopped");
            take(page, "Identity confirmed", received.plusDays(15));
            take(page, "Clock running again", received.plusDays(15));
            assertThat(page.locator(".waymark-request-clock")).containsText("Stopped for 10 days so far");
            Reader.press(page, "Make the pack");
            assertThat(page.locator("main")).containsText("may name somebody else");
            reader.looks("access pack draft");
            while (page.getByText("Decide line").count() > 0) {
                page.getByText("Decide line").first().click();
                if (page.url().endsWith("/1") || page.locator("h1").innerText().length() < 8) {
                    reader.looks("access pack line");
                }
                page.locator("#why").fill("She was not asked");
                Reader.press(page, "Save");
                // the next look at the page is not to meet the one that is left
                assertThat(page.locator("#why")).hasCount(0);
            }
            Reader.press(page, "Give it to a second person");
            assertThat(page.locator("main")).containsText("Waits for a second person");
            reader.looks("access pack offered");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(second).cookie());
            var page = phone.opens(path + "/pack").page();
            page.getByText("Review the pack").first().click();
            Reader.press(page, "Record");
            phone.looks("access pack review refused");
            for (var box : page.locator("input[type=checkbox]").all()) {
                box.check();
            }
            page.locator("input[name=answer][value=APPROVE]").check();
            phone.looks("access pack review");
            Reader.press(page, "Record");
            assertThat(page.locator("main")).containsText("Approved");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(worker).cookie());
            var page = reader.opens(path + "/pack").page();
            reader.looks("access pack approved");
            page.getByText("Record that it was handed over").first().click();
            page.locator("input[name=way][value=IN_PERSON]").check();
            reader.looks("access pack handover");
            Reader.press(page, "Record");
            assertThat(page.locator("main")).containsText("Handed over");
            reader.opens(path);
            assertThat(page.locator("main")).containsText("Answered");
            reader.looks("access answered");
        }
    }

    private static void take(Page page, String step, LocalDate on, String... choice) {
        page.getByText(step).last().click();
        if (choice.length > 0) {
            page.locator("input[name=%s][value=%s]".formatted(choice[0], choice[1]))
                    .check();
        }
        Reader.day(page, "on", on);
        Reader.press(page, "Record");
    }
}
