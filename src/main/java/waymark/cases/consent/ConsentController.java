package waymark.cases.consent;

import static waymark.kernel.Permission.WORK_CASES;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.Audit;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// What the people of a case consented to: as a picture, of one person with everything that was said, as a
/// sheet for the person, and as a file.
@Controller
class ConsentController {

    /// Somebody in the case.
    record Line(PersonInCase person, AgeGroup age, Standing standing) {

        /// What matters most in the picture comes first.
        private int worst() {
            return Math.min(
                    standing.layers().stream()
                            .mapToInt(state ->
                                    state.open() ? -1 : state.decision().ordinal())
                            .min()
                            .orElse(ConsentDecision.NOT_ASKED.ordinal()),
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
            Case it,
            List<Line> lines,
            List<Consents.FollowUp> followUps,
            Map<UUID, String> names,
            List<Consequence> consequences,
            LocalDate today) {

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

        List<Consequence> toDo(Consents.FollowUp followUp) {
            return consequences.stream()
                    .filter(one -> one.kind() == Consequence.Kind.TO_DO
                            && one.layer() == followUp.state().layer())
                    .toList();
        }
    }

    /// @param points every point that may have been ticked, by what is kept of it
    record PersonView(
            Case it,
            Line line,
            List<Talk> talks,
            List<CapacityAssessment> assessments,
            Map<String, ConsentPoint> points,
            Map<Integer, PrivacyNotice> notices,
            LocalDate today) {

        List<String> ticked(Talk talk, ConsentPoint.Kind kind) {
            return talk.explained().stream()
                    .map(points::get)
                    .filter(point -> point != null && point.kind() == kind)
                    .map(ConsentPoint::words)
                    .toList();
        }

        /// Whether it was explained what follows; null where nothing was withdrawn.
        @Nullable
        String explainedWhatFollows(Talk talk) {
            return !talk.withdrawal() ? null : talk.explained().isEmpty() ? "Was not explained" : "Was explained";
        }

        String interpreter(Talk talk) {
            var details = talk.details();
            var wish = details.interpreterGender();
            return talk.interpreter().word()
                    + (details.interpreter().isEmpty() ? "" : ": " + details.interpreter())
                    + (wish.isEmpty() ? "" : wish.equals("female") ? ". They want a woman" : ". They want a man");
        }

        String path() {
            return "%s/consent/%s".formatted(it.path(), line.person().ref());
        }
    }

    private final Cases cases;
    private final Consents consents;
    private final ConsentTexts texts;
    private final PrivacyNotices notices;
    private final ConsentRecordFile file;
    private final Audit audit;
    private final Clock clock;

    ConsentController(
            Cases cases,
            Consents consents,
            ConsentTexts texts,
            PrivacyNotices notices,
            ConsentRecordFile file,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.texts = texts;
        this.notices = notices;
        this.file = file;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/consent")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show("cases/consent/consent", view(cases.get(actor, ref, "consent")));
    }

    private View view(Case it) {
        var standings = consents.standings(it);
        return new View(
                it,
                it.people().stream()
                        .map(person -> line(it, person, standings.getOrDefault(person.id(), Standing.NOTHING)))
                        .sorted(Comparator.comparingInt(Line::worst))
                        .toList(),
                consents.followUps(it),
                it.people().stream()
                        .collect(Collectors.toMap(
                                PersonInCase::id, person -> person.details().name())),
                texts.consequences(today()),
                today());
    }

    private Line line(Case it, PersonInCase person, Standing standing) {
        return new Line(person, AgeGroup.of(it, person, today()), standing);
    }

    @GetMapping("/cases/{ref}/consent/{person}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView person(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var it = cases.get(actor, ref, "consent");
        return Page.show("cases/consent/person", personView(it, it.person(person)));
    }

    private PersonView personView(Case it, PersonInCase person) {
        return new PersonView(
                it,
                line(it, person, consents.standing(it, person)),
                consents.talks(it, person),
                consents.assessments(it, person),
                texts.every(),
                notices.all().stream().collect(Collectors.toMap(PrivacyNotice::number, notice -> notice)),
                today());
    }

    /// What the person agreed to, for the person, in plain words and without their name.
    @GetMapping("/cases/{ref}/consent/{person}/agreed")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView agreed(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var it = cases.get(actor, ref, "consent");
        var one = it.person(person);
        audit.looked(actor, "print_consent", ref.value());
        return Page.show("cases/consent/agreed", personView(it, one));
    }

    /// The record of consent as a file.
    @GetMapping("/cases/{ref}/consent/{person}/record.json")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> record(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var it = cases.get(actor, ref, "consent");
        var one = it.person(person);
        audit.looked(actor, "download_consent_record", ref.value());
        var text = file.of(it, one, consents.talks(it, one), notices.all(), clock.instant());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("consent-%s.json".formatted(one.ref()))
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Somebody was told, or what else was to be done because consent was withdrawn.
    @PostMapping("/cases/{ref}/consent/follow-ups/{consent}")
    @Allow(WORK_CASES)
    ModelAndView done(@PathVariable Ref ref, @PathVariable UUID consent, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var open = consents.followUps(it).stream()
                .filter(one -> one.consent().equals(consent))
                .findFirst();
        if (open.isEmpty()) {
            return Page.go("%s/consent", it.path());
        }
        return switch (consents.done(actor, it, open.orElseThrow(), form.version())) {
            case Saved.Done<Consents.FollowUp> _ -> Page.go(Notice.done("Recorded as done"), "%s/consent", it.path());
            case Saved.Stale<Consents.FollowUp> _ -> Page.go("%s/consent", it.path());
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
