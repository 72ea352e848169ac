package waymark.assurance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;

/// How one organisation says it meets one duty: asked for, and then judged, again each year or when something
/// changes.
sealed interface Assessment {

    /// How long a judgement counts.
    int YEARS = 1;

    Header header();

    /// What every assessment has.
    ///
    /// @param due by when it is to be given, or given again
    record Header(
            Ref ref,
            int version,
            String organisation,
            String organisationName,
            String duty,
            String title,
            String brief,
            boolean matrix,
            LocalDate due) {

        String path() {
            return "/duties/assessments/" + ref;
        }

        /// Where it is judged.
        String form() {
            return "/duties/organisations/%s/%s".formatted(organisation, duty);
        }
    }

    /// Nobody has judged it yet.
    record Asked(Header header) implements Assessment {}

    /// It was judged.
    record Assessed(Header header, Judgement judgement, LocalDate assessedOn, String writtenByName, WrittenAs writtenAs)
            implements Assessment {}

    /// For whom somebody wrote a judgement.
    enum WrittenAs {
        ORGANISATION("for their own organisation"),
        AREA("on behalf of the organisation, as lead of an area"),
        COORDINATOR("on behalf of the organisation, as coordinator");

        private final String words;

        WrittenAs(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static WrittenAs of(Actor actor, String organisation) {
            if (actor instanceof Actor.Person person && person.organisation().equals(organisation)) {
                return ORGANISATION;
            }
            return actor.may(Permission.ASSESS_DUTIES, Scope.PARTNERSHIP) ? COORDINATOR : AREA;
        }
    }

    /// A judgement of it, of that day.
    static Ruling<Given> judge(Judgement judgement, LocalDate on) {
        return judgement.checked().map(checked -> new Given(checked, on, on.plusYears(YEARS)));
    }

    /// A judgement that may be saved.
    ///
    /// @param due when it is to be given again
    record Given(Judgement judgement, LocalDate on, LocalDate due) {}

    default Ref ref() {
        return header().ref();
    }

    /// What is said of it so far.
    default @Nullable Judgement said() {
        return this instanceof Assessed assessed ? assessed.judgement() : null;
    }

    /// True where it says that something is missing.
    default boolean gap() {
        var said = said();
        return said != null && said.compliance() != null && said.compliance().gap();
    }
}
