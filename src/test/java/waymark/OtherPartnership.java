package waymark;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words of the partnership whose file comes with Waymark, which nothing of any other partnership may hold.
public final class OtherPartnership {

    private static final Pattern THEIRS = Pattern.compile(
            "(?i)\\b(humber\\w*|hull|grimsby|scunthorpe|immingham|cleethorpes|east riding|lincolnshire|beverley|goole|bridlington|wilberforce)\\b");

    /// What cites a source, or lists the whole country, may name a place of it.
    private static final List<String> MAY = List.of(
            "Hull City Council page", // where a sign was published
            "Yorkshire and The Humber", // a region of the national statistics
            "Humberside Police"); // a police force among all of them

    private OtherPartnership() {}

    /// Such a word with what is round it; empty where there is none.
    public static Optional<String> words(String text) {
        var own = text;
        for (var may : MAY) {
            own = own.replace(may, "");
        }
        var word = THEIRS.matcher(own);
        return word.find()
                ? Optional.of(own.substring(Math.max(0, word.start() - 60), Math.min(own.length(), word.end() + 60)))
                : Optional.empty();
    }
}
