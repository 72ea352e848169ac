package waymark.concerns.files;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Types;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;

/// Inserts sealed files, with a database role that can insert and nothing else; and counts those of one
/// report, with the role of a receipt.
@Repository
class ArrivedFiles {

    private final JdbcClient db;
    private final FileSpool spool;

    ArrivedFiles(JdbcClient db, FileSpool spool) {
        this.db = db;
        this.spool = spool;
    }

    /// How many files the report of that receipt has; empty if there is no such report.
    @Transactional(readOnly = true)
    public Optional<Integer> count(Actor receipt, byte[] lookup) {
        db.sql("select set_config('waymark.receipt', :lookup, true)")
                .param("lookup", HexFormat.of().formatHex(lookup))
                .query(String.class)
                .single();
        return db.sql("""
                select (select count(*) from concerns.report_file f where f.lookup = r.lookup)
                  from concerns.report r where r.lookup = :lookup
                """).param("lookup", lookup).query(Integer.class).optional();
    }

    /// Committed to the database's disk when this returns.
    ///
    /// @param place its number among the files of the report
    @Transactional
    public void add(Actor intake, SealedFile file, int place) throws IOException {
        try (var picture = part(file, "picture", file.picture());
                var original = part(file, "original", file.original())) {
            db.sql("""
                    insert into concerns.report_file (id, lookup, place, about, picture, original)
                    values (:id, :lookup, :place, :about, :picture, :original)
                    """)
                    .param("id", file.id())
                    .param("lookup", file.lookup())
                    .param("place", place)
                    .param("about", file.about())
                    .param("picture", bytes(picture, file.picture()))
                    .param("original", bytes(original, file.original()))
                    .update();
        }
    }

    private InputStream part(SealedFile file, String part, long length) throws IOException {
        return length == 0 ? InputStream.nullInputStream() : spool.reads(file.stem(), part);
    }

    /// Streams the content in chunks.
    private static SqlParameterValue bytes(InputStream part, long length) {
        return new SqlParameterValue(Types.VARBINARY, length == 0 ? null : new SqlBinaryValue(part, length));
    }
}
