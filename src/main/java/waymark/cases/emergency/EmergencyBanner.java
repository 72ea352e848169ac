package waymark.cases.emergency;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.PageBanner;

/// Says on each page of a case that it is open in an emergency, and for how long.
@Component
class EmergencyBanner implements PageBanner.Provider {

    private static final String CASE = "/cases/CA-";

    private final EmergencyAccesses accesses;
    private final Clock clock;

    EmergencyBanner(EmergencyAccesses accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    @Override
    public Optional<PageBanner> banner(Actor.Person actor, String path) {
        if (!path.startsWith(CASE) || !actor.may(Permission.OPEN_CASE_IN_EMERGENCY)) {
            return Optional.empty();
        }
        var ref = path.split("/", -1)[2];
        return accesses.live(actor).stream()
                .filter(one -> one.ref().value().equals(ref))
                .findFirst()
                .map(one -> new PageBanner(
                        "You opened this case in an emergency, to read it. It closes at %s (%s left). Each page you open is recorded."
                                .formatted(
                                        EmergencyTimes.time(one.untilAt()),
                                        EmergencyTimes.left(clock.instant(), one.untilAt())),
                        "/cases/emergency/%s/ending".formatted(one.id()),
                        "End now"));
    }
}
