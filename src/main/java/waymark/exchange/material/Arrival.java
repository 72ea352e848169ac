package waymark.exchange.material;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.web.Tone;

/// A file of material that came.
///
/// @param partnership as the file says; nobody has checked it
/// @param digest of the file, to compare by telephone
record Arrival(
        Ref ref,
        State state,
        String partnership,
        String madeBy,
        String licence,
        LocalDate madeOn,
        String digest,
        int cleaned,
        Instant arrivedAt,
        String arrivedByName,
        @Nullable Instant decidedAt,
        @Nullable String decidedByName) {

    enum State {
        WAITING("To be looked over", Tone.BLUE),
        TAKEN("Taken in", Tone.GREEN),
        REFUSED("Not taken", Tone.GREY);

        private final String words;
        private final Tone tone;

        State(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        String words() {
            return words;
        }

        Tone tone() {
            return tone;
        }
    }

    /// Its licence in words.
    String licenceTitle() {
        return MaterialLicence.of(licence).map(MaterialLicence::title).orElse(licence);
    }

    /// Its digest in groups that can be read aloud: the first thirty-two digits.
    String spoken() {
        return digest.substring(0, 32).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// Those of all that were taken in from it.
    List<Taken> taken(List<Taken> all) {
        return all.stream().filter(one -> one.arrival().equals(ref)).toList();
    }

    /// One thing that was taken in.
    ///
    /// @param source its reference in the partnership that gave it
    /// @param thing its reference here
    record Taken(Ref arrival, String kind, String source, int edition, String title, Ref thing) {}
}
