package waymark.cases.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;

/// How a case began, in words.
@Component
class OriginCasePart implements CasePart {

    private static final int POSITION = 5;

    private final CaseOrigins origins;

    OriginCasePart(CaseOrigins origins) {
        this.origins = origins;
    }

    @Override
    public String key() {
        return "origin";
    }

    @Override
    public String title() {
        return "How the case began, and how the person is known";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        var origin = origins.of(it.id()).origin();
        var lines = new ArrayList<Line>();
        add(lines, "Telephone", origin.telephone());
        add(lines, "NRM reference", origin.nrmReference());
        add(lines, "Places", String.join("\n", CaseOrigins.said(origin, Map.of())));
        return lines;
    }

    private static void add(List<Line> lines, String label, String value) {
        if (!value.isBlank()) {
            lines.add(new Line(label, value));
        }
    }
}
