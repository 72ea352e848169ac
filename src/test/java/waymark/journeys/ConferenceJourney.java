package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.conferences.ConferenceAfterFixtures;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.ConferenceFixtures.Table;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// A place and a person from the referral to what the referrer hears, with everybody at a browser of their own.
@WaymarkTest
class ConferenceJourney {

    private static final String FACT = "Three vans were seen at night";
    private static final String WITHHELD = "A neighbour telephones each evening";

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    ConferenceFixtures conferences;

    @Autowired
    ConferenceAfterFixtures after;

    @Test
    void a_place_is_heard_by_three_agencies_at_once_while_a_fourth_sees_nothing_of_it() {
        var table = after.table("HUMBERSIDE_POLICE", "CHCP", "NELC");
        var clerk = clerk(table);
        var meeting = conferences.meeting(table, 0);
        var day = "/conferences/days/" + meeting;
        try (var chair = Browsers.window(port, 1280, true);
                var notes = Browsers.window(port, 1280, true);
                var police = Browsers.window(port, 1280, true);
                var health = Browsers.window(port, 360, false);
                var charity = Browsers.window(port, 360, true);
                var outside = Browsers.window(port, 1280, true)) {
            chair.andAt(360).signedIn(visit.as(table.chair()).cookie());
            notes.signedIn(visit.as(clerk).cookie());
            police.andAt(360)
                    .signedIn(visit.as(after.member("HUMBERSIDE_POLICE")).cookie());
            health.signedIn(visit.as(after.member("CHCP")).cookie());
            charity.signedIn(visit.as(referrer()).cookie());
            outside.signedIn(visit.as(after.member("NELC")).cookie());
            var item = refersPlace(charity.page(), table);
            var ref = item.replaceAll(".*/", "");

            keepsAwayAndAccepts(chair, item);
            lists(chair, item, day);
            sees(outside, item, ref, day);

            returnsSomething(police, item);
            returnsNothing(health.page(), item);
            var page = chair.opens(item + "/research/returns").page();
            assertThat(page.locator("main")).containsText("Nothing held");
            assertThat(page.locator("main")).containsText(FACT);
            assertThat(page.locator("main")).not().containsText(WITHHELD);
            chair.looks("conference research before the meeting");

            page = chair.opens(item + "/actions/new").page();
            page.locator("input[name=agency][value=CHCP]").check();
            page.locator("#what").fill("See the man with the burnt hand today");
            Reader.press(page, "Record the action");
            page = health.opens("/").page();
            page.getByText("Do the immediate action " + after.action(new Ref(ref)))
                    .click();
            assertThat(page.locator("main")).containsText("See the man with the burnt hand today");

            accepts(chair.opens(item + "/hearing").page());
            accepts(notes.opens(item + "/hearing").page());
            accepts(police.opens(item + "/hearing").page());
            accepts(health.opens(item + "/hearing").page());
            police.looks("conference item before it is heard");
            hears(chair, notes, item);
            page = police.opens(item + "/hearing").page();
            assertThat(page.locator("main")).containsText("Close the car wash together on Friday");
            assertThat(page.locator("main")).containsText("CHCP: not before the clinic on Friday");
            assertThat(page.locator("main")).containsText(FACT);
            assertThat(page.locator("main")).not().containsText(WITHHELD);
            police.looks("conference item as a member hears it");

            page = chair.page();
            page.getByText("Record an action").click();
            page.locator("input[name=agency][value=HUMBERSIDE_POLICE]").check();
            page.locator("#what").fill("Visit with the council on Friday at ten");
            Reader.press(page, "Record the action");
            var action = after.action(new Ref(ref));
            page = chair.opens(item + "/hearing").page();
            assertThat(page.locator("#actions-given")).containsText("Visit with the council on Friday at ten");
            chair.looks("conference hearing with everything");
            Reader.press(page, "End the item");
            Reader.press(page, "Send the minutes");
            chair.looks("conference minutes of a place");
            for (var there : new Reader[] {police, health}) {
                page = there.opens(item + "/minutes").page();
                assertThat(page.locator("main")).containsText("Close the car wash together on Friday");
                assertThat(page.locator("main")).containsText("Visit with the council on Friday at ten");
            }
            police.looks("conference minutes of who was there");
            accepts(charity.opens(item + "/minutes").page());
            page = charity.opens(item + "/minutes").page();
            assertThat(page.locator("main")).containsText("Redacted");
            assertThat(page.locator("main")).not().containsText("Friday");
            charity.looks("conference minutes redacted");

            page = police.opens(item + "/actions/" + action).page();
            page.locator("input[name=kind][value=DONE]").check();
            page.locator("#how").fill("The car wash is shut, and nobody was hurt");
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("Done");

            page = chair.opens(item + "/closing").page();
            page.locator("input[name=outcome][value=MANAGED]").check();
            page.locator("#riskNow").fill("4");
            page.locator("#summary").fill("The car wash is shut");
            Reader.press(page, "Save");
            tells(chair, item, "The place is shut. Thank you for the referral.");
            page = charity.opens(item + "/feedback").page();
            assertThat(page.locator("main")).containsText("The place is shut.");
            sees(outside, item, ref, day);
        }
    }

    @Test
    void a_person_is_invited_and_told_what_was_agreed() {
        var table = after.table("HUMBERSIDE_POLICE", "CHCP");
        after.change(
                "update conferences.forum set person_attends = true where code = :ref",
                table.forum().code());
        var worker = referrer();
        var meeting = conferences.meeting(table, 0);
        try (var chair = Browsers.window(port, 1280, true);
                var police = Browsers.window(port, 360, true);
                var charity = Browsers.window(port, 1280, true)) {
            chair.andAt(360).signedIn(visit.as(table.chair()).cookie());
            police.signedIn(visit.as(after.member("HUMBERSIDE_POLICE")).cookie());
            charity.signedIn(visit.as(worker).cookie());
            var item = refersPerson(charity, table, conferences.caseOf(worker).value());
            var page = chair.opens(item + "/decision").page();
            assertThat(page.locator("main")).containsText("A section 42 enquiry is open");
            page.locator("input[name=decision][value=accept]").check();
            Reader.press(page, "Record the decision");
            lists(chair, item, "/conferences/days/" + meeting);
            accepts(chair.opens(item + "/hearing").page());
            page = chair.opens(item + "/hearing").page();
            assertThat(page.locator("main")).containsText("To sleep and to be paid");
            assertThat(page.locator("main")).containsText("Her sister comes with her");
            chair.looks("conference hearing about a person");
            Reader.press(page, "Begin the item");
            present(page, "HUMBERSIDE_POLICE", "HUMBERCARE");
            accepts(police.opens(item + "/hearing").page());
            writes(page, "wishes", "She came with her sister and wants to stay in Hull");
            writes(page, "decision", "Humbercare finds a room; the police speak to the driver");
            page = police.opens(item + "/hearing").page();
            assertThat(page.locator("main")).containsText("wants to stay in Hull");
            police.looks("conference item about a person as a member hears it");
            page = chair.opens(item + "/hearing").page();
            Reader.press(page, "End the item");
            page = chair.opens(item + "/closing").page();
            page.locator("input[name=outcome][value=MANAGED]").check();
            page.locator("input[name=told][value=NOT_YET]").check();
            page.locator("#summary").fill("She has a room and is paid");
            Reader.press(page, "Save");
            page.getByText("Record that they were told").click();
            Reader.day(page, "toldOn", LocalDate.now());
            page.locator("#toldBy").fill("Her worker, by telephone through the sister");
            Reader.press(page, "Save");
            assertThat(page.locator("main")).containsText("Her worker, by telephone through the sister");
            chair.looks("conference person told");
            tells(chair, item, "She has a room.");
            page = charity.opens(item + "/feedback").page();
            assertThat(page.locator("main")).containsText("She has a room.");
        }
    }

    /// Somebody who works on cases and goes to conferences for a charity.
    private Actor.Person referrer() {
        return after.listed(someone.with(
                "HUMBERCARE", "caseworker@organisation:HUMBERCARE", "conference_member@organisation:HUMBERCARE"));
    }

    private Actor.Person clerk(Table table) {
        var clerk = after.listed(someone.with("HCC", "conference_coordinator@area:HULL"));
        after.named(table.forum().code(), clerk, "minute_taker");
        return clerk;
    }

    private static String refersPlace(Page page, Table table) {
        page.navigate("/conferences/new?about=place&forum=" + table.forum().code());
        page.locator("#subject").fill("Hand car wash");
        page.locator("#exploitation").selectOption("LABOUR");
        page.locator("#address").fill("1 Sample Street");
        page.locator("#visits").fill("June: four people seen, none spoke");
        Reader.press(page, "Continue");
        threshold(page, "People sleep in the back room", "Two visits, in May and in June");
        page.locator("input[name=basis]").first().check();
        Reader.press(page, "Continue");
        return sends(page);
    }

    private static String refersPerson(Reader reader, Table table, String ref) {
        var page = reader.opens(
                        "/conferences/new?about=person&forum=" + table.forum().code() + "&case=" + ref)
                .page();
        page.locator("#capacityView").fill("Can decide; assessed in January");
        page.locator("input[name=section42][value=OPEN]").check();
        page.locator("#section42Notes").fill("The council leads it and agrees to this");
        Reader.press(page, "Continue");
        page.locator("#exploitation").selectOption("LABOUR");
        Reader.press(page, "Continue");
        threshold(page, "Taken from house to house each week", "Two visits");
        page.locator("input[name=awareness][value=AGREES]").check();
        page.locator("input[name=basis]").first().check();
        Reader.press(page, "Continue");
        assertThat(page.locator("main")).containsText("The person is invited");
        page.locator("#feared").fill("A man called the driver");
        page.locator("#safe").fill("The sister, by telephone on weekdays");
        page.locator("#wishes").fill("To sleep and to be paid");
        page.locator("#advocate").fill("Her sister comes with her");
        Reader.press(page, "Continue");
        return sends(page);
    }

    private static void threshold(Page page, String concern, String tried) {
        page.locator("input[name=threshold]").first().check();
        page.locator("input[name=threshold]").last().check();
        page.locator("#concern").fill(concern);
        page.locator("#tried").fill(tried);
        Reader.press(page, "Continue");
    }

    /// @return the address of the item
    private static String sends(Page page) {
        Reader.press(page, "Send the referral");
        assertThat(page.locator("main")).containsText("Referred by");
        return page.url().replaceAll(".*(/conferences/items/[A-Z0-9-]+).*", "$1");
    }

    private static void keepsAwayAndAccepts(Reader chair, String item) {
        var page = chair.opens(item + "/exclusions/new").page();
        page.locator("input[role=combobox]").first().fill("Everybody of North East Lin");
        page.locator("[role=option]").first().click();
        page.locator("#reason").fill("Somebody there lets the place");
        Reader.press(page, "Keep them away");
        page = chair.opens(item + "/decision").page();
        page.locator("input[name=decision][value=accept]").check();
        Reader.press(page, "Record the decision");
        page = chair.opens(item + "/agencies").page();
        chair.looks("conference table with somebody kept away");
    }

    private static void lists(Reader chair, String item, String day) {
        var page = chair.opens(item + "/listing").page();
        page.locator("input[name=day][value='" + day.replaceAll(".*/", "") + "']")
                .check();
        Reader.press(page, "List it");
        page = chair.opens(day).page();
        Reader.press(page, "Send the agenda");
        assertThat(page.locator("main")).containsText("Agenda sent");
    }

    /// Whoever is kept away sees nothing of the item, wherever they look.
    private static void sees(Reader outside, String item, String ref, String day) {
        for (var path :
                new String[] {"/", "/conferences", "/conferences/actions", "/notices", "/search?q=" + ref, day}) {
            assertThat(outside.opens(path).page().locator("main")).not().containsText("Hand car wash");
            assertThat(outside.page().locator("main")).not().containsText("/items/" + ref);
        }
        for (var path : new String[] {"", "/hearing", "/minutes", "/research", "/actions", "/feedback"}) {
            outside.opens(item + path);
            assertThat(outside.page().locator("h1")).containsText("Page not found");
        }
    }

    private static void returnsSomething(Reader police, String item) {
        var page = searched(police.page(), item);
        adds(page, item, "FACT", FACT);
        page.navigate(item + "/research/entries/new");
        entry(page, "OPINION", WITHHELD);
        page.locator("input[name=withheld]").check();
        page.locator("#why").fill("It would show who told us");
        Reader.press(page, "Save");
        page.locator("input[name=result][value=HELD]").check();
        Reader.press(page, "Return to those who run the forum");
        Reader.press(page, "Release into the meeting");
        assertThat(page.locator("main")).containsText("Released");
        police.looks("conference research of the police");
    }

    private static void returnsNothing(Page page, String item) {
        searched(page, item);
        page.locator("input[name=result][value=NOTHING]").check();
        Reader.press(page, "Return to those who run the forum");
        assertThat(page.locator("main")).containsText("Nothing held");
    }

    private static Page searched(Page page, String item) {
        page.navigate(item + "/research/search");
        page.locator("#identifiers").fill("1 Sample Street");
        page.locator("#systems").fill("Our register");
        Reader.day(page, "searchedOn", LocalDate.now());
        Reader.press(page, "Save");
        return page;
    }

    private static void adds(Page page, String item, String kind, String words) {
        page.navigate(item + "/research/entries/new");
        entry(page, kind, words);
        Reader.press(page, "Save");
    }

    private static void entry(Page page, String kind, String words) {
        page.locator("input[name=kind][value=%s]".formatted(kind)).check();
        Reader.day(page, "onDay", LocalDate.of(2026, 1, 5));
        page.locator("#words").fill(words);
        page.locator("#source").fill("Record of a patrol");
    }

    private static void accepts(Page page) {
        page.locator("input[name=as][value=member]").check();
        page.locator("input[name=accept]").check();
        Reader.press(page, "Accept and go on");
    }

    private static void hears(Reader chair, Reader notes, String item) {
        var page = chair.opens(item + "/hearing").page();
        Reader.press(page, "Begin the item");
        assertThat(page.locator("main")).containsText(FACT);
        page.locator("select[name=answer-HUMBERCARE]").selectOption("APOLOGY");
        present(page, "HUMBERSIDE_POLICE", "CHCP");
        var other = notes.opens(item + "/hearing").page();
        page = chair.opens(item + "/hearing").page();
        write(page, "strengths", "Two of them speak to the nurse");
        write(other, "options", "Close it, or visit by day");
        save(page, "strengths", "nurse");
        save(other, "options", "visit");
        write(other, "strengths", "The shop next door gives them food"); // the page is older than what the chair wrote
        section(other, "strengths").getByRole(AriaRole.BUTTON).click();
        assertThat(other.locator("main")).containsText("Two of them speak to the nurse");
        assertThat(other.locator("main")).containsText("The shop next door gives them food");
        write(other, "strengths", "Two of them speak to the nurse. The shop next door gives them food");
        save(other, "strengths", "shop");
        page = chair.opens(item + "/hearing").page();
        assertThat(section(page, "strengths").locator("textarea").first())
                .hasValue("Two of them speak to the nurse. The shop next door gives them food");
        assertThat(section(page, "options").locator("textarea").first()).hasValue("Close it, or visit by day");
        write(page, "decision", "Close the car wash together on Friday");
        section(page, "decision").locator("textarea").nth(1).fill("CHCP: not before the clinic on Friday");
        save(page, "decision", "clinic");
    }

    private static void present(Page page, String... agencies) {
        for (var agency : agencies) {
            page.locator("select[name=answer-" + agency + "]").selectOption("PRESENT");
        }
        for (var left : page.locator("select[name^=answer-]").all()) {
            if (left.inputValue().isEmpty()) {
                left.selectOption("ABSENT");
            }
        }
        Reader.press(page, "Save who is there");
    }

    private static void writes(Page page, String section, String words) {
        write(page, section, words);
        save(page, section, words.replaceAll(".* ", ""));
    }

    private static void write(Page page, String section, String words) {
        section(page, section).locator("textarea").first().fill(words);
    }

    /// Presses the button of a section, and waits until what has this word is saved.
    private static void save(Page page, String section, String word) {
        page.waitForResponse(
                answer -> String.valueOf(answer.request().postData()).contains(word),
                () -> section(page, section).getByRole(AriaRole.BUTTON).click());
        assertThat(section(page, section).getByRole(AriaRole.STATUS)).containsText("Saved at");
    }

    private static void tells(Reader chair, String item, String words) {
        var page = chair.opens(item + "/feedback").page();
        page.locator("#words").fill(words);
        Reader.press(page, "Tell the referrer");
    }

    private static Locator section(Page page, String word) {
        return page.locator("form[action$='/sections/" + word + "']");
    }
}
