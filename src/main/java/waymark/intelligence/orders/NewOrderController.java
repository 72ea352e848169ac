package waymark.intelligence.orders;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.intelligence.references.TypedReferences;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// An order that a court has made is recorded.
@Controller
@RequestMapping("/intelligence/orders/new")
class NewOrderController {

    private static final String FORM = "intelligence/orders/form";

    /// Years after its end for which an order is kept where nothing else is entered: the first review of
    /// group 2.
    private static final int KEPT_YEARS = 10;

    record View(List<OrderKind> kinds, List<Choice> areas, FormData form, List<Problem> problems) {

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

    private final CourtOrders orders;
    private final OrderKinds kinds;
    private final DirectoryApi directory;
    private final TypedReferences references;
    private final Clock clock;

    NewOrderController(
            CourtOrders orders, OrderKinds kinds, DirectoryApi directory, TypedReferences references, Clock clock) {
        this.orders = orders;
        this.kinds = kinds;
        this.directory = directory;
        this.references = references;
        this.clock = clock;
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView form(Actor.Person actor) {
        var form = FormData.empty()
                .with("madeOn", today())
                .with("fromOn", today())
                .with("deleteOn", today().plusYears(KEPT_YEARS + 5L));
        return Page.show(FORM, view(actor, form, List.of()));
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(kinds.inForce(), Choice.from(directory.areas(actor), Area::code, Area::name), form, problems);
    }

    @PostMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView add(FormData form, Actor.Person actor) {
        var offered = view(actor, form, List.of());
        return switch (form.read(reader -> read(reader, offered)).then(given -> given.record(today()))) {
            case Ruling.Refused<CourtOrder.Given>(var problems) -> Page.refuse(FORM, view(actor, form, problems));
            case Ruling.Agreed<CourtOrder.Given>(var given) ->
                Page.go(
                        Notice.done("Recorded. Now add what it demands, one condition at a time"),
                        "/intelligence/orders/%s",
                        orders.add(actor, given));
        };
    }

    private CourtOrder.Given read(FormReader reader, View offered) {
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
                reader.text("reason", "The reason", 2_000),
                reader.requiredDate("deleteOn", "The day until which it is kept", today().plusYears(KEPT_YEARS)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
