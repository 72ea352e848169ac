package waymark.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What a document is to the partnership, which decides how long it is kept; one of somebody's case goes with
/// the case.
public enum DocumentKind {
    MINUTES("Minutes", 10),
    TERMS_OF_REFERENCE("Terms of reference", 10),
    AGREEMENT("Agreement", 10),
    DECISION_PAPER("Paper for a decision", 10),
    EVIDENCE("Evidence", 7),
    GUIDANCE("Guidance", 7),
    IDENTITY("Identity", 7),
    MEDICAL("Medical", 7),
    DECISION_LETTER("Decision letter", 7),
    SOLICITOR("From or to a solicitor", 7),
    CONSENT_FORM("Consent form", 7),
    INJURY("Photograph of an injury", 7),
    TENANCY("Tenancy", 7),
    POLICE("Police", 7),
    OTHER("Other", 7);

    /// What people keep of somebody's case.
    public static final List<DocumentKind> OF_CASES =
            List.of(IDENTITY, MEDICAL, DECISION_LETTER, SOLICITOR, CONSENT_FORM, INJURY, TENANCY, POLICE, OTHER);

    /// What the partnership keeps of its own work.
    public static final List<DocumentKind> OF_THE_PARTNERSHIP = Stream.of(values())
            .filter(kind -> kind == OTHER || !OF_CASES.contains(kind))
            .toList();

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
