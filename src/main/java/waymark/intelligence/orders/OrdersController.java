package waymark.intelligence.orders;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.intelligence.references.TypedReferences;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Court orders: the list, one order, a new one, and the law behind each kind.
@Controller
@RequestMapping("/intelligence/orders")
class OrdersController {

    private static final String FORM = "intelligence/orders/form";
    private static final String KIND = "intelligence/orders/kind";
    private static final int LONGEST_REASON = 2_000;

    /// Years after its end for which an order is kept where nothing else is entered: the first review of group 2.
    private static final int KEPT_YEARS = 10;

    record Index(List<CourtOrders.Line> orders, boolean ended, LocalDate today, Marking marking) {}

    record View(
            CourtOrder order,
            List<OrderCondition> conditions,
            List<CourtOrders.Check> checks,
            List<Breach> breaches,
            List<TimelineEntry> timeline,
            LocalDate today,
            Marking marking) {

        List<Choice> outcomes() {
            return Choice.from(List.of(BreachOutcome.values()), Enum::name, BreachOutcome::words);
        }

        /// Where each condition is written in full, by its reference.
        String words(Ref condition) {
            return conditions.stream()
                    .filter(one -> one.ref().equals(condition))
                    .map(OrderCondition::words)
                    .findFirst()
                    .orElse("");
        }
    }

    record Form(List<OrderKind> kinds, List<Choice> areas, FormData form, List<Problem> problems) {

        List<Choice> choices() {
            return kinds.stream()
                    .map(kind -> Choice.of(
                            kind.code(),
                            kind.name(),
                            kind.checkedOn() == null
                                    ? "%s. %s. %s".formatted(kind.law(), kind.commencement(), kind.confirmed())
                                    : kind.law()))
                    .toList();
        }
    }

    record Kinds(List<OrderKind> kinds) {}

    record Kind(OrderKind it, FormData form, List<Problem> problems) {}

    private final CourtOrders orders;
    private final OrderKinds kinds;
    private final DirectoryApi directory;
    private final TypedReferences references;
    private final Clock clock;

    OrdersController(
            CourtOrders orders, OrderKinds kinds, DirectoryApi directory, TypedReferences references, Clock clock) {
        this.orders = orders;
        this.kinds = kinds;
        this.directory = directory;
        this.references = references;
        this.clock = clock;
    }

    /// @param ended whether those are shown that have ended
    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView list(@RequestParam(defaultValue = "") String ended, Actor.Person actor) {
        boolean over = ended.equals("yes");
        return Page.show(
                "intelligence/orders/orders",
                new Index(orders.find(actor, over), over, today(), Marking.OFFICIAL_SENSITIVE));
    }

    @GetMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView begin(Actor.Person actor) {
        var form = FormData.empty()
                .with("madeOn", today())
                .with("fromOn", today())
                .with("deleteOn", today().plusYears(KEPT_YEARS + 5L));
        return Page.show(FORM, form(actor, form, List.of()));
    }

    private Form form(Actor.Person actor, FormData form, List<Problem> problems) {
        return new Form(kinds.inForce(), Choice.from(directory.areas(actor), Area::code, Area::name), form, problems);
    }

    @PostMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView add(FormData form, Actor.Person actor) {
        var offered = form(actor, form, List.of());
        return switch (form.read(reader -> read(reader, offered)).then(given -> given.record(today()))) {
            case Ruling.Refused<CourtOrder.Given>(var problems) -> Page.refuse(FORM, form(actor, form, problems));
            case Ruling.Agreed<CourtOrder.Given>(var given) ->
                Page.go(
                        Notice.done("Recorded. Now add what it demands, one condition at a time"),
                        "/intelligence/orders/%s",
                        orders.add(actor, given));
        };
    }

    private CourtOrder.Given read(FormReader reader, Form offered) {
        var kind = reader.choice("kind", offered.kinds(), OrderKind::code, "Choose what kind of order it is");
        var subject = reader.requiredLine(
                "subject",
                kind.ofPlace() ? "The address" : "The name",
                FormReader.TITLE,
                "Enter whom or what it is on");
        var born = reader.date("subjectBorn", "Date of birth");
        reader.when(born.isPresent() && kind.ofPlace(), "subjectBorn", "A place has no date of birth");
        var key = reader.line("subjectKey", "The reference", 15);
        reader.when(
                !key.isEmpty()
                        && Ref.parse(key)
                                .filter(one -> references.readable(one, Set.of("EN")))
                                .isEmpty(),
                "subjectKey",
                TypedReferences.UNKNOWN);
        var area =
                reader.optionalChoice("area", offered.areas(), Choice::value, "Choose an area from the list, or none");
        return new CourtOrder.Given(
                kind,
                subject,
                born.orElse(null),
                Ref.parse(key).map(Ref::value).orElse(""),
                area.map(Choice::value).orElse(null),
                reader.requiredLine("court", "The court", 100, "Enter the court"),
                reader.form().ticked("interim"),
                reader.requiredDate("madeOn", "The day when the court made it", today()),
                reader.requiredDate("fromOn", "The first day", today()),
                reader.date("untilOn", "The last day").orElse(null),
                reader.text("reason", "The reason", LONGEST_REASON),
                reader.requiredDate("deleteOn", "The day until which it is kept", today().plusYears(KEPT_YEARS)));
    }

    @GetMapping("/{ref}")
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var order = orders.get(actor, ref);
        orders.opened(actor, ref);
        var id = order.header().id();
        return Page.show(
                "intelligence/orders/order",
                new View(
                        order,
                        orders.conditions(actor, id),
                        orders.checks(actor, id),
                        orders.breaches(actor, id),
                        orders.timeline(ref),
                        today(),
                        Marking.OFFICIAL_SENSITIVE));
    }

    @GetMapping("/kinds")
    @Allow(CHANGE_SETTINGS)
    ModelAndView kinds() {
        return Page.show("intelligence/orders/kinds", new Kinds(kinds.all()));
    }

    @GetMapping("/kinds/{code}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView kind(@PathVariable String code) {
        var it = kinds.get(code);
        return Page.show(KIND, new Kind(it, filled(it), List.of()));
    }

    private static FormData filled(OrderKind it) {
        return FormData.version(it.version())
                .with("name", it.name())
                .with("law", it.law())
                .with("commencement", it.commencement())
                .with("checkedBy", it.checkedBy())
                .with("checkedOn", it.checkedOn())
                .with("toDate", it.toDate());
    }

    @PostMapping("/kinds/{code}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView saveKind(@PathVariable String code, FormData form, Actor.Person actor) {
        var it = kinds.get(code);
        var changed = form.read(reader -> {
            var checkedOn = reader.date("checkedOn", "The day of checking");
            var checkedBy = reader.line("checkedBy", "Who checked", 100);
            reader.when(
                    checkedOn.isPresent() == checkedBy.isEmpty(),
                    "checkedBy",
                    "Enter who checked the law and on which day, or neither");
            reader.when(
                    checkedOn.isPresent() && checkedOn.get().isAfter(today()),
                    "checkedOn",
                    "The day must be today or in the past");
            return new OrderKind(
                    it.code(),
                    it.version(),
                    reader.requiredLine("name", "The name", 100, "Enter the name of the order"),
                    it.ofPlace(),
                    reader.requiredLine("law", "The law", FormReader.TITLE, "Enter the law behind it"),
                    reader.requiredLine(
                            "commencement", "What is known", FormReader.TITLE, "Say whether it is in force"),
                    checkedOn.orElse(null),
                    checkedBy,
                    it.position(),
                    reader.date("toDate", "The last day").orElse(null));
        });
        return switch (changed.save(kind -> kinds.save(actor, kind, form.version()))) {
            case Saved.Done<OrderKind> _ -> Page.go(Notice.done("Saved"), "/intelligence/orders/kinds");
            case Ruling.Refused<OrderKind>(var problems) -> Page.refuse(KIND, new Kind(it, form, problems));
            case Saved.Stale<OrderKind>(var now) -> Page.merged(KIND, new Kind(now, filled(now), List.of()));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
