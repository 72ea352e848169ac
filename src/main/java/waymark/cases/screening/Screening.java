package waymark.cases.screening;

import java.util.List;

/// What the screening of a narrative found, in the order of the text. An empty list means that the text was
/// screened to its end and nothing was found; where that cannot be said there is a finding over all of it.
///
/// @param findings those that identify, and hints ([Kind#DATE]) that do not by themselves
public record Screening(List<Finding> findings) {

    public Screening {
        findings = List.copyOf(findings);
    }

    /// The answer where the screening did not come to its end: nothing of the text may leave.
    static Screening unscreened(int length) {
        return new Screening(List.of(new Finding(0, length, Kind.UNSCREENED, true)));
    }

    /// Whether the text may point at a person and must not leave as it is.
    public boolean identifying() {
        return findings.stream().anyMatch(each -> each.direct() || each.kind() == Kind.COMBINATION);
    }

    /// Whether the screening came to its end. Where it did not, the text is [#identifying()] too.
    public boolean screened() {
        return findings.stream().noneMatch(each -> each.kind() == Kind.UNSCREENED);
    }
}
