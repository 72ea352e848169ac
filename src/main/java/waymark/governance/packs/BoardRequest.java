package waymark.governance.packs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Area;
import waymark.kernel.Problems;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// Something an area asks of the board in an accepted return, and what the board answered.
///
/// @param areaReturn the return it comes from
/// @param decision null until the board decides
/// @param answer what the board said with it, may be empty
public record BoardRequest(
        Ref ref,
        int version,
        Ref areaReturn,
        Quarter quarter,
        Area area,
        String wording,
        @Nullable Decision decision,
        String answer,
        @Nullable LocalDate decidedOn) {

    static final int LONGEST_ANSWER = 2000;

    /// What the board may say.
    enum Decision {
        AGREED("Agreed"),
        REFUSED("Refused"),
        DEFERRED("Deferred");

        private final String word;

        Decision(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /// As the database and the form say it.
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Decision> parse(String code) {
            return Arrays.stream(values())
                    .filter(decision -> decision.code().equals(code))
                    .findFirst();
        }
    }

    /// The board's answer. A deferred request may be answered later; an agreed or refused one is final.
    public Ruling<RequestDecided> decide(UUID by, LocalDate today, String chosen, String answer) {
        if (answered()) {
            return Ruling.refused("", "The board already answered this request: %s".formatted(outcome()));
        }
        var decided = Decision.parse(chosen);
        return new Problems()
                .when(decided.isEmpty(), "decision", "Choose what the board decided")
                .when(
                        decided.filter(Decision.REFUSED::equals).isPresent() && answer.isBlank(),
                        "answer",
                        "Say why the board refused")
                .tooLong("answer", answer, "The answer", LONGEST_ANSWER)
                .or(() -> new RequestDecided(ref, version, decided.orElseThrow(), answer.strip(), by, today));
    }

    /// True once the answer is final.
    boolean answered() {
        return decision != null && decision != Decision.DEFERRED;
    }

    /// In words for a list.
    String outcome() {
        return decision == null ? "Not decided yet" : decision.word();
    }
}
