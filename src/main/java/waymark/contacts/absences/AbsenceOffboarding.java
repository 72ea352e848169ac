package waymark.contacts.absences;

import static waymark.kernel.Permission.CONFIRM_CONTACTS;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.DateText;
import waymark.directory.PersonSummary;
import waymark.directory.offboarding.Leaver;
import waymark.directory.offboarding.OffboardingItem;
import waymark.directory.offboarding.OffboardingProvider;
import waymark.directory.offboarding.OffboardingResult;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.web.Clocks;
import waymark.web.transactions.RunAsSystem;

/// Absences that somebody recorded for days on which they take part no longer: taken back.
@Component
@Order(25)
class AbsenceOffboarding implements OffboardingProvider {

    private static final OffboardingItem.Kind ABSENCES = new OffboardingItem.Kind(
            "absence",
            "Absences",
            "Nobody is absent from what is no longer theirs: these are taken back by themselves.");

    private final Absences absences;
    private final RunAsSystem asSystem;

    AbsenceOffboarding(Absences absences, RunAsSystem asSystem) {
        this.absences = absences;
        this.asSystem = asSystem;
    }

    @Override
    public List<OffboardingItem> held(Actor actor, Leaver leaver) {
        var after = leaver.dayAfter().atStartOfDay(Clocks.LONDON).toInstant();
        return absences.from(actor, leaver.person().id(), after).stream()
                .map(one -> OffboardingItem.of(ABSENCES, one.id().toString(), 0, days(one), "")
                        .orNobody("it is taken back"))
                .toList();
    }

    private static String days(Absence absence) {
        var first = absence.from().atZone(Clocks.LONDON).toLocalDate();
        var last = absence.to().minusMillis(1).atZone(Clocks.LONDON).toLocalDate();
        return first.equals(last)
                ? "Away on " + DateText.day(first)
                : "Away from %s to %s".formatted(DateText.day(first), DateText.day(last));
    }

    @Override
    public OffboardingResult handOver(Actor actor, Leaver leaver, OffboardingItem duty, @Nullable PersonSummary next) {
        var id = UUID.fromString(duty.id());
        var ref = leaver.person().ref().value();
        boolean may =
                actor.may(CONFIRM_CONTACTS, Scope.organisation(leaver.person().organisation()));
        boolean gone = may ? absences.cancel(actor, id, ref) : asSystem.get(CLOCK, as -> absences.cancel(as, id, ref));
        return gone ? OffboardingResult.over() : OffboardingResult.overtaken();
    }
}
