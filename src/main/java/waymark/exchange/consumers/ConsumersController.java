package waymark.exchange.consumers;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The systems that may ask for data: registered by one administrator, approved by another.
@Controller
@RequestMapping("/consumers")
class ConsumersController {

    private static final String PAGE = "exchange/consumers/consumer";
    private static final String NEW = "exchange/consumers/registration";
    private static final String KEY = "exchange/consumers/key";
    private static final String SCOPE = "exchange/consumers/scope";

    /// @param organisations names by code
    record Index(List<Consumer> consumers, Map<String, String> organisations) {}

    record Registration(List<Choice> organisations, FormData form, List<Problem> problems) {}

    /// @param waits true where something waits for a second administrator
    /// @param mayApprove true where the reader may be that
    /// @param reaches names of scopes by their word
    record View(
            Consumer it,
            String organisation,
            List<ConsumerKey> keys,
            boolean waits,
            boolean mayApprove,
            Map<String, String> reaches,
            LocalDate today,
            FormData form,
            List<Problem> problems) {

        List<Choice> statuses() {
            return Stream.of(ConsumerStatus.ACTIVE, ConsumerStatus.SUSPENDED, ConsumerStatus.ENDED)
                    .filter(one -> one != it.status())
                    .filter(one -> it.status() != ConsumerStatus.PROPOSED || one == ConsumerStatus.ENDED)
                    .map(one -> Choice.of(one.code(), verb(one)))
                    .toList();
        }

        private static String verb(ConsumerStatus to) {
            return switch (to) {
                case ACTIVE, PROPOSED -> "Let it ask again";
                case SUSPENDED -> "Suspend it until somebody lets it ask again";
                case ENDED -> "End its access for good";
            };
        }

        String reach(Scope scope) {
            return reaches.getOrDefault(scope.word(), scope.word());
        }
    }

    record KeyForm(Consumer it, FormData form, List<Problem> problems) {}

    record ScopeForm(Consumer it, List<Choice> reaches, FormData form, List<Problem> problems) {

        List<Choice> capabilities() {
            return Stream.of(Capability.values())
                    .map(one -> Choice.of(one.key(), one.words(), one.key()))
                    .toList();
        }
    }

    private final Consumers consumers;
    private final ConsumerRegister register;
    private final DirectoryApi directory;
    private final Clock clock;

    ConsumersController(Consumers consumers, ConsumerRegister register, DirectoryApi directory, Clock clock) {
        this.consumers = consumers;
        this.register = register;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "exchange/consumers/consumers",
                new Index(
                        consumers.all(),
                        directory.organisations(actor).stream()
                                .collect(Collectors.toMap(OrganisationSummary::code, OrganisationSummary::name))));
    }

    @GetMapping("/new")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(NEW, new Registration(organisations(actor), FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView add(FormData form, Actor.Person actor) {
        var organisations = organisations(actor);
        return switch (form.read(reader -> read(reader, organisations))) {
            case Ruling.Refused<NewConsumer>(var problems) ->
                Page.refuse(NEW, new Registration(organisations, form, problems));
            case Ruling.Agreed<NewConsumer>(var it) ->
                Page.go(
                        Notice.done("Registered. Add its key and its scopes, then another administrator approves it"),
                        "/consumers/%s",
                        register.register(actor, it));
        };
    }

    private static NewConsumer read(FormReader reader, List<Choice> organisations) {
        var email = reader.requiredLine("contactEmail", "The e-mail address", 254, "Enter an e-mail address");
        reader.when(
                !email.isEmpty() && !email.matches("[^@\\s]{1,64}@[^@\\s.]{1,63}(\\.[^@\\s.]{1,63}){1,6}"),
                "contactEmail",
                "Enter an e-mail address like support@example.org");
        return new NewConsumer(
                reader.requiredLine("name", "The name", 100, "Enter what the system is called"),
                reader.choice("organisation", organisations, Choice::value, "Choose whose system it is")
                        .value(),
                reader.required("purpose", "What it is for", 500, "Say what it is for"),
                reader.requiredLine("contactName", "The name", 100, "Enter who looks after it"),
                email);
    }

    private List<Choice> organisations(Actor actor) {
        return directory.organisations(actor).stream()
                .filter(OrganisationSummary::current)
                .map(one -> Choice.of(one.code(), one.name()))
                .toList();
    }

    @GetMapping("/{ref}")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(actor, register.get(ref), FormData.empty(), List.of()));
    }

    private View view(Actor.Person actor, Consumer it, FormData form, List<Problem> problems) {
        var keys = register.keys(it);
        var organisations = directory.organisations(actor);
        return new View(
                it,
                organisations.stream()
                        .filter(one -> one.code().equals(it.organisation()))
                        .map(OrganisationSummary::name)
                        .findFirst()
                        .orElse(it.organisation()),
                keys,
                it.waiting(keys).findAny().isPresent(),
                it.approve(actor, keys) instanceof Ruling.Agreed<ConsumerEvent>,
                reaches(actor, organisations).stream().collect(Collectors.toMap(Choice::value, Choice::label)),
                LocalDate.now(clock),
                form,
                problems);
    }

    private List<Choice> reaches(Actor actor, List<OrganisationSummary> organisations) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of(Scope.PARTNERSHIP.word(), "The whole partnership"));
        for (Area area : directory.areas(actor)) {
            choices.add(Choice.of(Scope.area(area.code()).word(), area.name()));
        }
        for (var one : organisations) {
            choices.add(Choice.of(Scope.organisation(one.code()).word(), one.name()));
        }
        return choices;
    }

    @PostMapping("/{ref}/approval")
    @Allow(MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView approve(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = seen(register.get(ref), form);
        return changed(actor, it, it.approve(actor, register.keys(it)), form, "Approved. The system can use it now");
    }

    @PostMapping("/{ref}/status")
    @Allow(MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView become(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = seen(register.get(ref), form);
        var wanted = Stream.of(ConsumerStatus.values())
                .filter(one -> one.code().equals(form.text("status")))
                .findFirst()
                .orElse(it.status());
        return changed(
                actor,
                it,
                it.become(wanted, form.text("why")),
                form,
                "Saved. The next request of the system is answered accordingly");
    }

    @PostMapping("/{ref}/keys/{id}/ending")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView endKey(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = seen(register.get(ref), form);
        return changed(actor, it, Ruling.agreed(new ConsumerEvent.KeyEnded(it, id)), form, "The key is ended");
    }

    @PostMapping("/{ref}/scopes/{id}/ending")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView endScope(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = seen(register.get(ref), form);
        return changed(actor, it, Ruling.agreed(new ConsumerEvent.ScopeEnded(it, id)), form, "The scope is ended");
    }

    private ModelAndView changed(
            Actor.Person actor, Consumer it, Ruling<ConsumerEvent> ruling, FormData form, String done) {
        return answer(actor, it, ruling.save(event -> register.save(actor, event)), form, done);
    }

    private ModelAndView answer(
            Actor.Person actor, Consumer it, Outcome<Consumer> outcome, FormData form, String done) {
        return switch (outcome) {
            case Saved.Done<Consumer> _ -> Page.go(Notice.done(done), "/consumers/%s", it.ref());
            case Ruling.Refused<Consumer>(var problems) ->
                Page.refuse(PAGE, view(actor, register.get(it.ref()), form, problems));
            case Saved.Stale<Consumer>(var now) ->
                Page.conflict(
                        PAGE,
                        view(
                                actor,
                                now,
                                form,
                                List.of(new Problem("", "Somebody changed it a moment ago. Look again"))));
        };
    }

    /// As somebody saw it who had that version before them.
    private static Consumer seen(Consumer it, FormData form) {
        return it.at(form.version());
    }

    @GetMapping("/{ref}/keys/new")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView beginKey(@PathVariable Ref ref) {
        var it = register.get(ref);
        var form = FormData.version(it.version())
                .with("expires", LocalDate.now(clock).plusYears(1));
        return Page.show(KEY, new KeyForm(it, form, List.of()));
    }

    @PostMapping("/{ref}/keys/new")
    @Allow(MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView addKey(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = register.get(ref);
        var today = LocalDate.now(clock);
        var ruling = form.read(reader -> {
                    reader.when(it.status() == ConsumerStatus.ENDED, "", "Its access has ended");
                    return new KeyRead(
                            reader.requiredLine("label", "The name", 100, "Enter what you call the key"),
                            reader.required("key", "The key", 4000, "Paste the public key"),
                            reader.requiredDate("expires", "The last day", today.plusYears(1)));
                })
                .then(read -> NewKey.of(read.label(), read.key(), read.expires(), today))
                .then(key -> register.known(key.thumbprint())
                        ? Ruling.<ConsumerEvent>refused("key", "This key is known already. Each system has its own")
                        : Ruling.<ConsumerEvent>agreed(new ConsumerEvent.KeyAdded(it, key, actor)));
        return switch (ruling.save(event -> register.save(actor, event))) {
            case Saved.Done<Consumer> _ ->
                Page.go(Notice.done("Added. Another administrator approves it"), "/consumers/%s", ref);
            case Ruling.Refused<Consumer>(var problems) -> Page.refuse(KEY, new KeyForm(it, form, problems));
            case Saved.Stale<Consumer>(var now) ->
                Page.merged(KEY, new KeyForm(now, form.with("version", now.version()), List.of()));
        };
    }

    private record KeyRead(String label, String key, LocalDate expires) {}

    @GetMapping("/{ref}/scopes/new")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView beginScope(@PathVariable Ref ref, Actor.Person actor) {
        var it = register.get(ref);
        return Page.show(SCOPE, scopeForm(actor, it, FormData.version(it.version()), List.of()));
    }

    private ScopeForm scopeForm(Actor actor, Consumer it, FormData form, List<Problem> problems) {
        return new ScopeForm(it, reaches(actor, directory.organisations(actor)), form, problems);
    }

    @PostMapping("/{ref}/scopes/new")
    @Allow(MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView addScope(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = register.get(ref);
        var offered = reaches(actor, directory.organisations(actor));
        var ruling = form.read(reader -> new ScopeRead(
                        reader.choice(
                                "capability", List.of(Capability.values()), Capability::key, "Choose what it may do"),
                        reader.choice("reach", offered, Choice::value, "Choose how far that reaches")
                                .value()))
                .then(read -> NewScope.of(read.capability(), Scope.of(read.reach()), it.organisation()))
                .then(scope -> it.give(scope, actor));
        return switch (ruling.save(event -> register.save(actor, event))) {
            case Saved.Done<Consumer> _ ->
                Page.go(Notice.done("Proposed. Another administrator approves it"), "/consumers/%s", ref);
            case Ruling.Refused<Consumer>(var problems) -> Page.refuse(SCOPE, scopeForm(actor, it, form, problems));
            case Saved.Stale<Consumer>(var now) ->
                Page.merged(SCOPE, scopeForm(actor, now, form.with("version", now.version()), List.of()));
        };
    }

    private record ScopeRead(Capability capability, String reach) {}
}
