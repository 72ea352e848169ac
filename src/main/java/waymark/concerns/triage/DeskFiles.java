package waymark.concerns.triage;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import waymark.audit.Audit;
import waymark.concerns.files.FileMetadata;
import waymark.concerns.files.FileSeals;
import waymark.concerns.keys.DeskKeys;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;

/// The photos and documents of a report, for its desk. A view is recorded before anything is opened.
@Repository
@Transactional(readOnly = true)
class DeskFiles {

    /// One of them.
    ///
    /// @param place its number in the report
    /// @param about null if it cannot be read with the present keys
    record File(UUID id, int place, @Nullable FileMetadata about) {

        /// @throws NotFound if it cannot be read
        FileMetadata opened() {
            if (about == null) {
                throw new NotFound("file");
            }
            return about;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(DeskFiles.class);

    private final JdbcClient db;
    private final Audit audit;
    private final DeskKeys keys;
    private final FileSeals seals;

    DeskFiles(JdbcClient db, Audit audit, DeskKeys keys, FileSeals seals) {
        this.db = db;
        this.audit = audit;
        this.keys = keys;
        this.seals = seals;
    }

    /// The list of files, for the page of the report, which records the view.
    List<File> of(Actor actor, Cover cover) {
        return db.sql("""
                select f.id, f.place, f.about
                  from concerns.report_file f join concerns.report r on r.lookup = f.lookup
                 where r.id = :id order by f.place
                """)
                .param("id", cover.id())
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new File(id, row.getInt("place"), about(id, row.getBytes("about")));
                })
                .list();
    }

    private @Nullable FileMetadata about(UUID id, byte[] sealed) {
        try {
            return seals.about(keys.file(id, sealed));
        } catch (GeneralSecurityException | JacksonException other) {
            LOG.warn("A file cannot be read with the keys that are here");
            return null;
        }
    }

    /// The safe picture.
    @Transactional
    public byte[] picture(Actor actor, Cover cover, int place) {
        audit.looked(actor, "view_report_picture", cover.ref().value());
        var file = file(actor, cover, place);
        return seals.picture(file.opened(), part(file, "picture"));
    }

    /// The original as it was sent, which is unsafe to open.
    @Transactional
    public byte[] original(Actor actor, Cover cover, int place) {
        audit.looked(actor, "take_report_file", cover.ref().value());
        var file = file(actor, cover, place);
        return seals.original(file.opened(), part(file, "original"));
    }

    File file(Actor actor, Cover cover, int place) {
        return of(actor, cover).stream()
                .filter(file -> file.place() == place)
                .findFirst()
                .orElseThrow(() -> new NotFound("file"));
    }

    /// @param column a constant, never input
    private byte[] part(File file, String column) {
        return db.sql("select " + column + " from concerns.report_file where id = :id and " + column + " is not null")
                .param("id", file.id())
                .query((row, number) -> Objects.requireNonNull(row.getBytes(1)))
                .optional()
                .orElseThrow(() -> new NotFound("file"));
    }
}
