package waymark.web.security;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What somebody unknown sent, handed to a browser: it runs and asks for nothing, and is no page of ours.
public final class UntrustedContent {

    /// In place of the usual policy, which is for pages.
    public static final String POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private UntrustedContent() {}

    /// Shown by the browser: only what we made ourselves.
    public static ResponseEntity<byte[]> shown(String name, MediaType type, byte[] content) {
        return answer(ContentDisposition.inline(), name, type, content);
    }

    /// Handed over to be kept, as bytes that no browser opens.
    public static ResponseEntity<byte[]> handedOver(String name, byte[] content) {
        return answer(ContentDisposition.attachment(), name, MediaType.APPLICATION_OCTET_STREAM, content);
    }

    private static ResponseEntity<byte[]> answer(
            ContentDisposition.Builder how, String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Security-Policy", POLICY)
                .header("Content-Disposition", how.filename(name).build().toString())
                .body(content);
    }
}
