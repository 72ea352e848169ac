package waymark.cases.consent;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;

/// What each person of a case consented to, and in which words, for reading only: what was said to one
/// organisation is no consent to another.
@Component
class ConsentCasePart implements CasePart {

    private static final int POSITION = 2;

    private final Consents consents;

    ConsentCasePart(Consents consents) {
        this.consents = consents;
    }

    @Override
    public String key() {
        return "consent";
    }

    @Override
    public String title() {
        return "Consent: what was asked and heard";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        var lines = new ArrayList<Line>();
        for (var person : it.people()) {
            for (var talk : consents.talks(it, person)) {
                var said = new ArrayList<String>();
                for (var answer : talk.answers()) {
                    said.add("%s: %s".formatted(answer.word(), answer.decision().word()));
                }
                if (!talk.details().words().isBlank()) {
                    said.add("In their words: " + talk.details().words());
                }
                lines.add(new Line(
                        "%s, %s, %s"
                                .formatted(
                                        person.details().name(),
                                        DateText.day(talk.onDay()),
                                        talk.occasion().word()),
                        said.isEmpty() ? "Nothing was asked" : String.join("\n", said)));
            }
        }
        return lines;
    }
}
