package waymark.risks;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.web.Tone;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Something that makes a risk less likely or its effect smaller.
///
/// @param version 0 where it is new
/// @param owner code of the organisation that sees to it, or null
/// @param ended true where it is no longer in place
record RiskControl(
        UUID id, int version, String words, @Nullable String owner, String works, boolean ended) {

    /// How far a control works.
    enum Works {
        YES("Works", Tone.GREEN),
        PARTLY("Works in part", Tone.ORANGE),
        NO("Does not work", Tone.RED),
        UNKNOWN("Not tested", Tone.GREY);

        private final String word;
        private final Tone tone;

        Works(String word, Tone tone) {
            this.word = word;
            this.tone = tone;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String word() {
            return word;
        }

        Tone tone() {
            return tone;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), Works::code, Works::word);
        }
    }

    static RiskControl fresh() {
        return new RiskControl(UUID.randomUUID(), 0, "", null, Works.UNKNOWN.code(), false);
    }

    Works working() {
        return Works.valueOf(works.toUpperCase(Locale.ROOT));
    }

    FormData form() {
        return FormData.version(version)
                .with("words", words)
                .with("owner", owner)
                .with("works", version == 0 ? null : works)
                .with("ended", ended ? "yes" : null);
    }
}
