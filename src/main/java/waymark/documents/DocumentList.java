package waymark.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.web.lists.Paging;

/// The documents that are offered to the reader, as a list.
@Repository
@Transactional(readOnly = true)
class DocumentList {

    private final JdbcClient db;
    private final DocumentLines lines;

    DocumentList(JdbcClient db, DocumentLines lines) {
        this.db = db;
        this.lines = lines;
    }

    long count(Optional<DocumentKind> kind) {
        return db.sql("""
                select count(*) from documents.document d
                 where d.removed_on is null and (d.kind = :kind or :kind = '')
                """)
                .param("kind", kind.map(Enum::name).orElse(""))
                .query(Long.class)
                .single();
    }

    List<DocumentLine> find(Optional<DocumentKind> kind, Paging paging) {
        return lines.list(db.sql(DocumentLine.SELECT + """
                 where d.removed_on is null and (d.kind = :kind or :kind = '')
                 order by d.dated desc, d.ref desc
                 limit :size offset :offset
                """)
                .param("kind", kind.map(Enum::name).orElse(""))
                .param("size", paging.size())
                .param("offset", paging.offset()));
    }
}
