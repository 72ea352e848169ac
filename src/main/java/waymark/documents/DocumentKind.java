package waymark.documents;

import java.time.LocalDate;

/// What a document is to the partnership, which decides how long it is kept.
public enum DocumentKind {
    MINUTES("Minutes", 10),
    TERMS_OF_REFERENCE("Terms of reference", 10),
    AGREEMENT("Agreement", 10),
    DECISION_PAPER("Paper for a decision", 10),
    EVIDENCE("Evidence", 7),
    GUIDANCE("Guidance", 7),
    OTHER("Other", 7);

    private final String word;
    private final int years;

    DocumentKind(String word, int years) {
        this.word = word;
        this.years = years;
    }

    /// As pages and lists have it.
    public String word() {
        return word;
    }

    /// For how many years after a version was added.
    int years() {
        return years;
    }

    LocalDate keptUntil(LocalDate added) {
        return added.plusYears(years);
    }
}
