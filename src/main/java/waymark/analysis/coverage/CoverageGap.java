package waymark.analysis.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.cases.screening.Finding;
import waymark.cases.screening.Screener;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

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

    static final int LONGEST = 2_000;

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
            String community, String language, @Nullable String area, String why, String wouldHelp) {

        /// The box that says that nobody is named.
        static final String NOBODY = "nobodyNamed";

        private static final Screener SCREENER = new Screener();

        static Ruling<Given> read(FormData form, List<Choice> languages, List<Area> areas) {
            return form.read(reader -> {
                var given = new Given(
                        reader.requiredLine("community", "The community", 150, "Say which community is not reached"),
                        reader.optionalChoice("language", languages, Choice::value, "Choose a language from the list")
                                .map(Choice::value)
                                .orElse(""),
                        reader.optionalChoice("area", areas, Area::code, "Choose an area from the list")
                                .map(Area::code)
                                .orElse(null),
                        reader.required("why", "The reason", LONGEST, "Say why you think so"),
                        reader.text("wouldHelp", "What would help", LONGEST));
                if (!form.ticked(NOBODY)) {
                    nobody(reader, "community", given.community());
                    nobody(reader, "why", given.why());
                    nobody(reader, "wouldHelp", given.wouldHelp());
                }
                return given;
            });
        }

        /// Asks where a text may name somebody; groups of people are what these texts are about.
        private static void nobody(FormReader reader, String field, String text) {
            var found = SCREENER.screen(text.length() > LONGEST ? "" : text).findings().stream()
                    .filter(Finding::direct)
                    .map(one -> text.substring(one.start(), one.end()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            reader.when(
                    !found.isEmpty(),
                    field,
                    "This may name a person: %s. Take it out, or say below that nobody is named".formatted(found));
        }
    }

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
