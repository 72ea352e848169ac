package waymark.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import waymark.cases.record.Route;

class QualityHintsTest {

    private static final String SENTENCE = "He was told that he owed four thousand pounds for the journey and the room";

    private static Map<String, Boolean> hints(ReferralAnswers answers, List<String> others, int documents)
            throws IOException {
        var all = new TreeMap<String, Boolean>();
        var lists = new FormLists(new ClassPathResource("cases/nrm-towns.csv"));
        QualityHints.of(answers, others, documents, lists).forEach(hint -> all.put(hint.title(), hint.there()));
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
                .with("insight", one("insight", "I think so because").with("credibility", Answer.of("no")))
                .with(
                        "referrer",
                        one("fr-phone", "01632 960001")
                                .with("user-email", Answer.of("me@example.org"))
                                .with("fr-alternative", Answer.of("team@example.org")))
                .with("evidence", one("evidence-list", "Photograph of the room, 5 May 2024"))
                .with(
                        "place",
                        one("uk-towns", "Grimsby").with("exploited-areas", Answer.of("NORTH_EAST_LINCOLNSHIRE")));
        assertThat(hints(good, List.of("Another text"), 1)).hasSize(8).doesNotContainValue(false);
        assertThat(hints(ReferralAnswers.none(Route.CHILD), List.of(), 0).entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey))
                .containsExactly("Evidence described and dated", "In its own words", "Towns and authorities agree");
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
}
