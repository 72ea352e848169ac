package waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static waymark.journeys.Reader.day;
import static waymark.journeys.Reader.press;
import static waymark.journeys.Reader.pressExactly;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The first post and its money, the first consultation and the first released table of a partnership in earnest:
/// nothing is there but what the Home Office published.
final class EarnestFigures {

    private final Map<String, Reader> people;
    private final int port;

    /// @param people who are signed in, by their first names
    EarnestFigures(Map<String, Reader> people, int port) {
        this.people = people;
        this.port = port;
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
    }

    void when_an_analyst_is_named() {
        var page = people.get("amy").opens("/accounts").page();
        page.getByText("Ben Copeland").first().click();
        page.getByLabel("Analyst", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Where it applies").selectOption("partnership");
        pressExactly(page, "Grant or propose the role");
    }

    void when_the_coordinator_records_her_post_and_who_pays_for_it() {
        var cleo = people.get("cleo");
        cleo.opens("/funding").looks("in earnest, no funding yet");
        var page = cleo.page();
        page.getByText("Add a post or service").first().click();
        page.locator("input[name=kind]").first().check();
        page.locator("#name").fill("Partnership coordinator");
        page.locator("#yearly").fill("52,400");
        day(page, "fromOn", today().minusYears(1));
        press(page, "Add");
        page.locator("main").getByText("Add a grant").click();
        page.locator("#title").fill("The first two years");
        page.locator("#description").fill("The post of the coordinator");
        page.locator("#funder").selectOption("VALE_COUNCIL");
        page.locator("#amount").fill("104,800");
        day(page, "fromOn", today().minusYears(1));
        day(page, "toOn", today().plusMonths(3));
        page.locator("input[name=certainty][value=AWARDED]").check();
        day(page, "awardedOn", today().minusYears(1));
        press(page, "Add");
        assertThat(page.locator("main")).containsText("then no money");
        cleo.looks("in earnest, first post");
        cleo.opens("/");
        assertThat(page.locator("main")).containsText("Find funding for Partnership coordinator");
    }

    void when_the_first_round_is_opened_and_answered() {
        var cleo = people.get("cleo");
        cleo.opens("/consultation").looks("in earnest, no consultation yet");
        var page = cleo.page();
        page.getByText("Begin a round").click();
        page.locator("input[name=area][value=ALL]").check();
        page.locator("#title").fill("What would help you?");
        page.locator("#purpose").fill("We plan what partners do next year.");
        page.locator("#stillOpen").fill("All of the plan for next year");
        page.locator("#reasons").fill("We propose one telephone number, because people do not know whom to call");
        day(page, "closesOn", today().plusDays(40));
        press(page, "Save");
        page.getByText("Write a question").click();
        page.locator("input[name=kind][value=STATEMENT]").check();
        page.locator("#words").fill("One telephone number for everybody would help");
        press(page, "Save");
        press(page, "Open it for answers");
        assertThat(page.locator("main")).containsText("It is open");
        var address = page.locator("main a[href*='/have-your-say/']").getAttribute("href");
        cleo.looks("in earnest, first round");
        try (var phone = Browsers.window(port, 360, false)) {
            var answers = phone.opens(address.replaceFirst(".*(?=/have-your-say/)", ""))
                    .page();
            answers.locator("input[name=q1]").first().check();
            press(answers, "Send my answers");
            phone.looks("in earnest, an answer");
            phone.opens("/you-said").looks("in earnest, nothing told back yet");
        }
    }

    void when_the_first_table_is_released() {
        var ben = people.get("ben");
        ben.opens("/insight/releases").looks("in earnest, no released figure yet");
        var page = ben.opens("/insight/releases/new").page();
        page.locator("#cells").fill("Age,Number\nAdults,40\nChildren,26");
        page.locator("#rowName").fill("Age");
        page.locator("#measure").fill("People referred to the NRM");
        page.locator("#definition").fill("People whom our organisations referred for the first time.");
        page.locator("#title").fill("People referred, by age");
        page.locator("#unknown").fill("People whom nobody recognised are not in it.");
        page.locator("#why").fill("For the annual report");
        press(page, "Save and look");
        for (var kind : List.of("SURVIVORS", "PARTNER")) {
            page.getByText("Record a comment on the wording").click();
            page.locator("input[name=kind][value=" + kind + "]").check();
            page.locator("#who").fill("A panel");
            day(page, "onDay", today());
            page.locator("input[name=agreed][value=yes]").check();
            page.locator("#said").fill("Clear");
            press(page, "Note it");
        }
        press(page, "Send to an approver");
        var table = page.url().replaceFirst(".*(?=/insight/releases/)", "");
        page = people.get("cleo").opens(table).page();
        day(page, "expiresOn", today().plusYears(1));
        press(page, "Release it");
        assertThat(people.get("amy").opens(table).page().locator("main")).containsText("Released on");
        people.get("amy").looks("in earnest, first released table");
    }

    void then_the_other_pages_of_figures_say_what_to_do_first() {
        for (var path : List.of(
                "/insight/national",
                "/insight/local",
                "/insight/areas",
                "/insight/reach",
                "/insight/estimates",
                "/insight/returns",
                "/insight/overlaps",
                "/insight/synthetic",
                "/funding/bids",
                "/funding/costs",
                "/funding/offers")) {
            people.get("ben")
                    .opens(path)
                    .looks("in earnest, " + path.substring(1).replace('/', ' '));
            assertThat(people.get("ben").page().locator("h1")).not().containsText("not found");
        }
    }
}
