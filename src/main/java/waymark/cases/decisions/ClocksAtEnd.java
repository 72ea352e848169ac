package waymark.cases.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;
import waymark.web.Dates;

/// No clock of the NRM runs on in a case that is closed: recovery, reconsideration, a decision that is waited for.
@Component
class ClocksAtEnd implements ClosingCheck {

    private static final int POSITION = 8;

    private final NrmProcesses processes;

    ClocksAtEnd(NrmProcesses processes) {
        this.processes = processes;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Item> before(Case it, Actor.Person reader, LocalDate today) {
        return processes.of(it).stream()
                .filter(one -> one.nextOn() != null)
                .map(one -> new Item(
                        "clock-" + one.process().ref().value().toLowerCase(Locale.ROOT),
                        "No clock of the NRM runs any more",
                        "%s: %s".formatted(one.nextClock(), Dates.day(Objects.requireNonNull(one.nextOn()), Locale.UK)),
                        false,
                        "%s/nrm/%s".formatted(it.path(), one.process().ref())))
                .toList();
    }
}
