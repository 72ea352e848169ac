package waymark.documents;

import java.time.LocalDate;
import java.util.UUID;
import waymark.web.files.ScanResult;

/// One file of a document. A later one replaces it on pages, and it can still be read.
///
/// @param number from 1
/// @param fileName made safe to show
/// @param bytes how long the file is
/// @param note what its sender said of it
record DocumentVersion(
        UUID id,
        int number,
        String fileName,
        DocumentFormat format,
        long bytes,
        ScanResult scan,
        String note,
        LocalDate addedOn,
        String addedByName) {

    DocumentVersion with(String openedName, String openedNote) {
        return new DocumentVersion(id, number, openedName, format, bytes, scan, openedNote, addedOn, addedByName);
    }

    /// A file with a virus is never offered.
    boolean offered() {
        return scan != ScanResult.FOUND;
    }

    String size() {
        return FileSize.words(bytes);
    }

    /// What is known about viruses, as the page says it.
    String scanned() {
        return switch (scan) {
            case CLEAN -> "Scanned for viruses: none found";
            case FOUND -> "A virus was found: this file cannot be downloaded";
            case NOT_SCANNED -> "Not scanned for viruses";
        };
    }
}
