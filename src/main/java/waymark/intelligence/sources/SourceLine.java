package waymark.intelligence.sources;

import org.jspecify.annotations.Nullable;
import waymark.web.Tone;

/// A source in the list of the register: its number and its risk, not who it is.
///
/// @param risk `LOW`, `MEDIUM` or `HIGH`; null where nobody assessed it
/// @param told how many submissions came from it
public record SourceLine(String number, @Nullable String risk, int told) {

    String riskWord() {
        return risk == null
                ? "Not assessed"
                : risk.charAt(0) + risk.substring(1).toLowerCase(java.util.Locale.UK) + " risk";
    }

    Tone riskTone() {
        return risk == null
                ? Tone.YELLOW
                : risk.equals("HIGH") ? Tone.RED : risk.equals("MEDIUM") ? Tone.ORANGE : Tone.GREY;
    }
}
