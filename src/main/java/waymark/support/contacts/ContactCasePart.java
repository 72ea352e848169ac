package waymark.support.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;

/// The contact log: with the person and about them.
@Component
class ContactCasePart implements CasePart {

    private static final int POSITION = 14;

    private final ContactLog log;

    ContactCasePart(ContactLog log) {
        this.log = log;
    }

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public String title() {
        return "Contact log";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        var lines = new ArrayList<Line>();
        for (var entry : log.newest(it)) {
            var details = entry.details();
            lines.add(new Line(
                    "%s, %s, %s"
                            .formatted(DateText.day(entry.onDay()), entry.way().word(), entry.recordedByName()),
                    joined(
                            "%s. %s"
                                    .formatted(
                                            entry.withRole().word(),
                                            entry.result().word()),
                            details.who(),
                            details.said(),
                            details.agreed(),
                            details.correction())));
        }
        return lines;
    }

    @Override
    public List<String> namesOutside(Case it) {
        return log.newest(it).stream()
                .map(entry -> entry.details().who())
                .filter(who -> !who.isBlank())
                .toList();
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(one -> !one.isBlank()).collect(Collectors.joining("\n"));
    }
}
