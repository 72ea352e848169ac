package waymark.support.contacts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;

/// The contact log in words, without entries that were corrected by others.
@Component
class ContactsCasePart implements CasePart {

    private static final int POSITION = 26;

    private final ContactLog log;

    ContactsCasePart(ContactLog log) {
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
        return log.newest(it).stream()
                .filter(entry -> entry.correctedBy() == null)
                .map(entry -> new Line(
                        "%s, %s"
                                .formatted(
                                        DateText.day(entry.onDay()), entry.way().word()),
                        words(entry)))
                .toList();
    }

    private static String words(ContactEntry entry) {
        var said = new ArrayList<String>();
        var details = entry.details();
        said.add("%s: %s".formatted(entry.withRole().word(), entry.result().word()));
        add(said, "With", details.who());
        add(said, "What was said", details.said());
        add(said, "Agreed for the next contact", details.agreed());
        var next = entry.nextOn();
        if (next != null) {
            add(said, "Next contact on", DateText.day(next));
        }
        return String.join("\n", said);
    }

    private static void add(List<String> said, String label, String words) {
        if (!words.isBlank()) {
            said.add("%s: %s".formatted(label, words));
        }
    }
}
