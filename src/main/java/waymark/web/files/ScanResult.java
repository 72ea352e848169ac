package waymark.web.files;

/// What the virus scanner said about a file as it was sent.
public enum ScanResult {
    CLEAN,
    FOUND,
    NOT_SCANNED
}
