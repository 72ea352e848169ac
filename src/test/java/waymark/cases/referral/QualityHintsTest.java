package waymark.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import waymark.cases.record.Route;

class QualityHintsTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 3, 2);
    private static final String SENTENCE = "He was told that he owed four thousand pounds for the journey and the room";

    private static Map<String, Boolean> hints(ReferralAnswers answers, List<String> others, int documents)
            throws IOException {
        var all = new TreeMap<String, Boolean>();
        var lists = new FormLists(new ClassPathResource("cases/nrm-towns.csv"));
        QualityHints.of(answers, others, documents, Optional.of(SINCE), lists)
                .forEach(hint -> all.put(hint.title(), hint.there()));
        return all;
    }

    private static SectionAnswers one(String name, String... values) {
        return SectionAnswers.NONE.with(name, Answer.of(values));
    }

    @Test
    void a_good_referral_has_all_of_them_and_an_empty_one_hardly_any() throws IOException {
        var good = ReferralAnswers.none(Route.CHILD)
                .with(
                        "beginning",
                        one("how-start", "In March 2023 he was promised work. In May he arrived. " + SENTENCE))
                .with("leaving", one("reported-before", "no").with("why-not-sooner", Answer.of("He feared the police")))
                .with("signs", SeenSign.answers(List.of(new SeenSign("GEN10", "Papers held", "At the house", "5 May"))))
                .with(
                        "insight",
                        one("insight", "I think so because")
                                .with("credibility", Answer.of("no"))
                                .with("indicators", Answer.of("yes")))
                .with(
                        "referrer",
                        one("fr-phone", "01632 960001")
                                .with("user-email", Answer.of("me@example.org"))
                                .with("fr-alternative", Answer.of("team@example.org")))
                .with("evidence", one("evidence-list", "Photograph of the room, 5 May 2024"))
                .with(
                        "place",
                        one("uk-towns", "Grimsby").with("exploited-areas", Answer.of("NORTH_EAST_LINCOLNSHIRE")));
        assertThat(hints(good, List.of("Another text"), 1)).hasSize(9).doesNotContainValue(false);
        assertThat(hints(ReferralAnswers.none(Route.CHILD), List.of(), 0).entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey))
                .containsExactly(
                        "Evidence described and dated",
                        "Exploited again, and the risk in the case",
                        "In its own words",
                        "Towns and authorities agree");
    }

    @Test
    void each_is_missed_by_itself() throws IOException {
        var twice = ReferralAnswers.none(Route.CHILD)
                .with("beginning", one("how-start", SENTENCE))
                .with("treatment", one("treatment", SENTENCE + "."));
        assertThat(hints(twice, List.of(), 0)).containsEntry("In its own words", false);
        assertThat(hints(
                        ReferralAnswers.none(Route.CHILD).with("beginning", one("how-start", SENTENCE)),
                        List.of(SENTENCE),
                        0))
                .containsEntry("In its own words", false);
        assertThat(hints(ReferralAnswers.none(Route.CHILD), List.of(), 2))
                .containsEntry("Evidence described and dated", false);
        assertThat(hints(
                        ReferralAnswers.none(Route.CHILD).with("evidence", one("evidence-list", "A photograph")),
                        List.of(),
                        1))
                .containsEntry("Evidence described and dated", false);
        assertThat(hints(
                        ReferralAnswers.none(Route.CHILD)
                                .with(
                                        "referrer",
                                        one("fr-phone", "01632 960001")
                                                .with("user-email", Answer.of("me@example.org"))
                                                .with("fr-alternative", Answer.of("ME@example.org"))),
                        List.of(),
                        0))
                .containsEntry("Two contacts", false);
        assertThat(hints(
                        ReferralAnswers.none(Route.CHILD)
                                .with("place", one("uk-towns", "Goole").with("exploited-areas", Answer.of("HULL"))),
                        List.of(),
                        0))
                .containsEntry("Towns and authorities agree", false);
    }

    @Test
    void signs_become_a_text_with_where_and_when() {
        assertThat(SeenSign.text(List.of(
                        new SeenSign("GEN10", "Papers held by somebody else", "At the car wash", "5 May"),
                        new SeenSign("GEN01", "Cannot leave", "", ""))))
                .isEqualTo("- Papers held by somebody else (At the car wash, 5 May)\n- Cannot leave");
        var seen = List.of(new SeenSign("GEN10", "Papers held", "There", ""));
        assertThat(SeenSign.of(SeenSign.answers(seen))).isEqualTo(seen);
    }

    @Test
    void signs_that_were_ticked_and_not_seen_are_held_side_by_side() throws IOException {
        var ticked = SeenSign.answers(List.of(new SeenSign("GEN10", "Papers held", "At the house", "5 May")));
        var signs = ReferralAnswers.none(Route.CHILD).with("signs", ticked);
        for (var said : List.of("no", "")) {
            var answers =
                    signs.with("insight", one("insight", "I think so because").with("indicators", Answer.of(said)));
            assertThat(hints(answers, List.of(), 0)).containsEntry("Signs, and what you conclude from them", false);
        }
        var lists = new FormLists(new ClassPathResource("cases/nrm-towns.csv"));
        assertThat(QualityHints.of(
                        signs.with("insight", one("indicators", "no")), List.of(), 0, Optional.empty(), lists))
                .extracting(QualityHint::words)
                .contains("You answered that no signs were seen, and ticked: Papers held. Put one of them right");
        var nothing = ReferralAnswers.none(Route.CHILD)
                .with("insight", one("insight", "I think so because").with("indicators", Answer.of("yes")));
        assertThat(hints(nothing, List.of(), 0)).containsEntry("Signs, and what you conclude from them", false);
    }

    @Test
    void no_to_exploited_again_and_a_high_risk_of_it_are_put_right_or_explained() throws IOException {
        var title = "Exploited again, and the risk in the case";
        var no = one("future-risk", "no");
        var none = ReferralAnswers.none(Route.CHILD);
        assertThat(hints(none.with("police", no), List.of(), 0)).containsEntry(title, false);
        assertThat(hints(none.with("police", one("future-risk", "yes")), List.of(), 0))
                .containsEntry(title, true);
        assertThat(hints(
                        none.with("police", no.with("future-risk-why-not", Answer.of("He was sentenced"))),
                        List.of(),
                        0))
                .containsEntry(title, true);
        var lists = new FormLists(new ClassPathResource("cases/nrm-towns.csv"));
        assertThat(QualityHints.of(none.with("police", no), List.of(), 0, Optional.empty(), lists))
                .extracting(QualityHint::words)
                .contains("The referral and the case do not differ");
    }
}
