package waymark.training.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.training.packs.PackLine;
import waymark.web.Clocks;

/// A workshop on a day.
///
/// @param title as the pack had it when the session was planned
/// @param area whose it is; null for the whole partnership
/// @param about what people who may take part are told
/// @param link where people join from elsewhere; empty where they meet in one place
/// @param open whether everybody who is signed in can take a place
/// @param isPublic whether it is shown on a page that needs no account
/// @param taken how many have a place
/// @param waiting how many wait for one
/// @param joinCode by which groups join in the room; null before there is one
public record TrainingSession(
        UUID id,
        Ref ref,
        int version,
        UUID pack,
        UUID packVersion,
        String title,
        String audience,
        @Nullable String area,
        String about,
        Instant startsAt,
        Instant endsAt,
        String place,
        String link,
        int capacity,
        boolean open,
        boolean isPublic,
        SessionState state,
        String reason,
        UUID plannedBy,
        String plannedByName,
        int taken,
        int waiting,
        int sequence,
        @Nullable String joinCode) {

    /// One that is planned now.
    static TrainingSession planned(
            Actor actor, Ref ref, UUID packId, PackLine pack, @Nullable String area, SessionDetails details) {
        return new TrainingSession(
                UUID.randomUUID(),
                ref,
                0,
                packId,
                Objects.requireNonNull(pack.versionId()),
                pack.title(),
                pack.audience(),
                area,
                details.about(),
                details.startsAt(),
                details.endsAt(),
                details.place(),
                details.link(),
                details.capacity(),
                details.open(),
                details.isPublic(),
                SessionState.PLANNED,
                "",
                actor.id(),
                actor.name(),
                0,
                0,
                0,
                null);
    }

    /// True where the actor may run it, and sees who takes part.
    public boolean runBy(Actor actor) {
        return actor.may(Permission.RUN_TRAINING, area == null ? Scope.PARTNERSHIP : Scope.area(area));
    }

    /// The same as a form has it before it.
    TrainingSession at(int seen) {
        return new TrainingSession(
                id,
                ref,
                seen,
                pack,
                packVersion,
                title,
                audience,
                area,
                about,
                startsAt,
                endsAt,
                place,
                link,
                capacity,
                open,
                isPublic,
                state,
                reason,
                plannedBy,
                plannedByName,
                taken,
                waiting,
                sequence,
                joinCode);
    }

    /// The day in London.
    public LocalDate day() {
        return LocalDate.ofInstant(startsAt, Clocks.LONDON);
    }

    /// `14:00 to 16:00`.
    public String hours() {
        return SessionDetails.time(startsAt) + " to " + SessionDetails.time(endsAt);
    }

    /// Where it is, as a list says it.
    public String where() {
        return place.isEmpty() ? "Online" : place;
    }

    /// How many can still take a place without waiting.
    public int left() {
        return Math.max(0, capacity - taken);
    }

    /// True before it begins, while it takes place as planned.
    public boolean toCome(Instant now) {
        return state == SessionState.PLANNED && startsAt.isAfter(now);
    }

    /// True where nobody can take a place without waiting.
    public boolean full() {
        return taken >= capacity;
    }

    public String path() {
        return "/training/sessions/" + ref;
    }
}
