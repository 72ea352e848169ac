package waymark.training.champions;

import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The steps of a champion: proposed, agreed to, changed, renewed, ended with thanks. Taken by who keeps
/// champions and by the lead of the organisation.
@Controller
class ChampionStepsController {

    private static final String FORM = "training/champions/form";
    private static final String AGREEMENT = "training/champions/agreement";
    private static final String RENEWAL = "training/champions/renewal";
    private static final String ENDING = "training/champions/ending";

    /// @param it whose details are changed; empty for somebody new
    /// @param after whom the new one follows, or empty
    record Form(
            Optional<Champion.Header> it,
            Optional<Champion.Header> after,
            List<Choice> people,
            List<Choice> deputies,
            List<Choice> services,
            List<Choice> areas,
            FormData form,
            List<Problem> problems) {

        List<Choice> kinds() {
            return Choice.from(List.of(ChampionKind.values()), Enum::name, ChampionKind::title);
        }
    }

    /// @param ownLead true where the reader agrees in the name of their own organisation
    record Step(Champion.Header it, boolean ownLead, FormData form, List<Problem> problems) {}

    private final Champions champions;
    private final ChampionServices services;
    private final ChampionSettingRows settings;
    private final PeopleApi people;
    private final DirectoryApi directory;
    private final Clock clock;

    ChampionStepsController(
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

    private record Offered(ChampionForm.Choices choices, List<PersonSummary> people) {}

    /// Whom the actor may propose; deputies may be anybody of the directory.
    private Offered offered(Actor.Person actor) {
        var all = people.current(actor);
        boolean keeps = actor.may(Permission.KEEP_CHAMPIONS);
        return new Offered(
                new ChampionForm.Choices(all, services.inForce(), directory.areas(actor)),
                all.stream()
                        .filter(one -> keeps || Champion.leads(actor, one.organisation()))
                        .toList());
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
        if (offered.people().isEmpty()) {
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
                        .with("person", reference(offered.people(), it.deputy())));
        return Page.show(FORM, form(Optional.empty(), before.map(Champion::header), offered, form, List.of()));
    }

    private Optional<Champion> before(Actor actor, String after) {
        return Ref.parse(after).flatMap(ref -> champions.find(actor, ref));
    }

    private static String reference(List<PersonSummary> people, @Nullable UUID id) {
        return people.stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.ref().value())
                .findFirst()
                .orElse("");
    }

    private static Form form(
            Optional<Champion.Header> it,
            Optional<Champion.Header> after,
            Offered offered,
            FormData form,
            List<Problem> problems) {
        return new Form(
                it,
                after,
                persons(offered.people()),
                persons(offered.choices().people()),
                Choice.from(offered.choices().services(), Term::code, Term::name),
                Choice.from(offered.choices().areas(), Area::code, Area::name),
                form,
                problems);
    }

    private static List<Choice> persons(List<PersonSummary> people) {
        return Choice.from(people, one -> one.ref().value(), one -> one.name() + ", " + one.organisationName());
    }

    @PostMapping("/champions/new")
    @Allow(VIEW_DIRECTORY)
    ModelAndView propose(FormData form, Actor.Person actor) {
        var offered = offered(actor);
        var before = before(actor, form.text("after"));
        var nobody = new PersonSummary(
                actor.id(), new Ref("PE-0"), actor.name(), actor.organisation(), actor.organisationName(), "");
        var proposed = form.read(reader -> ChampionForm.read(reader, offered.choices(), nobody, today()))
                .then(given -> Champion.propose(given, actor, champions.isOne(given.person(), given.service())));
        return switch (proposed) {
            case Ruling.Refused<ChampionEvent.Made>(var problems) ->
                Page.refuse(FORM, form(Optional.empty(), before.map(Champion::header), offered, form, problems));
            case Ruling.Agreed<ChampionEvent.Made>(var event) ->
                Page.go(
                        Notice.done("Proposed. It counts once the organisation has agreed"),
                        "/champions/%s",
                        champions.propose(
                                actor,
                                event,
                                before.filter(one -> changes(one, actor))
                                        .map(Champion::ref)
                                        .orElse(null)));
        };
    }

    private static boolean changes(Champion it, Actor actor) {
        return it.header().keptBy(actor) || it.header().ledBy(actor);
    }

    /// @throws NotFound for who may read and not change
    private Champion changeable(Ref ref, Actor actor) {
        var it = champions.get(actor, ref);
        if (!changes(it, actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping("/champions/{ref}/edit")
    @Allow(VIEW_DIRECTORY)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(ref, actor);
        var offered = offered(actor);
        return it.open()
                ? Page.show(
                        FORM,
                        form(
                                Optional.of(it.header()),
                                Optional.empty(),
                                offered,
                                ChampionForm.of(it.header(), offered.choices().people()),
                                List.of()))
                : Page.go("/champions/%s", ref);
    }

    @PostMapping("/champions/{ref}/edit")
    @Allow(VIEW_DIRECTORY)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(ref, actor);
        var offered = offered(actor);
        var changed = form.read(reader -> ChampionForm.read(reader, offered.choices(), it.header(), today()))
                .then(given -> it.change(given, actor));
        return switch (changed.save(event -> champions.save(actor, form.version(), event))) {
            case Saved.Done<Champion> _ -> Page.go(Notice.done("Saved"), "/champions/%s", ref);
            case Ruling.Refused<Champion>(var problems) ->
                Page.refuse(FORM, form(Optional.of(it.header()), Optional.empty(), offered, form, problems));
            case Saved.Stale<Champion> _ -> Page.merged(edit(ref, actor));
        };
    }

    private ModelAndView step(String template, Champion it, Actor actor, FormData form) {
        return Page.show(template, new Step(it.header(), it.header().ownLead(actor), form, List.of()));
    }

    private ModelAndView again(String template, Champion it, Actor actor, FormData form, List<Problem> problems) {
        return Page.refuse(template, new Step(it.header(), it.header().ownLead(actor), form, problems));
    }

    @GetMapping("/champions/{ref}/agreement")
    @Allow(VIEW_DIRECTORY)
    ModelAndView agreement(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(ref, actor);
        return it instanceof Champion.Proposed
                ? step(AGREEMENT, it, actor, FormData.version(it.header().version()))
                : Page.go("/champions/%s", ref);
    }

    @PostMapping("/champions/{ref}/agreement")
    @Allow(VIEW_DIRECTORY)
    ModelAndView agree(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(changeable(ref, actor) instanceof Champion.Proposed it)) {
            return Page.go("/champions/%s", ref);
        }
        boolean declines = form.text("answer").equals("no");
        var answered = form.read(reader -> {
                    reader.choice(
                            "answer", List.of("yes", "no"), word -> word, "Choose whether the organisation agrees");
                    return reader.text("how", "This", Champion.LONGEST_HOW);
                })
                .<ChampionEvent>then(how -> declines
                        ? it.decline(actor, how, today()).map(event -> event)
                        : it.agree(actor, how, today()).map(event -> event));
        return switch (answered.save(event -> champions.save(actor, form.version(), event))) {
            case Saved.Done<Champion> _ ->
                Page.go(
                        Notice.done(
                                declines
                                        ? "Recorded: the organisation did not agree"
                                        : "Recorded: they are a champion now"),
                        "/champions/%s",
                        ref);
            case Ruling.Refused<Champion>(var problems) -> again(AGREEMENT, it, actor, form, problems);
            case Saved.Stale<Champion> _ -> Page.merged(agreement(ref, actor));
        };
    }

    @GetMapping("/champions/{ref}/renewal")
    @Allow(VIEW_DIRECTORY)
    ModelAndView renewal(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(ref, actor);
        var last = it.header().toDate();
        var first = last.isBefore(today()) ? today() : last.plusDays(1);
        return it.serving()
                ? step(
                        RENEWAL,
                        it,
                        actor,
                        FormData.version(it.header().version())
                                .with("to", settings.on(actor, today()).termFrom(first)))
                : Page.go("/champions/%s", ref);
    }

    @PostMapping("/champions/{ref}/renewal")
    @Allow(VIEW_DIRECTORY)
    ModelAndView renew(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(ref, actor);
        var renewed = form.read(reader -> reader.requiredDate("to", "New last day", today().plusYears(2)))
                .then(until -> it.renew(actor, until, today()));
        return switch (renewed.save(event -> champions.save(actor, form.version(), event))) {
            case Saved.Done<Champion> _ -> Page.go(Notice.done("The term is renewed"), "/champions/%s", ref);
            case Ruling.Refused<Champion>(var problems) -> again(RENEWAL, it, actor, form, problems);
            case Saved.Stale<Champion> _ -> Page.merged(renewal(ref, actor));
        };
    }

    @GetMapping("/champions/{ref}/ending")
    @Allow(VIEW_DIRECTORY)
    ModelAndView ending(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(ref, actor);
        return it.serving()
                ? step(
                        ENDING,
                        it,
                        actor,
                        FormData.version(it.header().version()).with("next", "yes"))
                : Page.go("/champions/%s", ref);
    }

    @PostMapping("/champions/{ref}/ending")
    @Allow(VIEW_DIRECTORY)
    ModelAndView end(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(ref, actor);
        var ended = form.read(reader -> new String[] {
                    reader.text("ending", "The reason", Champion.LONGEST_WORDS),
                    reader.text("thanks", "The thanks", Champion.LONGEST_WORDS)
                })
                .then(words -> it.end(actor, words[0], words[1], today()));
        return switch (ended.save(event -> champions.save(actor, form.version(), event))) {
            case Saved.Done<Champion> _ ->
                form.ticked("next")
                        ? Page.go(
                                Notice.done("Ended, with thanks. Now propose who follows"),
                                "/champions/new?after=%s",
                                ref)
                        : Page.go(Notice.done("Ended, with thanks"), "/champions/%s", ref);
            case Ruling.Refused<Champion>(var problems) -> again(ENDING, it, actor, form, problems);
            case Saved.Stale<Champion> _ -> Page.merged(ending(ref, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
