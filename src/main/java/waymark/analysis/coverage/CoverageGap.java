package waymark.analysis.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// A community that somebody thinks is not reached.
///
/// @param ref its key for other parts of the partnership's work
/// @param language a tag (`vi`); empty where none was chosen
/// @param area the code of an area; null for the whole partnership
/// @param why what makes somebody think so
/// @param takenUpBy the organisation that took it up; empty before
/// @param doing what it does about it
public record CoverageGap(
        Ref ref,
        int version,
        String community,
        String language,
        @Nullable String area,
        String areaName,
        String why,
        String wouldHelp,
        State state,
        LocalDate namedOn,
        String namedByName,
        String takenUpBy,
        String takenUpByName,
        @Nullable LocalDate takenUpOn,
        String doing,
        @Nullable LocalDate closedOn,
        String outcome) {

    public String path() {
        return "/insight/reach/gaps/" + ref;
    }

    /// How far it has come.
    public enum State {
        OPEN("Named"),
        TAKEN_UP("Taken up"),
        CLOSED("Closed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// What is typed.
    record Given(
            String community, String language, @Nullable String area, String why, String wouldHelp) {}

    /// True for who consults, campaigns or analyses, there or everywhere.
    boolean actedOnBy(Actor.Person actor) {
        return state != State.CLOSED
                && (actor.may(Permission.ANALYSE_FIGURES)
                        || within(actor, Permission.RUN_CONSULTATIONS)
                        || within(actor, Permission.RUN_CAMPAIGNS));
    }

    private boolean within(Actor.Person actor, Permission permission) {
        return actor.may(permission, area == null ? Scope.PARTNERSHIP : Scope.area(area));
    }
}
