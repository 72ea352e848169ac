package waymark.documents;

/// A file whose key no key in `documents.json` opens: the file was put back without it, or from a copy that is
/// too old.
final class DocumentUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DocumentUnreadable() {
        super("No key in documents.json opens this document: docs/operations/keys.md");
    }
}
