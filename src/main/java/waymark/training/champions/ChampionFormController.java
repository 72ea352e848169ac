package waymark.training.champions;

import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.directory.terms.Term;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Somebody is proposed as a champion, or what is kept of one is changed. Done by who keeps champions and
/// by the lead of the organisation.
@Controller
class ChampionFormController {

    private static final String FORM = "training/champions/form";

    /// @param it whose details are changed; empty for somebody new
    /// @param after whom the new one follows, or empty
    record View(
            Optional<Champion.Header> it,
            Optional<Champion.Header> after,
            ChampionForm.Choices offered,
            FormData form,
            List<Problem> problems) {

        List<Choice> people() {
            return persons(offered.proposed());
        }

        List<Choice> deputies() {
            return persons(offered.people());
        }

        private static List<Choice> persons(List<PersonSummary> people) {
            return Choice.from(people, one -> one.ref().value(), one -> one.name() + ", " + one.organisationName());
        }

        List<Choice> services() {
            return Choice.from(offered.services(), Term::code, Term::name);
        }

        List<Choice> areas() {
            return Choice.from(offered.areas(), Area::code, Area::name);
        }

        List<Choice> kinds() {
            return Choice.from(List.of(ChampionKind.values()), Enum::name, ChampionKind::title);
        }
    }

    private final Champions champions;
    private final ChampionServices services;
    private final ChampionSettingRows settings;
    private final PeopleApi people;
    private final DirectoryApi directory;
    private final Clock clock;

    ChampionFormController(
            Champions champions,
            ChampionServices services,
            ChampionSettingRows settings,
            PeopleApi people,
            DirectoryApi directory,
            Clock clock) {
        this.champions = champions;
        this.services = services;
        this.settings = settings;
        this.people = people;
        this.directory = directory;
        this.clock = clock;
    }

    private ChampionForm.Choices offered(Actor.Person actor) {
        var all = people.current(actor);
        boolean keeps = actor.may(Permission.KEEP_CHAMPIONS);
        var proposed = all.stream()
                .filter(one -> keeps || Champion.leads(actor, one.organisation()))
                .toList();
        return new ChampionForm.Choices(all, proposed, services.inForce(), directory.areas(actor));
    }

    /// @param after the champion whom the new one follows, or empty
    /// @param service code of the service, where a hole is to be filled
    /// @param area likewise
    @GetMapping("/champions/new")
    @Allow(VIEW_DIRECTORY)
    ModelAndView begin(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String area,
            Actor.Person actor) {
        var offered = offered(actor);
        if (offered.proposed().isEmpty()) {
            return Page.go(
                    Notice.important(
                            "Champions are proposed by those who keep them and by the lead of an organisation"),
                    "/champions");
        }
        var form = FormData.empty()
                .with("kind", ChampionKind.STAFF.name())
                .with("service", service)
                .with("areas", area.isEmpty() ? List.of() : List.of(area))
                .with("from", today())
                .with("to", settings.on(actor, today()).termFrom(today()))
                .with("after", after);
        var before = before(actor, after);
        before.map(Champion::header)
                .ifPresent(it -> form.with("service", it.service())
                        .with("areas", it.areas())
                        .with("about", it.about())
                        .with("person", ChampionForm.reference(offered.proposed(), it.deputy())));
        return Page.show(FORM, new View(Optional.empty(), before.map(Champion::header), offered, form, List.of()));
    }

    private Optional<Champion> before(Actor actor, String after) {
        return Ref.parse(after).flatMap(ref -> champions.find(actor, ref));
    }

    @PostMapping("/champions/new")
    @Allow(VIEW_DIRECTORY)
    ModelAndView propose(FormData form, Actor.Person actor) {
        var offered = offered(actor);
        var before = before(actor, form.text("after"));
        var nobody = new PersonSummary(
                actor.id(), new Ref("PE-0"), actor.name(), actor.organisation(), actor.organisationName(), "");
        var proposed = form.read(reader -> ChampionForm.read(reader, offered, nobody, today()))
                .then(given -> Champion.propose(given, actor, champions.isOne(given.person(), given.service())));
        return switch (proposed) {
            case Ruling.Refused<ChampionEvent.Made>(var problems) ->
                Page.refuse(FORM, new View(Optional.empty(), before.map(Champion::header), offered, form, problems));
            case Ruling.Agreed<ChampionEvent.Made>(var event) ->
                Page.go(
                        Notice.done("Proposed. It counts once the organisation has agreed"),
                        "/champions/%s",
                        champions.propose(
                                actor,
                                event,
                                before.filter(one -> one.header().changedBy(actor))
                                        .map(Champion::ref)
                                        .orElse(null)));
        };
    }

    @GetMapping("/champions/{ref}/edit")
    @Allow(VIEW_DIRECTORY)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = champions.changeable(actor, ref);
        var offered = offered(actor);
        var header = it.header();
        var form = ChampionForm.of(header, offered.people());
        return it.open()
                ? Page.show(FORM, new View(Optional.of(header), Optional.empty(), offered, form, List.of()))
                : Page.go("/champions/%s", ref);
    }

    @PostMapping("/champions/{ref}/edit")
    @Allow(VIEW_DIRECTORY)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = champions.changeable(actor, ref);
        var offered = offered(actor);
        var changed = form.read(reader -> ChampionForm.read(reader, offered, it.header(), today()))
                .then(given -> it.change(given, actor));
        return switch (changed.save(event -> champions.save(actor, form.version(), event))) {
            case Saved.Done<Champion> _ -> Page.go(Notice.done("Saved"), "/champions/%s", ref);
            case Ruling.Refused<Champion>(var problems) ->
                Page.refuse(FORM, new View(Optional.of(it.header()), Optional.empty(), offered, form, problems));
            case Saved.Stale<Champion> _ -> Page.merged(edit(ref, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
