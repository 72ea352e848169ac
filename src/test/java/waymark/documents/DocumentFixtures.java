package waymark.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.web.files.SealedStream;

/// Documents for tests, sealed as Waymark seals them.
@Component
public class DocumentFixtures {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient owner = TestDatabase.owner();
    private final DocumentKeys keys;

    DocumentFixtures(DocumentKeys keys) {
        this.keys = keys;
    }

    /// Adds a document of one short text to a thing.
    public String on(String holder, String thing) {
        try {
            var ref = "DO-9%07d".formatted(COUNT.incrementAndGet());
            var id = UUID.randomUUID();
            var sealed = new ByteArrayOutputStream();
            var stream = SealedStream.exact(sealed);
            try (stream) {
                stream.write("Sample".getBytes(StandardCharsets.US_ASCII));
            }
            owner.sql("""
                    insert into documents.document
                      (ref, holder, thing, kind, title, dated, keep_until, added_on, added_by, added_by_name)
                    values (:ref, :holder, :thing, 'EVIDENCE', 'Sample', current_date, current_date + 2000, current_date,
                            gen_random_uuid(), 'Sample Person')
                    """)
                    .param("ref", ref)
                    .param("holder", holder)
                    .param("thing", thing)
                    .update();
            owner.sql("""
                    insert into documents.document_version
                      (id, document, number, file_name, format, bytes, sha256, pieces, sealed_key, scan, added_on, added_by,
                       added_by_name)
                    select :id, d.id, 1, 'sample.txt', 'TEXT', 6, sha256('Sample'), 1, :key, 'NOT_SCANNED', current_date,
                           d.added_by, d.added_by_name
                      from documents.document d where d.ref = :ref
                    """)
                    .param("id", id)
                    .param("key", keys.seal(id, stream.key()))
                    .param("ref", ref)
                    .update();
            owner.sql("insert into documents.document_content (document_version, position, sealed) values (?, 0, ?)")
                    .param(id)
                    .param(sealed.toByteArray())
                    .update();
            return ref;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// An office file, with nothing in its entries but a few letters.
    public static byte[] packed(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("canary".getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
