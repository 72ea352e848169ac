package waymark.consultation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.TestClock;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.journeys.Browsers;
import waymark.journeys.Reader;
import waymark.kernel.Ref;
import waymark.strategy.StrategyFixtures;

/// A round in three languages, answered on phones without scripts and on paper, closed, put under themes
/// by two people, tied to two actions and told back to everybody.
@WaymarkTest
class ConsultationJourney {

    private static final Duration BEFORE = Duration.ofDays(35);

    @LocalServerPort
    int port;

    @Autowired
    Visit visit;

    @Autowired
    TestClock clock;

    @Autowired
    ConsultationFixtures fixtures;

    @Autowired
    StrategyFixtures strategy;

    @AfterEach
    void the_clock_is_put_back() {
        clock.back();
    }

    @Test
    void a_round_is_asked_in_three_languages_coded_tied_and_told_back() {
        var lead = fixtures.lead("PRWC");
        var second = fixtures.lead("CAB");
        clock.moveTo(Instant.now().minus(BEFORE));
        String path;
        String address;
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(lead).cookie());
            path = makes(reader);
            address = reader.page().locator("main a[href^='/have-your-say/']").getAttribute("href");
        }
        for (int person = 0; person < 11; person++) {
            answers(address, person);
        }
        try (var reader = Browsers.window(port, 1280, false)) {
            reader.andAt(360).signedIn(visit.as(second).cookie());
            var page = reader.opens(path + "/paper").page();
            page.locator("input[name=q1][value='1']").check();
            page.locator("input[name=q2][value='0']").check();
            page.locator("[name=q3]").fill("A call I can make at night");
            reader.looks("consultation paper answer");
            Reader.press(page, "Seal this answer");
            assertThat(page.locator("main")).containsText("sealed with the others");
        }
        clock.back();
        fixtures.close();
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(lead).cookie());
            var page = reader.opens(path).page();
            assertThat(page.locator("main")).containsText("12 people answered");
            reader.looks("consultation round closed");
            theme(reader, path, "One number to call");
            theme(reader, path, "Somebody to talk with");
            codes(reader, path, "consultation coding");
        }
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(second).cookie());
            codes(reader, path, "consultation coding second");
            var page = reader.page();
            assertThat(page.locator("main")).containsText("(100%)");
            reader.looks("consultation themes coded");
            reader.opens("/");
            assertThat(page.locator("main")).not().containsText("Settle where you and the other reader differ");
            reader.opens(path + "/themes");
            page.getByText("Settle where you differ").click();
            page.getByText("Quote it").first().click();
            reader.looks("consultation settling");
        }
        try (var reader = Browsers.window(port, 1280, false)) {
            reader.andAt(360).signedIn(visit.as(lead).cookie());
            tellsBack(reader, path);
        }
        try (var phone = Browsers.window(port, 360, false)) {
            var page = phone.opens("/you-said/" + path.substring(path.lastIndexOf('/') + 1))
                    .page();
            assertThat(page.locator("main")).containsText("One telephone number for everybody");
            phone.looks("you said we did");
            phone.opens("/you-said");
            phone.looks("you said all rounds");
        }
    }

    private String makes(Reader reader) {
        var page = reader.opens("/consultation").page();
        page.getByText("Begin a round").click();
        page.locator("input[name=area][value=ALL]").check();
        page.locator("#title").fill("What would help you?");
        page.locator("#purpose").fill("We plan what partners do next year. Your answers change the plan.");
        page.locator("#audiences").fill("People with lived experience, and those who work with them");
        Reader.day(page, "closesOn", LocalDate.now(clock).plusDays(10));
        reader.looks("consultation form");
        Reader.press(page, "Save");
        var path = page.url().replaceFirst(".*(?=/consultation/)", "");
        question(page, path, "GROUP", "Which describes you best?", "I have lived through it\nI work with people");
        reader.opens(path + "/questions/new");
        reader.looks("consultation question");
        question(page, path, "STATEMENT", "One telephone number for everybody would help", "");
        question(page, path, "REMARK", "What would help most?", "");
        Reader.press(page, "Open it for answers");
        assertThat(page.locator(".govuk-error-summary")).containsText("28 days or more");
        reader.looks("consultation opening refused");
        page.getByText("Change the details").click();
        page.locator("#stillOpen").fill("All of the plan for next year");
        page.locator("#reasons").fill("We propose one telephone number, because people do not know whom to call");
        Reader.day(page, "closesOn", LocalDate.now(clock).plusDays(30));
        Reader.press(page, "Save");
        page.getByText("Write it in another language").click();
        reader.looks("consultation languages");
        language(page, "Polish", "Co by Ci pomogło?", "Co opisuje Cię najlepiej?", "Przeżyłem to\nPracuję z ludźmi");
        reader.opens(path + "/languages");
        language(page, "Romanian", "Ce te-ar ajuta?", "Ce te descrie cel mai bine?", "Am trăit asta\nLucrez cu oameni");
        reader.opens(path + "/invitations/new");
        page.locator("#who").fill("People who pick vegetables");
        page.locator("#byWhom").fill("A drop-in that they know");
        page.locator("#language").fill("Polish");
        page.locator("#offered").fill("£25 for an hour, and a worker to talk with before and after");
        page.locator("input[name=reached][value=IN_PART]").check();
        Reader.press(page, "Save");
        assertThat(page.locator("#whyNot-error")).containsText("Write why");
        reader.looks("consultation invitation");
        page.locator("#whyNot").fill("They work when the drop-in is open");
        Reader.press(page, "Save");
        Reader.press(page, "Open it for answers");
        assertThat(page.locator("main")).containsText("It is open");
        reader.looks("consultation round open");
        return path;
    }

    private static void question(Page page, String path, String kind, String words, String options) {
        page.navigate(page.url().replaceFirst("/consultation/.*", path + "/questions/new"));
        page.locator("input[name=kind][value=" + kind + "]").check();
        page.locator("#words").fill(words);
        page.locator("#options").fill(options);
        Reader.press(page, "Save");
    }

    private static void language(Page page, String language, String title, String group, String options) {
        page.locator("main").getByText(Pattern.compile("^" + language + "$")).click();
        page.locator("#words0").fill(title);
        page.locator("#more0").fill(title);
        page.locator("#words1").fill(group);
        page.locator("#more1").fill(options);
        page.locator("#words2").fill(title + " 1?");
        page.locator("#words3").fill(title + " 2?");
        Reader.press(page, "Save");
        assertThat(page.locator("main")).containsText("Saved in " + language);
    }

    private void answers(String address, int person) {
        try (var phone = Browsers.window(port, 360, false)) {
            var page = phone.opens(person % 2 == 0 ? address : address + "?language=pl")
                    .page();
            if (person < 2) {
                phone.looks("consultation questions " + person);
            }
            if (person == 0) {
                Reader.press(page, "Send my answers");
                phone.looks("consultation empty answer");
                page.locator("button[value=ro]").click();
                assertThat(page.locator("h1")).containsText("Ce te-ar ajuta?");
                phone.looks("consultation in Romanian");
            }
            page.locator("input[name=q1][value='0']").check();
            page.locator("input[name=q2][value='0']").check();
            page.locator("[name=q3]")
                    .fill(person == 3 ? "Call Wojciech Kowalski on 07700 900123" : "One number to call");
            page.locator("form#page button.govuk-button").last().click();
            assertThat(page.locator("input[name=q1]")).hasCount(0);
            if (person < 2) {
                phone.looks("consultation thanks " + person);
            }
        }
    }

    private static void theme(Reader reader, String path, String title) {
        var page = reader.opens(path + "/themes/new").page();
        page.locator("#title").fill(title);
        Reader.press(page, "Save");
    }

    private static void codes(Reader reader, String path, String name) {
        var page = reader.opens(path + "/themes").page();
        Reader.press(page, name.endsWith("second") ? "Be the second reader" : "Be the first reader");
        page.locator("main").getByText("Code answers to themes").click();
        assertThat(page.locator("main")).not().containsText("Kowalski");
        var selects = page.locator("main select");
        for (int place = 0; place < selects.count(); place++) {
            selects.nth(place).selectOption("1");
        }
        reader.looks(name);
        Reader.press(page, "I have read all of it");
    }

    private void tellsBack(Reader reader, String path) {
        strategy.anAction(null);
        strategy.anAction(null);
        var page = reader.opens(path + "/themes/1/reply").page();
        for (int tie = 0; tie < 2; tie++) {
            page.locator("select[name=target]")
                    .selectOption(page.locator("select[name=target] option[value^=ACTION]")
                            .nth(tie)
                            .getAttribute("value"));
            Reader.press(page, "Link it to this theme");
        }
        page.locator("#said").fill("You do not know whom to call");
        page.locator("input[name=standing][value=DOING]").check();
        page.locator("#did").fill("One telephone number for everybody starts in spring");
        reader.looks("consultation reply");
        Reader.press(page, "Save");
        page = reader.opens(path + "/weighings/new").page();
        Reader.day(page, "decidedOn", LocalDate.now().minusDays(20));
        page.locator("#body").fill("Strategic board");
        page.locator("#decision").fill("One number");
        page.locator("#weighed").fill("Eleven of twelve wrote of it");
        Reader.press(page, "Record it");
        assertThat(page.locator("main")).containsText("before people had finished answering");
        Reader.press(page, "Publish what was heard");
        reader.looks("consultation round published");
    }

    @Test
    void nothing_is_opened_where_too_few_answered() {
        var ref = fixtures.closed(null, 9);
        try (var reader = Browsers.window(port, 1280, true)) {
            reader.andAt(360).signedIn(visit.as(fixtures.lead("PRWC")).cookie());
            var page = reader.opens("/consultation/" + new Ref(ref.value())).page();
            assertThat(page.locator("main")).containsText("nothing was opened");
            reader.looks("consultation too few");
        }
    }
}
