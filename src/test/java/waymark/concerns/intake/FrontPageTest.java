package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.concerns.languages.Translations;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.directory.DirectoryApi;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// The front page for visitors, and the privacy notice: in every language, without a trace.
@WaymarkTest
class FrontPageTest {

    @Autowired
    private Custodians custodians;

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    PublicFacts facts;

    @Autowired
    DirectoryApi directory;

    @Autowired
    HelpLines helpLines;

    @Autowired
    Translations translations;

    @Autowired
    ReportSettingRows settings;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private static List<Language> languages() {
        return PublicTexts.spoken();
    }

    @Test
    void a_visitor_is_led_to_it_and_somebody_signed_in_to_their_home_page() {
        assertThat(visit.asNobody().get("/").location()).isEqualTo("/welcome");
        assertThat(visit.as(someone.coordinator()).get("/").status()).isEqualTo(200);
    }

    @Test
    void three_visitors_find_their_way_on() {
        var page = visit.asNobody().get("/welcome");
        var doors = page.html().select(".waymark-front__door");
        assertThat(doors.select("h2").eachText())
                .containsExactly(
                        "Is somebody in danger now?", "Are you worried about somebody?", "Do you work with people?");
        assertThat(doors.select(".waymark-front__link").eachAttr("href"))
                .containsExactly("tel:999", "/report?language=en", "/walk");
        assertThat(doors.select("a").eachAttr("href")).contains("/signs?language=en", "#talk", "/sign-in");
        assertThat(page.html().select("#talk")).hasSize(1);
        assertThat(page.words()).contains("text relay", "08000 121 700");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_and_the_privacy_notice_are_in_every_language_and_leave_nothing(Language language) {
        for (var path : List.of("/welcome", "/report/privacy")) {
            var page = visit.asNobody().get(path + "?language=" + language.tag());
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.response().getHeaders("Set-Cookie")).isEmpty();
            assertThat(page.html().selectFirst("html").attr("lang"))
                    .isEqualTo(language.locale().toLanguageTag());
            assertThat(page.html().select(".govuk-exit-this-page__button")).hasSize(1);
            assertThat(page.html().select(".waymark-languages details[open]")).isEmpty();
            assertThat(page.html().select(".waymark-languages__now").text())
                    .as("the English word is in brackets, and not beside an English one")
                    .isEqualTo(PublicTexts.of(language).get("language.title")
                            + (language == Language.ENGLISH || language == Language.EASY ? ": " : " (Language): ")
                            + language.ownName());
            assertThat(page.html().select(".waymark-languages__unchecked"))
                    .as("said once")
                    .hasSize(language == Language.ENGLISH ? 0 : 1);
        }
    }

    @Test
    void a_link_to_a_page_in_english_says_so_in_another_language() {
        var page = visit.asNobody().get("/welcome?language=pl");
        var english = PublicTexts.of(Language.POLISH).get("report.footer.english");
        assertThat(page.html().select(".waymark-front a[hreflang=en]"))
                .hasSize(2)
                .allMatch(link -> link.parent().text().contains("(" + english + ")"));
    }

    @Test
    void the_privacy_notice_names_the_partnership_the_law_and_the_days_that_are_set() {
        var words = visit.asNobody().get("/report/privacy").words();
        assertThat(words)
                .contains(facts.partnership(), "joint controllers")
                .contains("Article 6(1)(e)", "Article 9(2)(g)", "Schedule 1, paragraph 18", "Schedule 1, paragraph 10")
                .contains(
                        "A report: until %s days after it is closed"
                                .formatted(facts.settings().keptDays()),
                        "until %s days after the report is closed"
                                .formatted(facts.settings().messagesDays()))
                .contains("exemptions in the Data Protection Act 2018", "Information Commissioner");
        assertThat(facts.partnership()).isNotEmpty();
    }

    @Test
    void the_privacy_notice_says_each_of_its_texts() {
        var shown = PrivacyController.PARTS.entrySet().stream()
                .flatMap(part -> part.getValue().stream().map(said -> "privacy." + part.getKey() + "." + said))
                .toList();
        var besides = List.of("privacy.lead", "privacy.who.text", "privacy.staff", "privacy.complain.text");
        assertThat(PublicTexts.of(Language.ENGLISH).keySet().stream()
                        .filter(key -> key.startsWith("privacy."))
                        .filter(key -> !key.endsWith("title") && !key.startsWith("privacy.contact."))
                        .filter(key -> !besides.contains(key)))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void where_to_ask_about_ones_information_is_said_where_it_was_published_and_else_that_it_was_not() {
        assertThat(visit.asNobody().get("/report/privacy").words()).contains("has not published an address for this");
        TestDatabase.owner().sql("""
                insert into directory.help_line
                select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'code', 'DATA_PROTECTION',
                        'name', 'Information governance', 'national', false))).*
                  from directory.help_line l where l.code = 'MS_HELPLINE' and l.to_date is null limit 1
                """).update();
        try {
            var now = new PublicFacts(directory, helpLines, translations, settings, custodians, clock, transactions);
            assertThat(now.privacyContact()).get().extracting(HelpLine::name).isEqualTo("Information governance");
            assertThat(now.lines())
                    .as("nobody rings it about a worry")
                    .isNotEmpty()
                    .noneMatch(line -> line.name().equals("Information governance"));
        } finally {
            TestDatabase.owner()
                    .sql("delete from directory.help_line where code = 'DATA_PROTECTION'")
                    .update();
        }
    }
}
