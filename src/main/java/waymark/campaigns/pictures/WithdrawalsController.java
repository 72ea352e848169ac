package waymark.campaigns.pictures;

import static waymark.kernel.Permission.CONTACT_PEOPLE_SHOWN;
import static waymark.kernel.Permission.KEEP_PICTURES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.Pictures;
import waymark.campaigns.pictures.catalogue.Purpose;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.campaigns.pictures.people.PeopleShown;
import waymark.campaigns.pictures.people.PersonShown;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Who is shown in a picture, by place, and what one of them takes back. Whoever of those two roles hears it records
/// it: a person need not find the right one.
@Controller
@RequestMapping("/pictures/{ref}/people")
class WithdrawalsController {

    private static final String PERSON = "campaigns/pictures/personForm";
    private static final String WITHDRAWAL = "campaigns/pictures/withdrawal";
    private static final String ALL = "all";
    private static final String SOME = "some";
    private static final int PLACE = 120;

    record PersonForm(Picture it, FormData form, List<Problem> problems) {

        List<Choice> yesNo() {
            return List.of(Choice.of("yes", "Yes"), Choice.of("no", "No, for instance seen from behind"));
        }
    }

    record Form(PersonShown person, String back, FormData form, List<Problem> problems) {

        List<Choice> extents() {
            return List.of(
                    Choice.of(ALL, "Everything", "The picture is recalled from everywhere at once"),
                    Choice.of(SOME, "Some uses"));
        }

        List<Purpose> purposes() {
            return List.of(Purpose.values());
        }

        List<Choice> pairs(Purpose purpose) {
            return PersonShown.pairs(purpose).stream()
                    .map(one -> Choice.of(one.value(), one.label()))
                    .toList();
        }
    }

    private record NewPerson(String place, boolean recognisable) {}

    private record Taken(List<String> covers, LocalDate saidOn) {}

    private final Pictures pictures;
    private final PeopleShown people;
    private final Clock clock;

    WithdrawalsController(Pictures pictures, PeopleShown people, Clock clock) {
        this.pictures = pictures;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Allow(KEEP_PICTURES)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PERSON, new PersonForm(withPeople(actor, ref), FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(KEEP_PICTURES)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = withPeople(actor, ref);
        var read = form.read(reader -> new NewPerson(
                reader.requiredLine("place", "Place in the picture", PLACE, "Say where they are in the picture"),
                reader.choice(
                                "recognisable",
                                List.of("yes", "no"),
                                word -> word,
                                "Choose whether they can be recognised")
                        .equals("yes")));
        return switch (read) {
            case Ruling.Refused<NewPerson>(var problems) -> Page.refuse(PERSON, new PersonForm(it, form, problems));
            case Ruling.Agreed<NewPerson>(var one) -> {
                people.add(actor, it, one.place(), one.recognisable());
                yield Page.go(Notice.done("Added. An identity custodian records what they agreed to"), it.path());
            }
        };
    }

    private Picture withPeople(Actor actor, Ref ref) {
        var it = pictures.get(actor, ref);
        if (it.about().people() == WhoIsShown.REAL && (it instanceof Picture.Draft || it instanceof Picture.InReview)) {
            return it;
        }
        throw new NotFound(ref);
    }

    @GetMapping("/{id}/withdrawal")
    @Allow(USE_WAYMARK)
    ModelAndView withdrawal(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var form = FormData.empty().with("saidOn", LocalDate.now(clock));
        return Page.show(WITHDRAWAL, view(actor, person(actor, ref, id), form, List.of()));
    }

    private static Form view(Actor.Person actor, PersonShown person, FormData form, List<Problem> problems) {
        return new Form(
                person, actor.may(KEEP_PICTURES) ? "/pictures/" + person.pictureRef() : person.path(), form, problems);
    }

    @PostMapping("/{id}/withdrawal")
    @Allow(USE_WAYMARK)
    ModelAndView withdraw(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var person = person(actor, ref, id);
        var today = LocalDate.now(clock);
        var taken = form.read(reader -> {
            boolean all = reader.choice("extent", List.of(ALL, SOME), word -> word, "Choose what they take back")
                    .equals(ALL);
            var covers =
                    all ? List.<String>of() : PeopleShown.known(reader.form().all("covers"));
            reader.when(!all && covers.isEmpty(), "covers", "Choose the uses that they take back");
            var said = reader.requiredDate("saidOn", "Day on which they said it", today);
            reader.when(said.isAfter(today), "saidOn", "Day on which they said it must not be in the future");
            return new Taken(covers, said);
        });
        return switch (taken) {
            case Ruling.Refused<Taken>(var problems) -> Page.refuse(WITHDRAWAL, view(actor, person, form, problems));
            case Ruling.Agreed<Taken>(var one) -> {
                boolean recalled = people.withdraw(actor, person, one.covers(), one.saidOn());
                yield Page.go(
                        Notice.done(
                                recalled
                                        ? "Recorded. The picture is recalled from everywhere, and everybody who uses it was told"
                                        : "Recorded. Uses that are no longer agreed to were called back"),
                        actor.may(KEEP_PICTURES) ? "/pictures/" + ref : person.path());
            }
        };
    }

    private PersonShown person(Actor.Person actor, Ref ref, UUID id) {
        if (!actor.may(KEEP_PICTURES) && !actor.may(CONTACT_PEOPLE_SHOWN)) {
            throw new NotFound(id);
        }
        var person = people.get(actor, id);
        if (!person.pictureRef().equals(ref)) {
            throw new NotFound(id);
        }
        return person;
    }
}
