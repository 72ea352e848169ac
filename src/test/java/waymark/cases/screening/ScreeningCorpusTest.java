package waymark.cases.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waymark.cases.screening.NarrativeCorpus.Half;
import waymark.cases.screening.NarrativeCorpus.Narrative;

class ScreeningCorpusTest {

    private static final Screener SCREENER = new Screener();

    @ParameterizedTest
    @EnumSource
    void half_of_each_part_identifies_somebody_and_the_files_are_as_they_are_made(Half half) throws IOException {
        var narratives = NarrativeCorpus.read(half);
        assertThat(narratives).hasSize(250);
        assertThat(narratives.stream().filter(Narrative::identifying)).hasSize(125);
        assertThat(narratives.stream().filter(each -> each.id().contains("-w"))).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Files.readString(NarrativeCorpus.file(half)))
                .as("NarrativeCorpus.main writes the files anew")
                .isEqualTo(NarrativeCorpus.lines(half));
    }

    @ParameterizedTest
    @EnumSource
    void at_least_98_of_100_direct_identifiers_are_found(Half half) {
        var trial = ScreeningTrial.of(SCREENER, NarrativeCorpus.read(half));
        System.out.println(trial.words(half.word()));
        var missed = half == Half.UNSEEN ? List.of("read nothing of the unseen half: count") : trial.missed();
        assertThat(trial.recall()).as(missed.toString()).isGreaterThanOrEqualTo(0.98);
        assertThat(trial.precision()).as(missed.toString()).isGreaterThan(0.95);
        assertThat(trial.alarms()).as(missed.toString()).isLessThanOrEqualTo(6);
    }

    /// Else recall would only say that the names were learnt.
    @Test
    void the_unseen_half_has_names_of_its_own() {
        var others = new HashSet<String>();
        for (var half : List.of(Half.TUNING, Half.OPENED, Half.REOPENED, Half.RECENT, Half.LATEST, Half.FIFTH)) {
            others.addAll(names(half));
        }
        var shared = new ArrayList<>(names(Half.UNSEEN));
        shared.retainAll(others);
        assertThat(shared).hasSizeLessThan(names(Half.UNSEEN).size() / 10);
    }

    private static Set<String> names(Half half) {
        var names = new HashSet<String>();
        for (var narrative : NarrativeCorpus.read(half)) {
            for (var span : narrative.direct()) {
                if (span.kind() == Kind.NAME) {
                    names.add(
                            narrative.text().substring(span.start(), span.end()).toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }
}
