package waymark.exchange.webhooks;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;

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
import waymark.exchange.consumers.Consumer;
import waymark.exchange.consumers.ConsumerStatus;
import waymark.exchange.consumers.Consumers;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.StepUp;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The endpoints of webhooks for administrators: adding one, what was sent to it, sending again, stopping it.
@Controller
@RequestMapping("/webhooks")
class WebhooksController {

    private static final String NEW = "exchange/webhooks/new";
    private static final int LONGEST = 500;

    /// @param systems their names, by id
    record Index(List<WebhookEndpoint> endpoints, Map<UUID, String> systems) {}

    record NewOne(List<Choice> systems, List<Choice> types, FormData form, List<Problem> problems) {}

    /// @param missing types that the system has no scope for
    record View(WebhookEndpoint it, Consumer system, List<WebhookDelivery> log, List<String> missing) {}

    private record Wanted(Consumer system, String url, List<WebhookType> types) {}

    private final Webhooks webhooks;
    private final Consumers consumers;
    private final WebhookClient client;

    WebhooksController(Webhooks webhooks, Consumers consumers, WebhookClient client) {
        this.webhooks = webhooks;
        this.consumers = consumers;
        this.client = client;
    }

    @GetMapping
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView list() {
        var systems = consumers.all().stream().collect(Collectors.toMap(Consumer::id, Consumer::name));
        return Page.show("exchange/webhooks/webhooks", new Index(webhooks.all(), systems));
    }

    @GetMapping("/new")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView begin() {
        return Page.show(NEW, form(FormData.empty(), List.of()));
    }

    private NewOne form(FormData form, List<Problem> problems) {
        return new NewOne(
                Choice.from(active(), one -> one.ref().value(), Consumer::name),
                Choice.from(List.of(WebhookType.values()), WebhookType::key, WebhookType::words),
                form,
                problems);
    }

    private List<Consumer> active() {
        return consumers.all().stream()
                .filter(one -> one.status() == ConsumerStatus.ACTIVE)
                .toList();
    }

    @PostMapping("/new")
    @Allow(MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView add(FormData form, Actor.Person actor) {
        if (active().isEmpty()) { // the last one was suspended while this was typed: the page says what comes first
            return Page.refuse(NEW, form(form, List.of()));
        }
        return switch (form.read(this::read).then(this::rule)) {
            case Ruling.Refused<Wanted>(var problems) -> Page.refuse(NEW, form(form, problems));
            case Ruling.Agreed<Wanted>(var wanted) ->
                Page.go(
                        Notice.done("It is told from now on. Give the public key to the people who run the system"),
                        "/webhooks/%s",
                        webhooks.add(
                                actor,
                                wanted.system().id(),
                                wanted.url(),
                                wanted.types().stream().map(WebhookType::key).toList()));
        };
    }

    private Wanted read(FormReader reader) {
        return new Wanted(
                reader.choice("system", active(), one -> one.ref().value(), "Choose the system that is told"),
                reader.requiredLine("url", "The address", LONGEST, "Enter the address that is told"),
                reader.choices("types", List.of(WebhookType.values()), WebhookType::key, "Choose what it is told of"));
    }

    private Ruling<Wanted> rule(Wanted wanted) {
        var problems = new Problems()
                .when(client.usable(wanted.url()).isEmpty(), "url", "Enter a whole address that begins with https://")
                .when(wanted.types().isEmpty(), "types", "Choose what it is told of");
        wanted.types().stream()
                .filter(type -> !wanted.system().holds(type.needs()))
                .forEach(type -> problems.add(
                        "types",
                        "%s: the system has no scope for it (%s)"
                                .formatted(type.words(), type.needs().key())));
        return problems.or(() -> wanted);
    }

    @GetMapping("/{ref}")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView show(@PathVariable Ref ref) {
        var it = webhooks.get(ref);
        var system = consumers.find(it.consumer()).orElseThrow(() -> new NotFound(ref));
        var missing = Stream.of(WebhookType.values())
                .filter(type -> it.types().contains(type.key()) && !system.holds(type.needs()))
                .map(WebhookType::words)
                .toList();
        return Page.show("exchange/webhooks/webhook", new View(it, system, webhooks.log(it), missing));
    }

    @PostMapping("/{ref}/tests")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView test(@PathVariable Ref ref, Actor.Person actor) {
        webhooks.test(actor, webhooks.get(ref));
        return Page.go(Notice.done("A test is sent within seconds. Look again"), "/webhooks/%s", ref);
    }

    @PostMapping("/{ref}/deliveries/{id}/again")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView again(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        webhooks.again(actor, webhooks.get(ref), id);
        return Page.go(Notice.done("It is sent again within seconds"), "/webhooks/%s", ref);
    }

    @PostMapping("/{ref}/state")
    @Allow(MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView state(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var state = switch (form.text("step")) {
            case "stop" -> WebhookEndpoint.State.STOPPED;
            case "end" -> WebhookEndpoint.State.ENDED;
            default -> WebhookEndpoint.State.ACTIVE;
        };
        webhooks.state(
                actor, webhooks.get(ref), state, state == WebhookEndpoint.State.ACTIVE ? "" : "By " + actor.name());
        return Page.go(Notice.done("Done"), "/webhooks/%s", ref);
    }
}
