package waymark.rights.retention;

import java.util.Locale;

/// Who agrees to an erasure: the organisation of the case, and information governance.
enum Side {
    CASEWORK("The owner of the case or a casework manager"),
    GOVERNANCE("Information governance");

    private final String words;

    Side(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
