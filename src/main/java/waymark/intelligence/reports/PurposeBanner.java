package waymark.intelligence.reports;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.PageBanner;

/// Says above each page of the module for what its reader reads, and until when.
@Component
class PurposeBanner implements PageBanner.Provider {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final StatedPurposes purposes;

    PurposeBanner(StatedPurposes purposes) {
        this.purposes = purposes;
    }

    @Override
    public Optional<PageBanner> banner(Actor.Person actor, String path) {
        if (!actor.may(Permission.HANDLE_INTELLIGENCE)
                || !(path.equals("/intelligence") || path.startsWith("/intelligence/"))
                || path.equals(PurposeInterceptor.PAGE)) {
            return Optional.empty();
        }
        return purposes.current(actor)
                .map(one -> new PageBanner(
                        "Purpose: %s, until %s. What you open is recorded."
                                .formatted(one.purpose().title().toLowerCase(Locale.UK), TIME.format(one.untilAt())),
                        "/intelligence/purpose/end",
                        "End now"));
    }
}
