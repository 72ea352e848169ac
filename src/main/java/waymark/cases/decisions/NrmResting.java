package waymark.cases.decisions;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.consent.sharing.Recipient;
import waymark.cases.consent.sharing.RestsOnConsent;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.Withdrawn;
import waymark.cases.record.Case;
import waymark.kernel.Actor;

/// The person in the NRM by consent that was withdrawn: recorded as withdrawn there its clocks stop, and until
/// then they run on.
@Component
class NrmResting implements RestsOnConsent {

    private static final int POSITION = 40;

    private final NrmProcesses processes;
    private final SharingConsent consent;

    NrmResting(NrmProcesses processes, SharingConsent consent) {
        this.processes = processes;
        this.consent = consent;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Item> resting(Case it, Withdrawn withdrawn, Actor.Person reader, LocalDate today) {
        return consent.rests(it, withdrawn, Recipient.nrm())
                ? processes.of(it).stream()
                        .filter(one ->
                                one.process().personInCase().equals(it.main().id())
                                        && !one.process().state().ended())
                        .map(one -> item(it, one))
                        .toList()
                : List.of();
    }

    private static Item item(Case it, PersonInNrm one) {
        return new Item(
                one.process().ref().value(),
                SharingAct.NRM,
                one.nextOn() == null
                        ? one.process().state().words()
                        : "%s. Its clock runs on: %s"
                                .formatted(one.process().state().words(), one.nextClock()),
                Recipient.nrm(),
                "%s/nrm/%s/withdrawal".formatted(it.path(), one.process().ref()),
                "Record in the NRM that they withdraw, which stops its clocks");
    }
}
