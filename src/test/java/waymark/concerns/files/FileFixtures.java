package waymark.concerns.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.web.files.FileKind;
import waymark.web.files.ScanResult;
import waymark.web.files.SealedStream;

/// Files of reports, sealed as the public side seals them.
@Component
public class FileFixtures {

    private final JdbcClient owner = TestDatabase.owner();
    private final FileSeals seals;

    FileFixtures(FileSeals seals) {
        this.seals = seals;
    }

    /// Adds a file to that report, with a safe picture and the original.
    public void with(String ref) {
        try {
            var id = UUID.randomUUID();
            var sealed = new ByteArrayOutputStream();
            var part = SealedStream.padded(sealed);
            try (part) {
                part.write(new byte[] {1, 2, 3});
            }
            var about = new FileMetadata(
                    "a.jpg",
                    FileKind.JPEG,
                    ScanResult.NOT_SCANNED,
                    part.key(),
                    part.length(),
                    part.key(),
                    part.length());
            owner.sql("""
                    insert into concerns.report_file (id, lookup, place, about, picture, original)
                    select :id, r.lookup, 1 + (select count(*) from concerns.report_file f where f.lookup = r.lookup), :about, :part, :part
                      from concerns.report r where r.ref = :ref
                    """)
                    .param("id", id)
                    .param("about", seals.sealed(id, about))
                    .param("part", sealed.toByteArray())
                    .param("ref", ref)
                    .update();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
