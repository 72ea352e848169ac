package waymark.intelligence.outreach;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// People in one area who may be at risk, as a group: seasonal workers, a street, a place of worship. No one of them is
/// named.
///
/// @param officer the engagement officer who visits, or null
/// @param trust what was found at the last visit, 0 before the first
record Community(
        UUID id,
        Ref ref,
        int version,
        String area,
        String areaName,
        String name,
        String places,
        List<String> languages,
        @Nullable UUID officer,
        String officerName,
        String organisation,
        String organisationName,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate lastOn,
        int trust,
        int visits,
        @Nullable LocalDate endedOn) {

    private static final int LANGUAGES = 20;

    Community {
        languages = List.copyOf(languages);
    }

    String path() {
        return "/intelligence/outreach/" + ref;
    }

    String trustWords() {
        return trust == 0 ? "Not visited yet" : Trust.of(trust).words();
    }

    /// True for who plans operations there.
    boolean keptBy(Actor.Person actor) {
        return actor.may(Permission.RUN_OPERATIONS, Scope.area(area))
                || actor.may(Permission.RUN_OPERATIONS, Scope.organisation(actor.organisation()));
    }

    boolean visitedBy(Actor.Person actor) {
        return endedOn == null && (actor.id().equals(officer) || keptBy(actor));
    }

    /// The form of the community, with what is kept.
    ///
    /// @param who the engagement officer, where there is one
    FormData filled(Optional<PersonSummary> who) {
        return FormData.version(version)
                .with("area", area)
                .with("name", name)
                .with("places", places)
                .with("languages", String.join(", ", languages))
                .with("officer", who.map(PersonSummary::ref).orElse(null))
                .with("next", nextOn)
                .with("ended", endedOn == null ? "" : "yes");
    }

    /// The languages that were typed with commas between them.
    static List<String> languages(FormReader reader) {
        var all = Arrays.stream(reader.line("languages", "The languages", 300).split("[,;]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        reader.when(all.size() > LANGUAGES, "languages", "Enter 20 languages or fewer");
        return all.size() > LANGUAGES ? List.of() : all;
    }

    /// What is typed.
    record Given(
            String area,
            String name,
            String places,
            List<String> languages,
            @Nullable UUID officer,
            String officerName,
            String organisation,
            @Nullable LocalDate nextOn) {

        Given {
            languages = List.copyOf(languages);
        }

        static Given read(FormReader reader, List<Area> areas, List<PersonSummary> people) {
            var officer = reader.optionalChoice(
                    "officer",
                    people,
                    one -> one.ref().value(),
                    "Choose the engagement officer from the list, or nobody");
            return new Given(
                    areas.isEmpty()
                            ? ""
                            : reader.choice("area", areas, Area::code, "Choose the area")
                                    .code(),
                    reader.requiredLine(
                            "name", "The name", 120, "Enter what the community is called, with no person's name"),
                    reader.text("places", "The places", 500),
                    Community.languages(reader),
                    officer.map(PersonSummary::id).orElse(null),
                    officer.map(PersonSummary::name).orElse(""),
                    officer.map(PersonSummary::organisation).orElse(""),
                    reader.date("next", "Next visit").orElse(null));
        }
    }
}
