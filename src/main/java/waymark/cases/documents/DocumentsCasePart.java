package waymark.cases.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;
import waymark.documents.DocumentLine;
import waymark.documents.DocumentsApi;

/// Which documents a case has, in words. The files themselves are given apart.
@Component
class DocumentsCasePart implements CasePart {

    private static final int POSITION = 18;

    private final DocumentsApi documents;

    DocumentsCasePart(DocumentsApi documents) {
        this.documents = documents;
    }

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public String title() {
        return "Documents";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        return documents.kept(it.ref()).stream().map(DocumentsCasePart::line).toList();
    }

    private static Line line(DocumentLine document) {
        return new Line(
                "%s, %s".formatted(document.kind().word(), DateText.day(document.dated())),
                "%s (%s)%s".formatted(document.title(), document.ref(), document.provenance("\n")));
    }
}
