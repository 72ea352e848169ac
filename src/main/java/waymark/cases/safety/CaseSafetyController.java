package waymark.cases.safety;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.freetext.FreeText;
import waymark.cases.freetext.FreeTexts;
import waymark.cases.opening.SaidDetails;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonDetails;
import waymark.contacts.Contact;
import waymark.contacts.ContactsApi;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// How safe the people of a case are, whom to call, and a new review of it.
@Controller
class CaseSafetyController {

    private static final String FORM = "cases/safety/form";

    /// Numbers of the whole country that may be needed tonight.
    private static final Set<String> LINES = Set.of("SALVATION_ARMY", "MS_HELPLINE", "POLICE_101");

    private static final String GUARDIANS = "ICTG";

    /// What a local point of contact is for.
    private static final Set<String> SUBJECTS = Set.of("OUT_OF_HOURS", "ADULT", "CHILD", "HOUSING");

    /// @param reviews the newest first
    /// @param lines telephone numbers for tonight
    /// @param answering who answers now in the area of the case
    record View(Case it, List<Safety> reviews, List<HelpLine> lines, List<Contact> answering, LocalDate today) {

        @Nullable
        Safety latest() {
            return reviews.isEmpty() ? null : reviews.getFirst();
        }

        /// What the newest review says of the person.
        SaidDetails said() {
            var newest = latest();
            var known = it.main().details();
            return new SaidDetails(
                    it.main(),
                    new PersonDetails(
                            "",
                            "",
                            "",
                            null,
                            "",
                            "",
                            "",
                            newest == null ? known.language() : newest.details().language()));
        }

        List<String> ways(Safety safety) {
            var labels = Choice.labels(SafetyDetails.wayChoices());
            return safety.details().ways().stream()
                    .map(way -> labels.getOrDefault(way, way))
                    .toList();
        }

        String payer(Safety safety) {
            return label(SafetyDetails.payers(), safety.details().payer());
        }

        String police(Safety safety) {
            var details = safety.details();
            var told = details.police().isEmpty()
                    ? "Not recorded"
                    : label(SafetyDetails.policeChoices(), details.police());
            return details.policeReference().isEmpty() ? told : told + ", " + details.policeReference();
        }

        String gender(Safety safety) {
            return label(SafetyDetails.genders(), safety.details().interpreterGender());
        }

        private static String label(List<Choice> choices, String code) {
            return Choice.labels(choices).getOrDefault(code, code);
        }
    }

    record Form(Case it, @Nullable Safety before, FormData form, FreeText text, List<Problem> problems) {}

    private final Cases cases;
    private final SafetyReviews reviews;
    private final HelpLines lines;
    private final ContactsApi contacts;
    private final FreeTexts texts;
    private final Clock clock;

    CaseSafetyController(
            Cases cases, SafetyReviews reviews, HelpLines lines, ContactsApi contacts, FreeTexts texts, Clock clock) {
        this.cases = cases;
        this.reviews = reviews;
        this.lines = lines;
        this.contacts = contacts;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/safety")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, "safety");
        return Page.show(
                "cases/safety/safety", new View(it, reviews.all(it), lines(actor, it), answering(actor, it), today()));
    }

    private List<HelpLine> lines(Actor actor, Case it) {
        return lines.on(actor, today()).stream()
                .filter(line -> LINES.contains(line.code())
                        || it.child(today()) && line.code().equals(GUARDIANS))
                .toList();
    }

    private List<Contact> answering(Actor actor, Case it) {
        var area = it.area();
        return area == null
                ? List.of()
                : contacts.answering(actor, area, clock.instant()).stream()
                        .filter(contact -> SUBJECTS.contains(contact.subject()))
                        .toList();
    }

    @GetMapping("/cases/{ref}/safety/edit")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, "safety");
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return form(it);
    }

    private ModelAndView form(Case it) {
        var before = reviews.latest(it).orElse(null);
        var details = before == null ? SafetyDetails.unknown(it.main().details().language()) : before.details();
        var form = FormData.version(before == null ? 1 : before.number() + 1)
                .with(details)
                .with("dangerWords", details.danger())
                .with("danger", before == null ? "" : before.danger().name())
                .with("firstNight", before == null ? "" : before.firstNight().name())
                .with("reviewed", today())
                .with("next", today().plusDays(1));
        return Page.show(FORM, new Form(it, before, form, FreeText.none(), List.of()));
    }

    @PostMapping("/cases/{ref}/safety/edit")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var text = texts.read(it, "Safety", form, Safety.Review.TEXTS);
        var saved = text.read(reader -> Safety.Review.read(reader, today()), review -> review.rule(today()))
                .save(review -> texts.save(actor, it, text, () -> reviews.save(actor, it, form.version(), review)));
        return switch (saved) {
            case Saved.Done<Safety.Review> _ -> Page.go(Notice.done("Safety recorded"), "%s/safety", it.path());
            case Ruling.Refused<Safety.Review>(var problems) ->
                Page.refuse(FORM, new Form(it, reviews.latest(it).orElse(null), form, text, problems));
            case Saved.Stale<Safety.Review> _ -> Page.merged(form(it));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
