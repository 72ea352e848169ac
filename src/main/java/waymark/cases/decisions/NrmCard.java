package waymark.cases.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard;
import waymark.kernel.Actor;
import waymark.web.Dates;

/// What the page of a case says of the NRM: where the person is, and what ends next.
@Component
class NrmCard implements CaseCard {

    private static final int PLACE = 60;

    private final NrmProcesses processes;

    NrmCard(NrmProcesses processes) {
        this.processes = processes;
    }

    @Override
    public int position() {
        return PLACE;
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today) {
        var all = processes.of(it);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var first = all.getFirst();
        var process = first.process();
        var href = all.size() == 1 ? it.path() + "/nrm/" + process.ref() : it.path() + "/nrm";
        var lines = new ArrayList<String>();
        lines.add("%s, since %s".formatted(process.state().words(), Dates.day(process.since(), Locale.UK)));
        if (first.nextOn() != null) {
            lines.add("%s: %s".formatted(first.nextClock(), Dates.day(first.nextOn(), Locale.UK)));
        }
        if (all.size() > 1) {
            lines.add("%d people or referrals in this case".formatted(all.size()));
        }
        return Optional.of(new Card(
                "National Referral Mechanism",
                href,
                process.state().brief(),
                process.state().tone(),
                lines,
                it.mayWork() ? next(it, first, today) : null));
    }

    private static @Nullable Step next(Case it, PersonInNrm first, LocalDate today) {
        var process = first.process();
        var facts = NrmPerson.facts(process, NrmPerson.of(it, process), today, true);
        var href = it.path() + "/nrm/" + process.ref();
        var acts = NrmAct.offered(process, facts, false);
        if (acts.contains(NrmAct.TURNING_18)) {
            return new Step(NrmAct.TURNING_18.title(), href + "/" + NrmAct.TURNING_18.path(), facts.turns18On());
        }
        var due = first.nextOn();
        boolean past = due != null && due.isBefore(today);
        return acts.stream()
                .filter(NrmAct::expected)
                .findFirst()
                .map(act -> new Step(
                        past ? act.title() + ": after the target" : act.title(),
                        href + "/" + act.path(),
                        past ? null : due))
                .orElse(null);
    }
}
