package waymark.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.kernel.InvariantViolation;

/// What somebody writes about a document. Where the thing that it hangs on has a key of its own, it is sealed with
/// that, since a title or the name of a file may name somebody: the column in clear then says [#SEALED] and no more.
enum DocumentText {
    TITLE("documents.document", "title", "sealed_title"),
    GIVEN_BY("documents.document", "given_by", "sealed_given_by"),
    USABLE_FOR("documents.document", "usable_for", "sealed_usable_for"),
    REMOVAL("documents.document", "removed_because", "sealed_because"),
    FILE_NAME("documents.document_version", "file_name", "sealed_name"),
    NOTE("documents.document_version", "note", "sealed_note"),
    EVENT("documents.document_event", "words", "sealed_words");

    /// Stands in clear for what is sealed.
    static final String SEALED = "Sealed";

    /// Is shown for what does not open, so that it keeps nobody from the rest of the page.
    static final String SHUT = "(does not open)";

    private static final Logger LOG = LoggerFactory.getLogger(DocumentText.class);

    private final String table;
    private final String clear;
    private final String sealed;

    DocumentText(String table, String clear, String sealed) {
        this.table = table;
        this.clear = clear;
        this.sealed = sealed;
    }

    /// As it is kept.
    ///
    /// @param sealed null where it is kept in clear
    record Kept(String clear, byte @Nullable [] sealed) {}

    /// @param own the key of the thing, where it has one
    Kept keep(Optional<DocumentHolder.Sealer> own, UUID row, String text) {
        return own.isEmpty() || text.isEmpty()
                ? new Kept(text, null)
                : new Kept(SEALED, own.get().seal(field(row), text));
    }

    Kept of(ResultSet row) throws SQLException {
        return new Kept(row.getString(clear), row.getBytes(sealed));
    }

    /// @param own the key of the thing, where it has one
    String read(Optional<DocumentHolder.Sealer> own, UUID row, Kept kept) {
        var text = kept.sealed();
        if (text == null) {
            return kept.clear();
        }
        if (own.isEmpty()) {
            return SHUT;
        }
        try {
            return own.get().open(field(row), text);
        } catch (InvariantViolation shut) {
            LOG.error("{}.{} of {} does not open: see docs/operations/keys.md", table, sealed, row);
            return SHUT;
        }
    }

    /// Those that are kept in clear of things with a key of their own.
    String selectClear() {
        return """
                select t.id, d.thing, t.%2$s, t.%3$s from %1$s t join documents.document d on d.id = t.%4$s
                 where d.holder = any (:kinds) and t.%2$s <> '' and t.%3$s is null
                """.formatted(table, clear, sealed, table.equals("documents.document") ? "id" : "document");
    }

    /// Keeps one as it is given.
    String update() {
        return "update %1$s set %2$s = :clear, %3$s = :sealed where id = :id and %3$s is null"
                .formatted(table, clear, sealed);
    }

    private DocumentHolder.Field field(UUID row) {
        return new DocumentHolder.Field(table, row, sealed);
    }
}
