package waymark.services;

import java.util.List;
import java.util.stream.Collectors;

/// How somebody stands towards immigration law, in words that fit a first conversation. “Public funds” are
/// the benefits and housing help that section 115 of the Immigration and Asylum Act 1999 and the
/// immigration rules name.
public enum ImmigrationPosition implements Coded {
    SETTLED("British or Irish, or may stay without a time limit"),
    LEAVE("May stay for a time, with recourse to public funds"),
    LEAVE_NO_FUNDS("May stay for a time, without recourse to public funds"),
    ASYLUM("Has asked for asylum and waits for an answer"),
    NO_LEAVE("Has no permission to stay, or it has run out");

    /// Means all of them, and people who are in none of them.
    public static final String ANYONE = "anyone";

    public static final String ANYONE_WORDS = "Anyone, whatever their immigration position";

    private final String words;

    ImmigrationPosition(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    /// For whom it is.
    ///
    /// @param anyone true where the position does not matter
    /// @param positions those it is for; empty, without `anyone`, where nobody has said
    static Restriction<ImmigrationPosition> limit(boolean anyone, List<ImmigrationPosition> positions) {
        if (anyone) {
            return new Restriction.None<>();
        }
        return positions.isEmpty()
                ? new Restriction.NotRecorded<>("For which immigration positions it is, is not recorded")
                : new Restriction.Only<>(
                        "It depends on the immigration position: " + list(positions),
                        one -> positions.contains(one) ? Match.Level.FITS : Match.Level.NO);
    }

    static String list(List<ImmigrationPosition> positions) {
        return positions.stream().map(ImmigrationPosition::words).collect(Collectors.joining("; "));
    }
}
