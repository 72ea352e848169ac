package waymark.concerns.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;

/// A redacted copy of a report for somebody who acts: made, given to a named person outside Waymark,
/// acknowledged by them, and ended with the result. Nothing leaves Waymark by itself.
public sealed interface SharedCopy {

    /// How it was given. Never by e-mail from Waymark.
    enum Way {
        TELEPHONE("By telephone, read out"),
        IN_PERSON("In person"),
        THEIR_SYSTEM("In their own secure system"),
        PAPER("On paper, from hand to hand");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static Optional<Way> parse(String code) {
            return List.of(values()).stream()
                    .filter(one -> one.name().equals(code))
                    .findFirst();
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), Way::name, Way::words);
        }
    }

    /// @param receiver code of [CopyRecipient]
    /// @param basis code of the lawful basis
    record Copy(UUID id, UUID report, String receiver, String basis, Holder by, Instant at, int version) {}

    /// @param to the person at work who took it
    record Giving(Holder by, Instant at, Way way, String to) {}

    Copy copy();

    record Made(Copy copy) implements SharedCopy {

        Ruling<SharedCopyChanged> give(Holder who, Optional<Way> way, String to, Instant now) {
            return new Problems()
                    .when(way.isEmpty(), "way", "Say how you gave it to them")
                    .when(to.isBlank(), "to", "Write who took it: a name, a number or a desk")
                    .when(to.length() > 200, "to", "Shorten this to 200 characters or fewer")
                    .or(() -> new SharedCopyChanged.Given(copy, new Giving(who, now, way.orElseThrow(), to.strip())));
        }
    }

    record Given(Copy copy, Giving giving) implements SharedCopy {

        /// @param theirRef their reference for it, or empty
        Ruling<SharedCopyChanged> receive(String theirRef, Instant now) {
            return new Problems()
                    .when(theirRef.length() > 100, "their", "Shorten this to 100 characters or fewer")
                    .or(() -> new SharedCopyChanged.Received(copy, theirRef.strip(), now));
        }
    }

    record Received(Copy copy, Giving giving, Instant at, String theirRef) implements SharedCopy {

        Ruling<SharedCopyChanged> end(String result, Instant now) {
            return new Problems()
                    .when(result.isBlank(), "result", "Write the result, or that they tell you no more")
                    .when(result.length() > Redactions.LONGEST, "result", "Shorten this to 5,000 characters or fewer")
                    .or(() -> new SharedCopyChanged.Ended(copy, result.strip(), now));
        }
    }

    record Ended(Copy copy, Giving giving, Instant received, String theirRef, Instant at) implements SharedCopy {}

    /// True once the recipient has it.
    default boolean left() {
        return !(this instanceof Made);
    }

    /// Their reference for it, such as the police log number, or empty.
    default String number() {
        return switch (this) {
            case Made _, Given _ -> "";
            case Received received -> received.theirRef();
            case Ended ended -> ended.theirRef();
        };
    }

    default String status() {
        return switch (this) {
            case Made _ -> "Not given yet";
            case Given _ -> "Given; nobody has said they have it";
            case Received _ -> "They have it";
            case Ended _ -> "Ended";
        };
    }
}
