package waymark.pathways.policy;

import java.time.LocalDate;
import java.util.regex.Pattern;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.pathways.editions.Sent;
import waymark.web.forms.DateField;

/// A policy change as it is typed.
record PolicyForm(
        String title, String source, String sourceVersion, DateField from, String what, String link, int version) {

    static final int WHAT = 4000;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    static final PolicyForm EMPTY = new PolicyForm("", "", "", DateField.of(null), "", "", 0);

    static PolicyForm of(Sent sent) {
        return new PolicyForm(
                sent.text("title"),
                sent.text("source"),
                sent.text("source-version"),
                sent.date("from"),
                sent.text("what"),
                sent.text("link"),
                sent.version());
    }

    static PolicyForm of(PolicyChange change) {
        var terms = change.terms();
        return new PolicyForm(
                terms.title(),
                terms.source(),
                terms.sourceVersion(),
                DateField.of(terms.holdsFrom()),
                terms.what(),
                terms.link(),
                change.version());
    }

    PolicyForm at(int seen) {
        return new PolicyForm(title, source, sourceVersion, from, what, link, seen);
    }

    /// @param example a day for the message, where none was typed
    Ruling<PolicyChange.Terms> terms(LocalDate example) {
        var problems = new Problems()
                .when(title.isEmpty(), "title", "Enter a title")
                .when(title.length() > 200, "title", "The title must be 200 characters or fewer")
                .when(source.isEmpty(), "source", "Say whose law or guidance it is, and what it is called")
                .when(source.length() > 200, "source", "This must be 200 characters or fewer")
                .when(
                        sourceVersion.isEmpty(),
                        "source-version",
                        "Say which version it is, for example its number or its month")
                .when(sourceVersion.length() > 100, "source-version", "This must be 100 characters or fewer")
                .when(what.isEmpty(), "what", "Say in plain words what changes")
                .when(what.length() > WHAT, "what", "This must be 4,000 characters or fewer")
                .when(
                        !link.isEmpty() && !LINK.matcher(link).matches(),
                        "link",
                        "Enter a whole address that begins with https://, or leave this empty")
                .when(link.length() > 500, "link", "The address must be 500 characters or fewer");
        var day = from.required("from", "Day from which it holds", example, problems);
        return problems.or(() -> new PolicyChange.Terms(title, source, sourceVersion, day.orElseThrow(), what, link));
    }
}
