package waymark.assurance;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.documents.DocumentLine;
import waymark.kernel.Ref;
import waymark.web.forms.FormReader;

/// What shows a judgement: words, a link or a document.
///
/// @param document one on the assessment, or null
/// @param expires the last day on which it counts
record Evidence(
        UUID id,
        Ref assessment,
        int version,
        String title,
        String words,
        String link,
        @Nullable Ref document,
        LocalDate dated,
        LocalDate expires,
        LocalDate addedOn,
        String addedByName) {

    /// What is entered of it.
    record Entry(
            String title,
            String words,
            String link,
            @Nullable String document,
            LocalDate dated,
            LocalDate expires) {

        static Entry read(FormReader form, List<DocumentLine> documents, LocalDate today) {
            var title = form.requiredLine("title", "Title", FormReader.TITLE, "Enter what it shows");
            var words = form.text("words", "The words", 2_000);
            var link = form.line("link", "Link", FormReader.REASON);
            form.when(!link.isEmpty() && !https(link), "link", "Enter a whole link that begins with https://");
            var document = form.optionalChoice(
                    "document", documents, each -> each.ref().value(), "Choose a document of this assessment");
            form.when(
                    words.isEmpty() && link.isEmpty() && document.isEmpty(),
                    "words",
                    "Enter words or a link, or choose a document");
            var dated = form.requiredDate("dated", "Date", today);
            var expires = form.requiredDate("expires", "Last day", today.plusYears(1));
            form.when(dated.isAfter(today), "dated", "The date must not be in the future");
            form.when(expires.isBefore(dated), "expires", "The last day must not be before the date");
            return new Entry(
                    title, words, link, document.map(each -> each.ref().value()).orElse(null), dated, expires);
        }

        private static boolean https(String link) {
            try {
                var uri = URI.create(link);
                return "https".equals(uri.getScheme()) && uri.getHost() != null;
            } catch (IllegalArgumentException wrong) {
                return false;
            }
        }
    }

    Entry entry() {
        return new Entry(title, words, link, document == null ? null : document.value(), dated, expires);
    }

    /// True where it no longer counts.
    boolean expired(LocalDate today) {
        return expires.isBefore(today);
    }
}
