package waymark.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import waymark.web.search.Spelling.Why;

/// Something that can be found.
///
/// @param about a line that tells it from its namesakes
/// @param path where it is read
/// @param ended true of what has ended: found, and shown after what has not
/// @param text all by which it is found as it is written; empty where only its spellings say that
/// @param written by which it is found: made only when it is compared, since most things are not
public record SearchEntry(
        ResultKind kind,
        String title,
        String about,
        String path,
        boolean ended,
        String text,
        Supplier<List<Spelling>> written) {

    /// Found by these spellings alone, its title among them.
    public static SearchEntry of(
            ResultKind kind, String title, String about, String path, boolean ended, List<Spelling> spellings) {
        return new SearchEntry(kind, title, about, path, ended, "", () -> spellings);
    }

    /// Found by its reference as a whole, by its title, and by words about it.
    ///
    /// @param ref empty where it has none
    /// @param keywords what else people remember of it: whose it is, what it says
    static SearchEntry of(
            ResultKind kind, String ref, String title, String about, String path, String keywords, boolean ended) {
        var text = String.join(" ", ref, title, about, keywords);
        return new SearchEntry(kind, title, about, path, ended, text, () -> {
            var spellings = new ArrayList<Spelling>(3);
            spellings.add(Spelling.of(title, Why.NAME));
            if (!ref.isEmpty()) {
                spellings.add(Spelling.of(ref, Why.CODE));
            }
            spellings.add(Spelling.of(text, Why.CONTEXT));
            return spellings;
        });
    }

    List<Spelling> spellings() {
        return written.get();
    }
}
