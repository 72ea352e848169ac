package waymark.campaigns.words;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A word that is asked about, and what to write instead.
///
/// @param forms how it is written, in lower case
/// @param rightWhere names and phrases in which it stays, in lower case: the law's own names
/// @param retiredOn the day from which nobody is asked about it, or null
public record PreferredWord(
        Ref ref,
        int version,
        List<String> forms,
        String instead,
        String reason,
        List<String> rightWhere,
        @Nullable LocalDate retiredOn) {

    public PreferredWord {
        forms = List.copyOf(forms);
        rightWhere = List.copyOf(rightWhere);
    }
}
