package waymark.web;

import java.util.ArrayList;
import java.util.List;

/// One field of a form that somebody else changed first: what stands now, and what you typed.
///
/// @param label of the field, as on the form
public record Difference(String label, String theirs, String yours) {

    /// True where both wrote the same, so that nothing is to be decided.
    public boolean same() {
        return theirs.strip().equals(yours.strip());
    }

    /// Collects the fields of a form in order: `Difference.between().field("Title", now.title(), form.title()).list()`.
    public static Comparison between() {
        return new Comparison();
    }

    /// The two versions of one form, field by field.
    public static final class Comparison {
        private final List<Difference> differences = new ArrayList<>();

        private Comparison() {}

        public Comparison field(String label, String theirs, String yours) {
            differences.add(new Difference(label, theirs, yours));
            return this;
        }

        public List<Difference> list() {
            return List.copyOf(differences);
        }
    }
}
