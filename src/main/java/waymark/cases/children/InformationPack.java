package waymark.cases.children;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// What the child was told and given.
///
/// @param pack which of the Home Office's two packs for children; null where none was given yet
/// @param language in which it was explained
/// @param wishes what the child said about it; may be empty
record InformationPack(@Nullable Kind pack, @Nullable LocalDate givenOn, String givenBy, String language, String wishes)
        implements StepDetails {

    static final InformationPack EMPTY = new InformationPack(null, null, "", "", "");

    private static final int NAME = 200;

    /// The two packs (First Responder Toolkit 2026).
    enum Kind {
        PRIMARY("For primary school age, up to 11"),
        SECONDARY("For secondary school age, 11 to 18");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static InformationPack read(FormReader reader) {
        return new InformationPack(
                reader.optionalChoice("pack", List.of(Kind.values()), Kind::name, "Choose one of the list")
                        .orElse(null),
                reader.date("givenOn", "Day on which it was given").orElse(null),
                reader.line("givenBy", "Who gave and explained it", NAME),
                reader.line("language", "Language", NAME),
                reader.text("wishes", "What the child said", FormReader.TEXT));
    }

    static List<Choice> packs() {
        return Choice.from(List.of(Kind.values()), Kind::name, Kind::word);
    }

    @Override
    public Progress progress() {
        return pack == null ? Progress.OPEN : Progress.DONE;
    }

    @Override
    public String word() {
        return pack == null ? "Not given" : "Given";
    }

    @Override
    public @Nullable LocalDate lastDay() {
        return givenOn;
    }

    @Override
    public void check(Problems problems, LocalDate today) {
        problems.when(pack != null && givenOn == null, "givenOn", "Enter the day on which it was given")
                .when(pack == null && givenOn != null, "pack", "Choose which pack was given")
                .when(pack != null && givenBy.isEmpty(), "givenBy", "Enter who gave and explained it");
        StepDetails.day(problems, "givenOn", "The day on which it was given", givenOn, null, today);
    }
}
