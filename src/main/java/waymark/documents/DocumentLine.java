package waymark.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.web.files.ScanResult;

/// A document in a list, with its newest version.
public record DocumentLine(
        Ref ref,
        Ref thing,
        DocumentKind kind,
        String title,
        String givenBy,
        String usableFor,
        LocalDate dated,
        @Nullable LocalDate removedOn,
        String addedByName,
        int number,
        String format,
        long bytes,
        ScanResult scan) {

    static final String SELECT = """
            select d.id, d.ref, d.thing, d.kind, d.title, d.sealed_title, d.given_by, d.sealed_given_by, d.usable_for,
                   d.sealed_usable_for, d.dated, d.removed_on, v.added_by_name, v.number,
                   v.format, v.bytes, v.scan
              from documents.document d
              join lateral (select n.added_by_name, n.number, n.format, n.bytes, n.scan
                              from documents.document_version n
                             where n.document = d.id
                             order by n.number desc
                             limit 1) v on true
            """;

    DocumentLine with(String openedTitle, String openedGivenBy, String openedUsableFor) {
        return new DocumentLine(
                ref,
                thing,
                kind,
                openedTitle,
                openedGivenBy,
                openedUsableFor,
                dated,
                removedOn,
                addedByName,
                number,
                format,
                bytes,
                scan);
    }

    /// `Given by Hull Royal Infirmary`, then `May be used for her referral`: each after the mark, as far as it
    /// is known.
    public String provenance(String mark) {
        return (givenBy.isEmpty() ? "" : mark + "Given by: " + givenBy)
                + (usableFor.isEmpty() ? "" : mark + "May be used for: " + usableFor);
    }

    /// The page of the document.
    public String path() {
        return "/documents/" + ref;
    }

    /// The newest file itself.
    public String file() {
        return path() + "/versions/" + number + "/file";
    }

    public boolean offered() {
        return removedOn == null && scan != ScanResult.FOUND;
    }

    /// What the file is, in a few words.
    public String described() {
        return "%s, %s".formatted(DocumentFormat.valueOf(format).word(), FileSize.words(bytes));
    }

    /// What needs saying about viruses; empty where it was scanned and nothing was found.
    public String scanned() {
        return switch (scan) {
            case CLEAN -> "";
            case FOUND -> "A virus was found in it: it cannot be downloaded";
            case NOT_SCANNED -> "Not scanned for viruses";
        };
    }
}
