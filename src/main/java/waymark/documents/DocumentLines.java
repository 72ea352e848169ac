package waymark.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// Reads lists of documents. The key of each thing that sealed titles hang on is asked for once.
@Component
class DocumentLines {

    private record Row(
            UUID id,
            DocumentText.Kept title,
            DocumentText.Kept givenBy,
            DocumentText.Kept usableFor,
            DocumentLine line) {

        DocumentLine opened(Optional<DocumentHolder.Sealer> own) {
            return line.with(
                    DocumentText.TITLE.read(own, id, title),
                    DocumentText.GIVEN_BY.read(own, id, givenBy),
                    DocumentText.USABLE_FOR.read(own, id, usableFor));
        }
    }

    private final DocumentHolders holders;

    DocumentLines(DocumentHolders holders) {
        this.holders = holders;
    }

    /// @param select [DocumentLine#SELECT], with what it is to be narrowed to
    List<DocumentLine> list(JdbcClient.StatementSpec select) {
        var rows = select.query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        DocumentText.TITLE.of(row),
                        DocumentText.GIVEN_BY.of(row),
                        DocumentText.USABLE_FOR.of(row),
                        RecordMapper.read(row, DocumentLine.class)))
                .list();
        var keys = new HashMap<Ref, Optional<DocumentHolder.Sealer>>();
        return rows.stream()
                .map(row -> row.title().sealed() == null
                        ? row.line()
                        : row.opened(keys.computeIfAbsent(row.line().thing(), holders::ownKey)))
                .toList();
    }
}
