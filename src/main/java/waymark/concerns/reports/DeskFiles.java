package waymark.concerns.reports;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.concerns.files.About;
import waymark.concerns.files.FileSeals;
import waymark.concerns.reports.PublicReport.Cover;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;

/// The photos and documents of a report, for the desk that has it. Nothing is opened before it is on record that
/// somebody looks.
@Repository
@Transactional(readOnly = true)
class DeskFiles {

    /// One of them.
    ///
    /// @param place its number in the report
    record File(UUID id, int place, About about) {}

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

    /// What there is, read on the page of the report, whose look is recorded.
    List<File> of(Actor actor, Cover cover) {
        return db.sql("""
                select f.id, f.place, f.about
                  from concerns.report_file f join concerns.report r on r.lookup = f.lookup
                 where r.id = :id order by f.place
                """)
                .param("id", cover.id())
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new File(id, row.getInt("place"), seals.about(keys.file(id, row.getBytes("about"))));
                })
                .list();
    }

    /// The safe picture.
    @Transactional
    public byte[] picture(Actor actor, Cover cover, int place) {
        audit.looked(actor, "view_report_picture", cover.ref().value());
        var file = file(actor, cover, place);
        return seals.picture(file.about(), part(file, "picture"));
    }

    /// The file as it was sent, unsafe to open.
    @Transactional
    public byte[] original(Actor actor, Cover cover, int place) {
        audit.looked(actor, "take_report_file", cover.ref().value());
        var file = file(actor, cover, place);
        return seals.original(file.about(), part(file, "original"));
    }

    File file(Actor actor, Cover cover, int place) {
        return of(actor, cover).stream()
                .filter(file -> file.place() == place)
                .findFirst()
                .orElseThrow(() -> new NotFound("file"));
    }

    /// @param column our own word, never a reader's
    private byte[] part(File file, String column) {
        return db.sql("select " + column + " from concerns.report_file where id = :id and " + column + " is not null")
                .param("id", file.id())
                .query((row, number) -> Objects.requireNonNull(row.getBytes(1)))
                .optional()
                .orElseThrow(() -> new NotFound("file"));
    }
}
