package waymark.web.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemStream;

/// A form whose last field is a file: the fields before it are read and checked as those of any form, and the
/// file is left to the handler, who reads it as a stream.
public final class Upload {

    private static final String HERE = "waymark.upload";
    private static final long LARGEST_BODY = 1L << 30;
    private static final int MOST_PARTS = 40;
    private static final int LONGEST_FIELD = 64 << 10;
    private static final int LONGEST_FIELDS = 256 << 10;

    private final Map<String, String[]> fields;
    private final Optional<FileItemStream> file;

    private Upload(Map<String, String[]> fields, Optional<FileItemStream> file) {
        this.fields = fields;
        this.file = file;
    }

    /// Reads up to the first file and remembers on the request what is left.
    ///
    /// @throws IOException if it cannot be read, or has more beside the file than a form of ours
    public static Upload begin(HttpServletRequest request) throws IOException {
        var parts = UploadParts.of(request, LARGEST_BODY, MOST_PARTS);
        var found = new LinkedHashMap<String, List<String>>();
        int length = 0;
        var next = parts.next();
        while (next.isPresent() && next.get().isFormField()) {
            var text = UploadParts.text(next.get(), LONGEST_FIELD);
            length += text.length();
            if (length > LONGEST_FIELDS) {
                throw new IOException("too much beside the file");
            }
            found.computeIfAbsent(next.get().getFieldName(), _ -> new ArrayList<>())
                    .add(text);
            next = parts.next();
        }
        var fields = new LinkedHashMap<String, String[]>();
        found.forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
        var upload = new Upload(fields, next);
        request.setAttribute(HERE, upload);
        return upload;
    }

    /// What is left of the request's form; nothing where it was no form with a file.
    public static Upload of(HttpServletRequest request) {
        return request.getAttribute(HERE) instanceof Upload upload ? upload : new Upload(Map.of(), Optional.empty());
    }

    /// The fields that came before the file.
    public Map<String, String[]> fields() {
        return fields;
    }

    /// The sender's name for the file; empty where none was chosen.
    public String name() {
        var name = file.map(FileItemStream::getName).orElse("");
        return name == null ? "" : name;
    }

    /// The file as it arrives, to be read once.
    public InputStream open() throws IOException {
        return file.isPresent() ? file.get().openStream() : InputStream.nullInputStream();
    }
}
