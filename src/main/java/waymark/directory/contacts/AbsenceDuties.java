package waymark.directory.contacts;

import static waymark.kernel.Permission.CONFIRM_CONTACTS;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.Duty;
import waymark.directory.Handed;
import waymark.directory.Leaver;
import waymark.directory.PersonDuties;
import waymark.directory.PersonLink;
import waymark.directory.Words;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.web.AsClock;
import waymark.web.Clocks;

/// Absences that somebody recorded for days on which they take part no longer: taken back.
@Component
@Order(25)
class AbsenceDuties implements PersonDuties {

    private static final Duty.Kind ABSENCES = new Duty.Kind(
            "absence",
            "Absences",
            "Nobody is absent from what is no longer theirs: these are taken back by themselves.");

    private final Absences absences;
    private final AsClock asClock;

    AbsenceDuties(Absences absences, AsClock asClock) {
        this.absences = absences;
        this.asClock = asClock;
    }

    @Override
    public List<Duty> held(Actor actor, Leaver leaver) {
        var after = leaver.dayAfter().atStartOfDay(Clocks.LONDON).toInstant();
        return absences.from(actor, leaver.person().id(), after).stream()
                .map(one ->
                        Duty.of(ABSENCES, one.id().toString(), 0, days(one), "").orNobody("it is taken back"))
                .toList();
    }

    private static String days(Absence absence) {
        var first = absence.from().atZone(Clocks.LONDON).toLocalDate();
        var last = absence.to().minusMillis(1).atZone(Clocks.LONDON).toLocalDate();
        return first.equals(last)
                ? "Away on " + Words.day(first)
                : "Away from %s to %s".formatted(Words.day(first), Words.day(last));
    }

    @Override
    public Handed handOver(Actor actor, Leaver leaver, Duty duty, @Nullable PersonLink next) {
        var id = UUID.fromString(duty.id());
        var ref = leaver.person().ref().value();
        boolean may =
                actor.may(CONFIRM_CONTACTS, Scope.organisation(leaver.person().organisation()));
        boolean gone = may ? absences.cancel(actor, id, ref) : asClock.get(CLOCK, as -> absences.cancel(as, id, ref));
        return gone ? Handed.over() : Handed.overtaken();
    }
}
