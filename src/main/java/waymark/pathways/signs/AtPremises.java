package waymark.pathways.signs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In which order signs of a place are looked at. Words on purpose, here and in the database: there is
/// nothing to add up, and no page about a person holds one.
enum AtPremises {
    FIRST,
    NEXT,
    ALSO;

    /// The key of its words.
    String words() {
        return "signs.order." + name();
    }

    /// As stored.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Nothing where the sign shows in a person only.
    static Optional<AtPremises> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
