package waymark.funding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.intelligence.WorkFixtures.fields;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.kernel.CurrentActor;
import waymark.meetings.MeetingFixtures;

/// The post of the coordinator runs out: found on the home page months ahead, opened, an option costed while somebody
/// else changes it too, put to the board, decided, funded, and the alarm is gone.
@WaymarkTest
class FundingJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    MeetingFixtures meetings;

    @Autowired
    FundingFixtures fixtures;

    @Autowired
    DemonstrationFunding demonstration;

    @Test
    void the_post_of_the_coordinator_runs_out_is_found_put_to_the_board_and_funded() {
        var today = LocalDate.now();
        var gone = YearMonth.from(today).plusMonths(5);
        var manager = someone.with("OPCC", "funding_manager@partnership");
        var post = CurrentActor.as(manager, () -> demonstration.record(manager, FundingFixtures.PLACES, today));
        var path = "/funding/" + post;
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(manager).cookie());
            var page = reader.opens("/").page();
            assertThat(page.locator("main")).containsText("Find funding for Partnership coordinator");
            reader.looks("home with money that ends");
            reader.opens("/funding");
            assertThat(page.locator("main")).containsText("Funding that is ending");
            reader.looks("funding runway");
            page = reader.opens(path).page();
            assertThat(page.locator("main")).containsText("then no money");
            reader.looks("funding post");

            page.locator("main").getByText("Add an option").click();
            page.locator("#title").fill("Two councils share it");
            page.locator("#decider").fill("Strategic board");
            Reader.day(page, "byOn", today.plusMonths(2));
            Reader.press(page, "Add");
            assertThat(page.locator("main")).containsText("Enter what it costs in a year");
            reader.looks("funding option refused");
            page.locator("#yearly").fill("52,400");
            Reader.press(page, "Add");
            page.locator("main").getByText("Two councils share it").click();
            var option = page.url().substring(page.url().indexOf("/funding/"));

            page.locator("main").getByText("Change").last().click();
            page.locator("#decider").fill("The two councils");
            var other = visit.as(fixtures.manager());
            other.post(
                    option + "/edit",
                    fields(
                            "version",
                            1,
                            "title",
                            "Two councils and the port share it",
                            "yearly",
                            "52400",
                            "decider",
                            "Strategic board",
                            "byOn",
                            today.plusMonths(2)));
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("Two councils and the port share it");
            reader.looks("funding option overtaken");
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("The two councils");
            Reader.press(page, "Put it to the board");
            assertThat(page.locator("main")).containsText("Put to the board");
        }
        board(today, path);
        fund(path, today, gone, visit.as(manager).cookie());
    }

    /// Who runs the board finds it among what could go on the agenda, and adds it.
    private void board(LocalDate today, String path) {
        var coordinator = someone.with("WILBERFORCE", "coordinator@partnership");
        var meeting = meetings.planned(coordinator, "HMSP_STRATEGIC_BOARD", meetings.dayToCome());
        try (var reader = Browsers.window(port, 1280, false)) {
            reader.signedIn(visit.as(coordinator).cookie());
            var page = reader.opens(meeting).page();
            assertThat(page.locator("main")).containsText("Partnership coordinator: money ends before");
            visit.as(coordinator).post(meeting + "/agenda/candidates", "subject", path.substring("/funding/".length()));
            page = reader.opens(meeting).page();
            assertThat(page.locator("main a[href='" + path + "']").first()).isVisible();
        }
    }

    private void fund(String path, LocalDate today, YearMonth gone, String cookie) {
        try (var reader = Browsers.window(port, 360, false)) {
            reader.signedIn(cookie);
            var page = reader.opens(path).page();
            page.locator("main").getByText("Two councils and the port share it").click();
            page.locator("main").getByText("Record what was decided").click();
            page.locator("input[name=state][value=CHOSEN]").check();
            page.locator("#reason").fill("All agreed at the meeting");
            reader.looks("funding decision");
            Reader.press(page, "Record");
            page.locator("main").getByText("Add a grant").click();
            page.locator("#title").fill("Three more years");
            page.locator("#description").fill("The post of the coordinator for three more years");
            page.locator("#funder").selectOption("HCC");
            page.locator("#amount").fill("157,200");
            Reader.day(page, "fromOn", gone.atDay(1));
            Reader.day(page, "toOn", gone.plusMonths(35).atEndOfMonth());
            page.locator("input[name=certainty][value=AWARDED]").check();
            Reader.day(page, "awardedOn", today);
            reader.looks("funding grant form");
            Reader.press(page, "Add");
            assertThat(page.locator("main")).containsText("Funded in every month");
            reader.looks("funding post funded");
            page = reader.opens("/").page();
            assertThat(page.locator("main a[href='" + path + "']")).hasCount(0);
        }
    }

    @Test
    void a_bid_is_written_with_evidence_and_a_room_is_lent() {
        var today = LocalDate.now();
        var manager = visit.as(fixtures.manager());
        fixtures.grant(YearMonth.from(today).atDay(1));
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(manager.cookie());
            var page = reader.opens("/funding/bids/new").page();
            page.locator("#title").fill("Evening group for two more years");
            page.locator("#funderName").fill("Example Trust");
            page.locator("#amount").fill("63000");
            Reader.day(page, "deadline", today.plusDays(30));
            page.locator("#lead").selectOption("PRWC");
            reader.looks("bid form");
            Reader.press(page, "Add");
            Reader.press(page, "Add figures from the last quarter");
            assertThat(page.locator("main")).containsText("Counted by Waymark");
            reader.looks("bid");
            page.locator("main").getByText("Record a step").click();
            reader.looks("bid step");
            reader.opens("/funding/bids");
            reader.looks("bids");
            reader.opens("/funding/costs");
            reader.looks("funding costs");
            reader.opens("/funding/months/" + YearMonth.from(today));
            reader.looks("funding month");
            reader.opens("/funding/new");
            reader.looks("funding post form");
        }
        var lender = someone.organisationLead("HCC");
        var offer = "/funding/offers/" + fixtures.offer("HCC");
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(someone.member("CAB")).cookie());
            phone.opens("/funding/offers");
            phone.looks("offers");
            var page = phone.opens(offer).page();
            Reader.day(page, "wantedOn", today.plusDays(5));
            page.locator("#why").fill("A workshop");
            phone.looks("offer");
            Reader.press(page, "Ask");
            assertThat(page.locator("main")).containsText("Waits for an answer");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(lender).cookie());
            var page = reader.opens("/").page();
            assertThat(page.locator("main")).containsText("Answer a request for A room");
            page = reader.opens(offer).page();
            page.locator("main table a").first().click();
            page.locator("input[name=state][value=AGREED]").check();
            reader.looks("resource request");
            Reader.press(page, "Answer");
            assertThat(page.locator("main")).containsText("Agreed");
            reader.opens("/funding/offers/new");
            reader.looks("offer form");
        }
    }
}
