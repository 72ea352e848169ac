package waymark.campaigns.pictures;

import static waymark.kernel.Permission.CONTACT_PEOPLE_SHOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.Purpose;
import waymark.campaigns.pictures.people.Identities;
import waymark.campaigns.pictures.people.IdentityText;
import waymark.campaigns.pictures.people.PeopleShown;
import waymark.campaigns.pictures.people.PersonShown;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Dates;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The people shown, for those who may reach them: what each agreed to, and their name and ways to be reached, opened
/// with a reason for half an hour.
@Controller
@RequestMapping("/pictures/people")
class PeopleShownController {

    private static final String PAGE = "campaigns/pictures/personShown";
    private static final String CONSENT = "campaigns/pictures/consentForm";
    private static final String IDENTITY = "campaigns/pictures/identityForm";
    private static final int LANGUAGE = 60;
    private static final int NAME = 200;

    record Index(List<PersonShown> people, LocalDate today) {}

    /// @param opened empty while it is not opened, or nothing is written
    record View(
            PersonShown person,
            boolean open,
            Optional<Identities.Opened> opened,
            List<Identities.Opening> openings,
            List<Identities.Contact> contacts,
            LocalDate today,
            FormData form,
            List<Problem> problems) {

        List<Choice> outcomes() {
            return List.of(
                    Choice.of("REACHED", "They were reached"),
                    Choice.of("NOT_REACHED", "They were not reached"),
                    Choice.of("NOT_SAFE", "It was not safe to try"));
        }
    }

    record ConsentForm(PersonShown person, FormData form, List<Problem> problems) {

        List<Choice> ways() {
            return List.of(
                    Choice.of("PAPER", "On paper"),
                    Choice.of("CONVERSATION", "In a conversation, written down by the person who heard it"));
        }

        List<Purpose> purposes() {
            return List.of(Purpose.values());
        }

        List<Choice> pairs(Purpose purpose) {
            return PersonShown.pairs(purpose);
        }

        List<Choice> yesNo() {
            return List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"));
        }
    }

    record IdentityForm(PersonShown person, FormData form, List<Problem> problems) {}

    private final PeopleShown people;
    private final Identities identities;
    private final Clock clock;

    PeopleShownController(PeopleShown people, Identities identities, Clock clock) {
        this.people = people;
        this.identities = identities;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView list(Actor.Person actor) {
        return Page.show("campaigns/pictures/peopleShown", new Index(people.all(actor), LocalDate.now(clock)));
    }

    /// Whoever looks is recorded, whether or not it is open.
    @GetMapping("/{id}")
    @Allow(CONTACT_PEOPLE_SHOWN)
    @RecordsAccess
    ModelAndView show(@PathVariable UUID id, Actor.Person actor) {
        return Page.show(PAGE, view(actor, people.get(actor, id), FormData.empty(), List.of()));
    }

    private View view(Actor.Person actor, PersonShown person, FormData form, List<Problem> problems) {
        return new View(
                person,
                identities.isOpen(actor, person.id()),
                identities.read(actor, person),
                identities.openings(actor, person.id()),
                identities.contacts(actor, person.id()),
                LocalDate.now(clock),
                form,
                problems);
    }

    @PostMapping("/{id}/opening")
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView open(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var person = people.get(actor, id);
        return switch (form.read(
                reader -> reader.required("because", "Why", FormReader.REASON, "Say why you need to reach them"))) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(PAGE, view(actor, person, form, problems));
            case Ruling.Agreed<String>(var because) -> {
                identities.open(actor, person, because);
                yield Page.go(Notice.done("Open for half an hour, for you alone"), person.path());
            }
        };
    }

    @PostMapping("/{id}/contact")
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView contacted(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var person = people.get(actor, id);
        var outcome = form.read(reader -> {
            var chosen = reader.choice(
                    "outcome",
                    List.of("REACHED", "NOT_REACHED", "NOT_SAFE"),
                    word -> word,
                    "Choose whether they were reached");
            reader.when(
                    !chosen.equals("NOT_SAFE") && !reader.form().ticked("rulesKept"),
                    "rulesKept",
                    "Contact goes by what keeps them safe. If that could not be done, choose that it was not safe to try");
            return chosen;
        });
        return switch (outcome) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(PAGE, view(actor, person, form, problems));
            case Ruling.Agreed<String>(var one) -> {
                identities.contacted(actor, person, one);
                yield Page.go(Notice.done("Recorded"), person.path());
            }
        };
    }

    @GetMapping("/{id}/identity")
    @Allow(CONTACT_PEOPLE_SHOWN)
    @RecordsAccess
    ModelAndView identity(@PathVariable UUID id, Actor.Person actor) {
        var person = people.get(actor, id);
        var opened = identities.read(actor, person);
        return Page.show(
                IDENTITY,
                new IdentityForm(
                        person,
                        opened.map(one -> FormData.version(one.version()).with(one.text()))
                                .orElseGet(() -> FormData.version(0)),
                        List.of()));
    }

    @PostMapping("/{id}/identity")
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView save(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var person = people.get(actor, id);
        return switch (form.read(PeopleShownController::identity)) {
            case Ruling.Refused<IdentityText>(var problems) ->
                Page.refuse(IDENTITY, new IdentityForm(person, form, problems));
            case Ruling.Agreed<IdentityText>(var text) ->
                identities.save(actor, person, text, form.version())
                        ? Page.go(Notice.done("Sealed"), person.path())
                        : form.version() == 0
                                ? Page.refuse(
                                        IDENTITY,
                                        new IdentityForm(
                                                person,
                                                form,
                                                List.of(new Problem(
                                                        "name",
                                                        "Something is sealed already. Open it first, then change it"))))
                                : Page.merged(identity(id, actor));
        };
    }

    private static IdentityText identity(FormReader form) {
        return new IdentityText(
                form.requiredLine("name", "What they want to be called", NAME, "Enter what they want to be called"),
                form.required(
                        "rules",
                        "What keeps them safe",
                        FormReader.REASON,
                        "Enter what keeps them safe: when and how they may be reached, and what must not be said or left"),
                form.required("reach", "How they can be reached", FormReader.REASON, "Enter how they can be reached"),
                form.requiredLine(
                        "language", "The language", LANGUAGE, "Enter the language in which to speak with them"),
                form.text("form", "Where their paper lies", FormReader.REASON));
    }

    /// Their name and ways to be reached go; what they agreed to stays, without a name.
    @PostMapping("/{id}/forgetting")
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView forget(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var person = people.get(actor, id);
        return switch (identities.forget(actor, person, form.version())) {
            case Saved.Done<PersonShown> _ ->
                Page.go(Notice.done("Their name and how to reach them are deleted"), person.path());
            case Saved.Stale<PersonShown> _ -> Page.go(person.path());
        };
    }

    @GetMapping("/{id}/consent")
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView consent(@PathVariable UUID id, Actor.Person actor) {
        var form = FormData.empty().with("givenOn", LocalDate.now(clock));
        return Page.show(CONSENT, new ConsentForm(people.get(actor, id), form, List.of()));
    }

    @PostMapping("/{id}/consent")
    @Allow(CONTACT_PEOPLE_SHOWN)
    ModelAndView agree(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var person = people.get(actor, id);
        return switch (form.read(reader -> consent(reader, person))) {
            case Ruling.Refused<PeopleShown.NewConsent>(var problems) ->
                Page.refuse(CONSENT, new ConsentForm(person, form, problems));
            case Ruling.Agreed<PeopleShown.NewConsent>(var consent) -> {
                people.agree(actor, person, consent);
                yield Page.go(Notice.done("What they agreed to is recorded"), person.path());
            }
        };
    }

    private PeopleShown.NewConsent consent(FormReader form, PersonShown person) {
        var today = LocalDate.now(clock);
        form.when(
                !form.form().ticked("toldPrint"),
                "toldPrint",
                "They have to know before they agree. Tell them, and record it after that");
        form.when(
                !form.form().ticked("toldFree"),
                "toldFree",
                "They have to know before they agree. Tell them, and record it after that");
        var taken = form.choice("taken", List.of("PAPER", "CONVERSATION"), word -> word, "Choose how they agreed");
        var given = form.requiredDate("givenOn", "Day on which they agreed", today);
        form.when(given.isAfter(today), "givenOn", "Day on which they agreed must not be in the future");
        var until = form.requiredDate("until", "Last day", given.plusYears(1));
        form.when(!until.isAfter(given), "until", "Last day must be after the day on which they agreed");
        var agreed = new ArrayList<>(PeopleShown.known(form.form().all("agreed")));
        form.when(agreed.isEmpty(), "agreed", "Choose what they agreed to");
        person.takenBackAfter(given, agreed)
                .ifPresent(said -> form.when(
                        true,
                        "givenOn",
                        "They took this back on %s. Only what they agreed to on that day or later can be recorded"
                                .formatted(Dates.day(said, Locale.UK))));
        var language =
                form.requiredLine("language", "The language", LANGUAGE, "Enter the language in which it was explained");
        boolean interpreter = form.choice(
                        "interpreter", List.of("yes", "no"), word -> word, "Choose whether there was an interpreter")
                .equals("yes");
        return new PeopleShown.NewConsent(taken, given, until, agreed, language, interpreter);
    }
}
