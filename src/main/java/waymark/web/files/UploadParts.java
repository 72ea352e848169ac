package waymark.web.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/// The parts of a multipart form, one after the other as they arrive: the server itself would write the files
/// among them to a disk, unsealed.
public final class UploadParts {

    private static final int HEADERS = 1_024;

    private final FileItemIterator parts;
    private final int most;
    private int read;

    private UploadParts(FileItemIterator parts, int most) {
        this.parts = parts;
        this.most = most;
    }

    /// @param largest of the whole body, in bytes
    /// @param most parts that are read
    /// @throws IOException if it is no such form, or the connection broke off
    public static UploadParts of(HttpServletRequest request, long largest, int most) throws IOException {
        var upload = new FileUpload();
        upload.setPartHeaderSizeMax(HEADERS);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setSizeMax(largest);
        try {
            return new UploadParts(upload.getItemIterator(new ServletRequestContext(request)), most);
        } catch (IllegalArgumentException unreadable) {
            throw new IOException(unreadable); // the name of the first part
        }
    }

    /// The next part; empty at the end, and after the most that are read.
    public Optional<FileItemStream> next() throws IOException {
        try {
            return ++read <= most && parts.hasNext() ? Optional.of(parts.next()) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            throw new IOException(unreadable); // the name of the next part
        }
    }

    /// The text of a field, cut off where it is longer.
    public static String text(FileItemStream part, int longest) throws IOException {
        try (var body = part.openStream()) {
            return new String(body.readNBytes(longest), StandardCharsets.UTF_8);
        }
    }
}
