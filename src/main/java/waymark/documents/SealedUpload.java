package waymark.documents;

import waymark.web.files.ScanResult;

/// A file that was sent and waits, sealed, on this machine's disk until its form is saved.
///
/// @param stem the name it waits under
/// @param key that opens it; kept nowhere else
/// @param bytes how long it is
/// @param name as its sender called it, made safe to show
record SealedUpload(
        String stem, byte[] key, long bytes, byte[] sha256, String name, DocumentFormat format, ScanResult scan) {

    String described() {
        return "%s (%s, %s)".formatted(name, format.word(), FileSize.words(bytes));
    }

    /// Hides the key, so that it is not logged.
    @Override
    public String toString() {
        return "an upload";
    }
}
