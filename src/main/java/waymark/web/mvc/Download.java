package waymark.web.mvc;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers with a file to keep instead of a page. What somebody unknown sent is answered by
/// [waymark.web.security.UntrustedContent], a list by [waymark.web.lists.ListFile].
public final class Download {

    private Download() {}

    /// The file, to be saved under its name.
    ///
    /// @param name with its ending
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    /// The same of a PDF.
    public static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return of(name, MediaType.APPLICATION_PDF, bytes);
    }
}
