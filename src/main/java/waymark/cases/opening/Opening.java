package waymark.cases.opening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import waymark.cases.matching.Clues;
import waymark.cases.matching.SamePerson;
import waymark.cases.record.NewCase;
import waymark.cases.record.Route;
import waymark.cases.record.SaidAge;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// What the two forms of a new case ask.
///
/// @param wanted the case
/// @param origin how it began
record Opening(NewCase wanted, CaseOrigin origin) {

    static final String SOURCE = "source";
    static final String ROUTE = "route";

    /// What is asked first: by what the person may be known.
    ///
    /// @param clues to look for
    record Asked(Clues clues) {

        static Asked read(FormReader reader, LocalDate today) {
            return new Asked(SamePerson.clues(
                    PersonForm.details(reader, today),
                    today,
                    List.of(CaseOrigin.known(reader).known())));
        }
    }

    /// @param given whether a reference was given to the actor's organisation
    static Opening read(
            FormReader reader, Actor.Person actor, List<Choice> authorities, Predicate<Ref> given, LocalDate today) {
        var route = reader.choice(ROUTE, Route.class, "Choose the route");
        var origin = CaseOrigin.read(reader, authorities);
        var person = PersonForm.details(reader, today);
        SaidAge.of(person.born(), origin.age()).check(reader, ROUTE, route, today);
        var source = source(reader.form().text(SOURCE));
        reader.when(
                source == null && !reader.form().text(SOURCE).isEmpty(),
                SOURCE,
                "Enter the reference of a hand-over or of a public report, like HO-7K2M9QX");
        reader.when(
                source != null
                        && !Ref.parse(reader.form().text(SOURCE)).filter(given).isPresent(),
                SOURCE,
                "Your organisation was not given this reference. Check it, or leave it blank");
        var concern = reader.required(
                "concern", "What gave rise to concern", FormReader.TEXT, "Enter what gave rise to concern");
        return new Opening(
                new NewCase(
                        route,
                        actor.organisation(),
                        Authority.own(origin.foundAuthority())
                                ? origin.foundAuthority()
                                : Authority.own(origin.livingAuthority()) ? origin.livingAuthority() : null,
                        person,
                        source == null ? "direct" : source,
                        source == null ? null : reader.form().text(SOURCE).toUpperCase(Locale.ROOT),
                        concern,
                        today),
                origin);
    }

    /// Of what kind a reference is that a case may come from; null where it is none.
    static @Nullable String source(String reference) {
        Optional<Ref> ref = Ref.parse(reference);
        return ref.map(Ref::value)
                .map(value -> value.startsWith("HO-") ? "handover" : value.startsWith("RP-") ? "report" : null)
                .orElse(null);
    }

    /// What says how old the person is.
    static final List<String> AGE = List.of("born-day", "born-month", "born-year", "age");

    /// What the second form has to carry along, as it was entered in the first.
    static final List<String> CARRIED = List.of(
            "firstName",
            "lastName",
            "otherNames",
            "born-day",
            "born-month",
            "born-year",
            "age",
            "gender",
            "nationality",
            "telephone",
            "nrmReference",
            SOURCE);

    /// What the first form has to carry along for somebody who comes back to it from the second.
    static final List<String> CARRIED_BACK = List.of(
            SOURCE,
            ROUTE,
            "concern",
            "cameBy",
            "language",
            "foundAuthority",
            "foundTown",
            "exploitedAuthority",
            "exploitedTown",
            "livingAuthority",
            "livingTown");

    /// The six routes, each with what follows from it.
    static List<Choice> routes() {
        var routes = new ArrayList<Choice>();
        for (var route : Route.values()) {
            routes.add(Choice.of(route.name(), route.title(), route.meaning()));
        }
        return routes;
    }
}
