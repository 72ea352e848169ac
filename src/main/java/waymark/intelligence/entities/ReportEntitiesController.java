package waymark.intelligence.entities;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.matching.Alike;
import waymark.intelligence.matching.Judgements;
import waymark.intelligence.matching.Sameness;
import waymark.intelligence.matching.TokenSearch;
import waymark.intelligence.reports.IntelligenceReports;
import waymark.intelligence.reports.Report;
import waymark.intelligence.reports.ReportItem;
import waymark.intelligence.reports.ReportState;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Marks what the items of a report speak of, while reading it: people, objects, locations, events, and how they are
/// linked. What a pattern found in the text is proposed, and is nothing until a person adds it.
@Controller
@RequestMapping("/intelligence/reports/{ref}/entities")
class ReportEntitiesController {

    private static final String LIST = "intelligence/entities/report";
    private static final String MARK = "intelligence/entities/mark";
    private static final String LINK = "intelligence/entities/link";
    private static final int LONGEST = 500;

    /// One item with what was found in it.
    record ItemView(ReportItem item, List<Proposal> proposals) {}

    /// Something of the report and something else that may be the same.
    record Pair(Entity mine, Entity other, List<String> reasons) {}

    /// What one report says.
    ///
    /// @param alike what else may be the same as something of it, and was not judged
    /// @param mayWrite whether its handling lets the reader link
    record View(
            Report report,
            List<ItemView> items,
            List<Entity> entities,
            Map<UUID, List<Fact>> facts,
            List<Link> links,
            Map<UUID, Entity> byId,
            List<Pair> alike,
            boolean mayWrite) {

        boolean shared() {
            return report.state() == ReportState.CURRENT;
        }

        List<Choice> kinds() {
            return Choice.from(List.of(EntityKind.values()), EntityKind::name, EntityKind::words);
        }
    }

    /// The form that marks something.
    record MarkView(
            Report report,
            List<ReportItem> items,
            EntityKind kind,
            Optional<Entity> known,
            FormData form,
            List<Problem> problems) {

        List<Attribute> attributes() {
            return Attribute.of(kind);
        }

        List<Choice> itemChoices() {
            return choices(items);
        }

        List<Choice> roles() {
            return Choice.from(List.of(PersonRole.values()), PersonRole::words, PersonRole::words);
        }

        List<Choice> sure() {
            return confidences();
        }

        boolean isRole(Attribute attribute) {
            return attribute.format() == AttributeFormat.ROLE;
        }
    }

    /// The form that links two of the entities of the report.
    record LinkView(
            Report report, List<ReportItem> items, List<Entity> entities, FormData form, List<Problem> problems) {

        List<Choice> itemChoices() {
            return choices(items);
        }

        List<Choice> entityChoices() {
            return Choice.from(entities, one -> one.ref().value(), one -> one.name() + " (" + one.what() + ")");
        }

        List<Choice> kinds() {
            return Choice.from(List.of(LinkKind.values()), LinkKind::name, LinkKind::label);
        }

        List<Choice> sure() {
            return confidences();
        }
    }

    private record Marked(ReportItem item, List<NewFact> facts) {}

    private record Linked(ReportItem item, NewLink link) {}

    private final IntelligenceReports reports;
    private final Entities entities;
    private final TokenSearch search;
    private final Judgements judgements;

    ReportEntitiesController(
            IntelligenceReports reports, Entities entities, TokenSearch search, Judgements judgements) {
        this.reports = reports;
        this.entities = entities;
        this.search = search;
        this.judgements = judgements;
    }

    static List<Choice> confidences() {
        return Choice.from(List.of(Confidence.values()), Confidence::name, Confidence::words);
    }

    private static List<Choice> choices(List<ReportItem> items) {
        return items.stream()
                .map(item ->
                        Choice.of(String.valueOf(item.position()), "Item " + item.position(), beginning(item.text())))
                .toList();
    }

    private static String beginning(String text) {
        return text.length() <= 120 ? text : text.substring(0, 118) + "…";
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var report = reports.open(actor, ref);
        var facts = entities.factsOf(report.id());
        var links = entities.linksOf(report.id());
        var found = entities.byId(facts.stream().map(Fact::entity).collect(Collectors.toSet()));
        var all = new LinkedHashMap<>(found);
        all.putAll(entities.byId(links.stream()
                .flatMap(link -> List.of(link.from(), link.to()).stream())
                .filter(id -> !found.containsKey(id))
                .collect(Collectors.toSet())));
        var items = reports.items(report.id()).stream()
                .map(item -> new ItemView(item, Proposals.in(item, facts)))
                .toList();
        return Page.show(
                LIST,
                new View(
                        report,
                        items,
                        List.copyOf(found.values()),
                        facts.stream().collect(Collectors.groupingBy(Fact::entity)),
                        links,
                        all,
                        alike(actor, found),
                        report.state() == ReportState.CURRENT && reports.mayLink(report.id())));
    }

    private List<Pair> alike(Actor.Person actor, Map<UUID, Entity> found) {
        var alike = search.alike(found.keySet());
        var others = entities.byId(alike.stream().map(Alike::entity).collect(Collectors.toSet()));
        var judged = judgements.about(actor, found.keySet());
        var sameness = new Sameness(judged);
        return alike.stream()
                .filter(one -> found.containsKey(one.mine()) && others.containsKey(one.entity()))
                .map(one -> new Pair(
                        Objects.requireNonNull(found.get(one.mine())),
                        Objects.requireNonNull(others.get(one.entity())),
                        one.reasons()))
                .filter(pair -> pair.mine().kind().pole() == pair.other().kind().pole())
                .filter(pair -> !sameness.same(pair.mine().id(), pair.other().id())
                        && !sameness.notSame(pair.mine().id(), pair.other().id()))
                .toList();
    }

    /// The report, where its handling lets the actor write from it.
    private Report linkable(Ref ref) {
        return reports.find(ref)
                .filter(report -> report.state() == ReportState.CURRENT && reports.mayLink(report.id()))
                .orElseThrow(() -> new NotFound(ref));
    }

    @GetMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView begin(
            @PathVariable Ref ref,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String item,
            @RequestParam @Nullable String known) {
        var report = linkable(ref);
        var form = FormData.empty().with("confidence", Confidence.HIGH.name());
        if (item != null) {
            form.with("item", item);
        }
        var entity = known(known == null ? "" : known);
        return Page.show(MARK, mark(report, kind(kind, entity), entity, form, List.of()));
    }

    private Optional<Entity> known(String text) {
        return Ref.parse(text).flatMap(entities::find);
    }

    private static EntityKind kind(@Nullable String sent, Optional<Entity> known) {
        return known.map(Entity::kind)
                .orElseGet(() -> Arrays.stream(EntityKind.values())
                        .filter(kind -> kind.name().equals(sent))
                        .findFirst()
                        .orElse(EntityKind.PERSON));
    }

    private MarkView mark(
            Report report, EntityKind kind, Optional<Entity> known, FormData form, List<Problem> problems) {
        return new MarkView(report, reports.items(report.id()), kind, known, form, problems);
    }

    static String field(Attribute attribute) {
        return "value-" + attribute.code().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @PostMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var report = linkable(ref);
        var items = reports.items(report.id());
        var known = known(form.text("known"));
        var kind = kind(form.text("kind"), known);
        var wanted = form.read(reader -> {
            reader.when(
                    !form.text("known").isEmpty() && known.isEmpty(),
                    "known",
                    "There is nothing with this reference that you can see");
            return new Marked(item(reader, items), facts(reader, kind));
        });
        return switch (wanted) {
            case Ruling.Refused<Marked>(var problems) -> Page.refuse(MARK, mark(report, kind, known, form, problems));
            case Ruling.Agreed<Marked>(var marked) -> {
                var added = entities.mark(actor, known.orElse(null), kind, report, marked.item(), marked.facts());
                yield Page.go(Notice.done("Marked as " + added), "/intelligence/reports/%s/entities", ref);
            }
        };
    }

    private static ReportItem item(FormReader reader, List<ReportItem> items) {
        return reader.choice("item", items, item -> String.valueOf(item.position()), "Choose the item that says so");
    }

    private static List<NewFact> facts(FormReader reader, EntityKind kind) {
        var confidence = reader.choice("confidence", Confidence.class, "Choose how sure you are");
        var from = reader.date("from", "The first day").orElse(null);
        var to = reader.date("to", "The last day").orElse(null);
        reader.when(from != null && to != null && to.isBefore(from), "to", "The last day is before the first");
        var facts = Attribute.of(kind).stream()
                .flatMap(attribute -> values(reader, attribute).stream()
                        .map(value -> new NewFact(attribute, value, from, to, confidence)))
                .toList();
        reader.when(facts.isEmpty(), "", "Enter at least one thing that the item says of it");
        return facts;
    }

    private static List<String> values(FormReader reader, Attribute attribute) {
        var name = field(attribute);
        if (attribute.format() == AttributeFormat.ROLE) {
            return reader.choices(name, List.of(PersonRole.values()), PersonRole::words, "").stream()
                    .map(PersonRole::words)
                    .toList();
        }
        var value = reader.line(name, attribute.label(), LONGEST);
        if (value.isEmpty()) {
            return List.of();
        }
        var wrong = attribute.wrong(value);
        reader.when(wrong.isPresent(), name, wrong.orElse(""));
        return List.of(wrong.isPresent() ? value : attribute.tidy(value));
    }

    @GetMapping("/links/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView beginLink(@PathVariable Ref ref) {
        return Page.show(
                LINK, link(linkable(ref), FormData.empty().with("confidence", Confidence.HIGH.name()), List.of()));
    }

    private LinkView link(Report report, FormData form, List<Problem> problems) {
        return new LinkView(report, reports.items(report.id()), ofReport(report), form, problems);
    }

    private List<Entity> ofReport(Report report) {
        return entities.named(
                entities.factsOf(report.id()).stream().map(Fact::entity).collect(Collectors.toSet()));
    }

    @PostMapping("/links")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView addLink(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var report = linkable(ref);
        var view = link(report, form, List.of());
        if (view.entities().size() < 2) {
            return Page.refuse(
                    LINK, link(report, form, List.of(new Problem("", "Mark two things in this report first"))));
        }
        return switch (form.read(reader -> read(reader, view))) {
            case Ruling.Refused<Linked>(var problems) -> Page.refuse(LINK, link(report, form, problems));
            case Ruling.Agreed<Linked>(var linked) -> {
                boolean added = entities.link(actor, report, linked.item(), linked.link());
                yield added
                        ? Page.go(Notice.done("Linked"), "/intelligence/reports/%s/entities", ref)
                        : Page.refuse(
                                LINK,
                                link(report, form, List.of(new Problem("kind", "The item says this link already"))));
            }
        };
    }

    private static Linked read(FormReader reader, LinkView view) {
        var item = item(reader, view.items());
        var from = reader.choice("from", view.entities(), one -> one.ref().value(), "Choose where the link begins");
        var to = reader.choice("to", view.entities(), one -> one.ref().value(), "Choose where the link ends");
        reader.when(
                from.equals(to) && !reader.form().text("to").isEmpty(), "to", "Choose another than where it begins");
        var start = reader.date("start", "The first day").orElse(null);
        var end = reader.date("end", "The last day").orElse(null);
        reader.when(start != null && end != null && end.isBefore(start), "end", "The last day is before the first");
        return new Linked(
                item,
                new NewLink(
                        reader.choice("kind", LinkKind.class, "Choose how they are linked"),
                        from,
                        to,
                        start,
                        end,
                        reader.choice("confidence", Confidence.class, "Choose how sure you are")));
    }
}
