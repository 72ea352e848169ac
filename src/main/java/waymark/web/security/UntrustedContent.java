package waymark.web.security;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
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

    /// The same as a stream, which is closed once it was sent.
    public static ResponseEntity<InputStreamResource> handedOver(String name, long length, InputStream content) {
        return answer(
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8),
                        MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(length)
                .body(new InputStreamResource(content));
    }

    private static ResponseEntity<byte[]> answer(
            ContentDisposition.Builder how, String name, MediaType type, byte[] content) {
        return answer(how.filename(name), type).body(content);
    }

    private static ResponseEntity.BodyBuilder answer(ContentDisposition.Builder how, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Security-Policy", POLICY)
                .header("Content-Disposition", how.build().toString());
    }
}
