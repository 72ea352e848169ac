package waymark.cases.consent;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// What the people of a case consented to, as a picture, and what is to be done where somebody withdrew it.
@Controller
@RequestMapping("/cases/{ref}/consent")
class ConsentController {

    /// The part of the case, in who looked.
    static final String PART = "consent";

    /// Somebody in the case.
    record Line(PersonInCase person, AgeGroup age, Standing standing) {

        static Line of(Case it, PersonInCase person, Standing standing, LocalDate today) {
            return new Line(person, AgeGroup.of(it, person, today), standing);
        }

        /// What matters most in the picture comes first.
        private int worst() {
            return Math.min(
                    standing.layers().stream()
                            .mapToInt(state ->
                                    state.open() ? -1 : state.decision().place())
                            .min()
                            .orElse(ConsentDecision.NOT_ASKED.place()),
                    standing.lacksCapacity() && standing.bestInterests().isEmpty() ? -1 : Integer.MAX_VALUE);
        }

        /// True where what the person said about the NRM belongs to another route.
        boolean elsewhere(Route route) {
            return switch (standing.decision(Layer.NRM)) {
                case GIVEN -> route != Route.ADULT_CONSENTS;
                case REFUSED, WITHDRAWN -> route != Route.ADULT_DECLINES && route != Route.OUTSIDE_NRM;
                case UNDECIDED -> route != Route.ADULT_UNDECIDED;
                case NOT_ASKED -> false;
            };
        }

        /// The 18th birthday; null where the date of birth is not known.
        @Nullable
        LocalDate eighteenOn() {
            return AgeGroup.eighteenOn(person).orElse(null);
        }

        /// Why a child, or somebody who may be one, is not asked.
        String why(Case it) {
            return age == AgeGroup.CHILD
                    ? "A child is referred to the NRM without being asked for consent."
                    : person.main()
                            ? "Whether they are a child is not clear. Until it is, they are treated as one and are not"
                                    + " asked for consent to the NRM."
                            : "Their age is not known. Until it is, they are treated as a child and are not asked for"
                                    + " consent to the NRM.";
        }

        /// The answer in a layer; null where it is not asked of a child.
        @Nullable
        ConsentDecision decision(Layer layer) {
            return layer.adultsOnly() && !age.asked() && standing.of(layer).isEmpty() ? null : standing.decision(layer);
        }
    }

    record View(
            Case it, List<Line> lines, List<Consents.FollowUp> followUps, Map<UUID, String> names, LocalDate today) {

        /// Where the person whom the case is about said something else than the route of the case says; null
        /// where both say the same.
        @Nullable
        String differs() {
            var main = lines.stream()
                    .filter(line -> line.person().main())
                    .findFirst()
                    .orElseThrow();
            return main.age() == AgeGroup.ADULT && it.mayWork() && main.elsewhere(it.route())
                    ? "The route of the case is “%s”. What was recorded about the NRM is “%s”."
                            .formatted(
                                    it.route().title(),
                                    main.standing().decision(Layer.NRM).word().toLowerCase(Locale.ROOT))
                    : null;
        }
    }

    private final Cases cases;
    private final Consents consents;
    private final Clock clock;

    ConsentController(Cases cases, Consents consents, Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.clock = clock;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show("cases/consent/consent", view(cases.get(actor, ref, PART)));
    }

    private View view(Case it) {
        var standings = consents.standings(it);
        return new View(
                it,
                it.people().stream()
                        .map(person ->
                                Line.of(it, person, standings.getOrDefault(person.id(), Standing.NOTHING), today()))
                        .sorted(Comparator.comparingInt(Line::worst))
                        .toList(),
                consents.followUps(it),
                it.people().stream()
                        .collect(Collectors.toMap(
                                PersonInCase::id, person -> person.details().name())),
                today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
