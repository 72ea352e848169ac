package waymark.conferences.closing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.conferences.ConferenceAfterFixtures;
import waymark.conferences.ConferenceFixtures;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;

/// A chair gives an immediate action, which an officer does on a phone without scripts; the item is closed,
/// the referrer hears of it, another one goes to another area, and an area lead sees the numbers.
@WaymarkTest
class AfterConferenceJourney {

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    ConferenceFixtures conferences;

    @Autowired
    ConferenceAfterFixtures after;

    @Test
    void actions_are_done_an_item_is_closed_and_another_one_goes_to_another_area() {
        var table = after.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var referrer = after.caseworker("HUMBERCARE");
        var ref = conferences.accept(
                table, conferences.referredPerson(table, referrer), "HUMBERSIDE_POLICE", "HUMBERCARE");
        var moved = conferences.accepted(table, referrer, "HUMBERSIDE_POLICE");
        var elsewhere = after.elsewhere("EAST_RIDING");
        var officer = after.member("HUMBERSIDE_POLICE");
        var path = "/conferences/items/" + ref;
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(table.chair()).cookie());
            var page = reader.opens(path + "/actions/new").page();
            Reader.press(page, "Record the action");
            reader.looks("conference action refused");
            page.locator("input[name=agency][value=HUMBERSIDE_POLICE]").check();
            page.locator("#what").fill("See that the back door is locked tonight");
            Reader.press(page, "Record the action");
            assertThat(page.locator("main")).containsText("Immediate");
            reader.looks("conference actions");
        }
        try (var phone = Browsers.window(port, 360, false)) {
            phone.signedIn(visit.as(officer).cookie());
            var page = phone.opens("/").page();
            phone.looks("conference action on the home page");
            page.getByText("Do the immediate action " + after.action(ref)).click();
            phone.looks("conference action");
            page.locator("input[name=kind][value=DONE]").check();
            page.locator("#how").fill("The owner locked it and gave the key to the sister");
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("Done");
        }
        after.heard(table, ref, 16);
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(table.chair()).cookie());
            var page = reader.opens(path + "/actions/new").page();
            page.locator("input[name=agency][value=HUMBERCARE]").check();
            page.locator("#what").fill("Visit with an interpreter");
            Reader.press(page, "Record the action");
            var given = after.action(ref);
            after.change(
                    "update conferences.action set due_on = current_date - 1, given_at = now() - interval '20 days' where ref = :ref",
                    given);
            reader.opens(path + "/actions/" + given);
            page.locator("input[name=kind][value=CIRCUMSTANCES]").check();
            reader.looks("conference action overdue");
            reader.opens("/conferences/actions");
            reader.looks("conference actions of all agencies");
            reader.opens(path + "/closing");
            page.locator("input[name=outcome][value=MANAGED]").check();
            page.locator("#riskNow").fill("6");
            page.locator("input[name=told][value=NOT_YET]").check();
            page.locator("#summary").fill("The locks were changed, and the sister visits each week");
            page.locator("#watch").fill("Whether the driver comes back");
            reader.looks("conference closing");
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("Not told yet");
            reader.looks("conference closed");
            page.getByText("Record that they were told").click();
            reader.looks("conference telling");
            reader.opens(path + "/feedback");
            page.locator("#words").fill("The person is safe for now. Thank you for the referral.");
            Reader.press(page, "Tell the referrer");
            reader.looks("conference feedback");
            reader.opens(path + "/closing/reopening");
            reader.looks("conference reopening");
            reader.opens("/conferences/items/" + moved + "/closing");
            page.locator("input[name=outcome][value=TRANSFERRED]").check();
            page.locator("#toForum").selectOption(elsewhere.forum().code());
            page.locator("input[name=basis]").first().check();
            page.locator("#summary").fill("The business moved to Goole");
            reader.looks("conference transfer");
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("Take the offer back");
            reader.looks("conference offered");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(elsewhere.chair()).cookie());
            var page = reader.opens("/conferences/offers").page();
            page.locator("input[name=answer][value=no]").check();
            Reader.press(page, "Send the answer");
            reader.looks("conference offers refused");
            page.locator("input[name=answer][value=yes]").check();
            reader.looks("conference offers");
        }
        numbers();
    }

    private void numbers() {
        var table = after.table("HUMBERSIDE_POLICE");
        var referrer = after.caseworker("HUMBERCARE");
        for (int count = 0; count < 9; count++) {
            var ref = conferences.accepted(table, referrer, "HUMBERSIDE_POLICE", "HCC");
            after.heard(table, ref, 12);
            after.change("""
                    with heard as (
                      update conferences.hearing h
                         set began_at = date_trunc('quarter', now()) - interval '30 days',
                             ended_at = date_trunc('quarter', now()) - interval '30 days'
                       where h.item = (select id from conferences.item where ref = :ref) returning h.id, h.item),
                    there as (
                      insert into conferences.presence (id, hearing, item, organisation, answer)
                      select gen_random_uuid(), h.id, h.item, a.organisation, a.answer
                        from heard h,
                             (values ('HUMBERSIDE_POLICE', 'PRESENT'), ('HCC', 'APOLOGY'), ('HUMBERCARE', 'DEPUTY')) as a(organisation, answer))
                    update conferences.item
                       set referred_at = date_trunc('quarter', now()) - interval '40 days',
                           due_on = date_trunc('quarter', now()) - interval '38 days',
                           decided_on = date_trunc('quarter', now()) - interval '39 days'
                     where ref = :ref
                    """, ref.value());
        }
        var lead = conferences.table().chair();
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(lead).cookie());
            assertThat(reader.opens("/conferences/figures").page().locator("main"))
                    .containsText("Attendance");
            reader.looks("conferences in numbers");
        }
    }
}
