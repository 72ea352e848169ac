package waymark.pathways.policy;

import java.time.LocalDate;
import java.util.regex.Pattern;
import waymark.kernel.Ruling;
import waymark.pathways.PolicyTerms;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The form of a policy change: filled from one that is recorded, and read.
final class PolicyForm {

    static final int WHAT = FormReader.TEXT;

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private PolicyForm() {}

    static FormData of(PolicyChange change) {
        var terms = change.terms();
        return FormData.version(change.version())
                .with("title", terms.title())
                .with("source", terms.source())
                .with("source-version", terms.sourceVersion())
                .with("from", terms.holdsFrom())
                .with("what", terms.what())
                .with("link", terms.link());
    }

    /// @param example a day for the message, where none was typed
    static Ruling<PolicyTerms> terms(FormData form, LocalDate example) {
        return form.read(reader -> new PolicyTerms(
                reader.requiredLine("title", "Title", FormReader.TITLE, "Enter a title"),
                reader.requiredLine(
                        "source",
                        "Law or guidance",
                        FormReader.TITLE,
                        "Enter whose law or guidance it is, and what it is called"),
                reader.requiredLine(
                        "source-version", "Version", 100, "Enter its version, for example its number or its month"),
                reader.requiredDate("from", "Effective date", example),
                reader.required("what", "What changes", WHAT, "Enter what changes, in plain words"),
                link(reader)));
    }

    private static String link(FormReader reader) {
        var link = reader.line("link", "Address", 500);
        reader.when(
                !link.isEmpty() && !LINK.matcher(link).matches(),
                "link",
                "Enter a whole address that begins with https://, or leave this empty");
        return link;
    }
}
