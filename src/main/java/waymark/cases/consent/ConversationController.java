package waymark.cases.consent;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
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

/// Records one conversation about consent, for several layers at once.
@Controller
class ConversationController {

    private static final String FORM = "cases/consent/conversation";

    record View(Case it, PersonInCase person, ConversationForm asked, FormData form, List<Problem> problems) {

        String path() {
            return "%s/consent/%s/conversation".formatted(it.path(), person.ref());
        }
    }

    private final Cases cases;
    private final Consents consents;
    private final ConsentTexts texts;
    private final PrivacyNotices notices;
    private final DirectoryApi directory;
    private final Clock clock;

    ConversationController(
            Cases cases,
            Consents consents,
            ConsentTexts texts,
            PrivacyNotices notices,
            DirectoryApi directory,
            Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.texts = texts;
        this.notices = notices;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/consent/{person}/conversation")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var it = cases.get(actor, ref, "consent");
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return show(actor, it, it.person(person));
    }

    private ModelAndView show(Actor.Person actor, Case it, PersonInCase person) {
        var asked = asked(actor, it, person);
        return Page.show(FORM, new View(it, person, asked, asked.fresh(person, actor, today()), List.of()));
    }

    @PostMapping("/cases/{ref}/consent/{person}/conversation")
    @Allow(WORK_CASES)
    ModelAndView record(@PathVariable Ref ref, @PathVariable Ref person, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var one = it.person(person);
        var asked = asked(actor, it, one);
        var saved = form.read(reader -> asked.read(reader, today()))
                .then(talk -> talk.rule(asked.age(), asked.standing(), asked.points(), today()))
                .save(talk -> consents.record(actor, it, one, form.version(), talk));
        return switch (saved) {
            case Saved.Done<Standing> _ ->
                Page.go(Notice.done("Conversation recorded"), "%s/consent/%s", it.path(), one.ref());
            case Ruling.Refused<Standing>(var problems) -> Page.refuse(FORM, new View(it, one, asked, form, problems));
            case Saved.Stale<Standing> _ -> Page.merged(show(actor, it, one));
        };
    }

    private ConversationForm asked(Actor.Person actor, Case it, PersonInCase person) {
        var age = AgeGroup.of(it, person, today());
        var occasion = Occasion.of(age);
        var standing = consents.standing(it, person);
        var known = standing.partners().stream()
                .map(LayerState::partner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new ConversationForm(
                age,
                occasion,
                standing,
                texts.points(occasion, today()),
                notices.current(),
                standing.partners().stream()
                        .map(one -> Choice.of(Objects.requireNonNull(one.partner()), one.partnerName()))
                        .toList(),
                directory.organisations(actor).stream()
                        .filter(organisation -> organisation.current() && !known.contains(organisation.code()))
                        .map(ConversationController::choice)
                        .toList());
    }

    private static Choice choice(OrganisationSummary organisation) {
        return Choice.of(organisation.code(), organisation.name());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
