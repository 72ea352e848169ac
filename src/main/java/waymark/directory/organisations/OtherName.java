package waymark.directory.organisations;

import java.util.Comparator;
import java.util.List;
import waymark.kernel.Problems;

/// A name by which people look an organisation up, beside what it is called.
public record OtherName(String name, As as) {

    static final int MOST = 50;

    /// In the order of lists: by kind, then by name.
    static final Comparator<OtherName> ORDER =
            Comparator.comparing((OtherName one) -> one.as().code()).thenComparing(OtherName::name);

    /// What the name is to the organisation.
    public enum As {
        ABBREVIATION("Abbreviations"),
        OTHER("Also called"),
        FORMER("Formerly, dates not known"),
        LATER("Now"),
        SEE("See also");

        private final String words;

        As(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static As of(String code) {
            return code.isEmpty() ? OTHER : valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /// What is wrong with them together, at the field of their kind.
    static Problems problems(List<OtherName> wanted, String present) {
        var problems = new Problems();
        for (var one : wanted) {
            problems.tooLong(one.as.code(), one.name, "Each name", 200);
            problems.when(
                    one.name.equals(present), one.as.code(), "Leave out “%s”: it is called that".formatted(present));
            problems.when(
                    wanted.stream()
                                    .filter(other -> other.name.equalsIgnoreCase(one.name))
                                    .count()
                            > 1,
                    one.as.code(),
                    "Write “%s” once, in one place".formatted(one.name));
        }
        return problems.when(wanted.size() > MOST, As.OTHER.code(), "Write %d names at most".formatted(MOST));
    }
}
