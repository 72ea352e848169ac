package waymark.services;

import java.util.List;
import java.util.stream.Stream;

/// How a service fits what is known of a person.
///
/// @param asks what to ask before anybody is sent there, in sentences; empty where it fits, and where it
/// does not
public record Match(Level level, List<String> asks) {

    public enum Level {
        FITS,
        /// It may: something is not known of the person, or not recorded of the service.
        ASK,
        NO
    }

    public static final Match FITS = new Match(Level.FITS, List.of());
    public static final Match NO = new Match(Level.NO, List.of());

    public static Match ask(String what) {
        return new Match(Level.ASK, List.of(what));
    }

    /// Both must fit: one that does not decides, and whatever is to be asked is asked.
    public Match and(Match other) {
        if (level == Level.NO || other.level == Level.NO) {
            return NO;
        }
        var all = Stream.concat(asks.stream(), other.asks.stream()).distinct().toList();
        return all.isEmpty() ? FITS : new Match(Level.ASK, all);
    }
}
