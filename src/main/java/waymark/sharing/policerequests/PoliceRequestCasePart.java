package waymark.sharing.policerequests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;

/// What the police asked for, and what was decided.
@Component
class PoliceRequestCasePart implements CasePart {

    private static final int POSITION = 17;

    private final PoliceRequests requests;

    PoliceRequestCasePart(PoliceRequests requests) {
        this.requests = requests;
    }

    @Override
    public String key() {
        return "police-requests";
    }

    @Override
    public String title() {
        return "Requests from the police";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        var lines = new ArrayList<Line>();
        for (var one : requests.of(it)) {
            var details = one.details();
            lines.add(new Line(
                    "%s, %s, %s".formatted(one.ref(), DateText.day(one.receivedOn()), details.force()),
                    joined(
                            one.state().word(),
                            details.officer(),
                            details.authority(),
                            details.enquiry(),
                            details.asked(),
                            details.period(),
                            details.why(),
                            details.others(),
                            details.notice(),
                            details.views())));
            for (var part : one.parts()) {
                lines.add(new Line(
                        "%s, decision".formatted(one.ref()),
                        joined(part.decision().word(), part.reason())));
            }
        }
        return lines;
    }

    @Override
    public List<String> untold(Case it) {
        return requests.of(it).stream()
                .filter(one -> one.views() == PoliceRequest.Views.NOT_ASKED)
                .map(one -> one.ref().value())
                .toList();
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(one -> !one.isBlank()).collect(Collectors.joining("\n"));
    }
}
