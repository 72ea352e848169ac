package waymark.pathways.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import waymark.contacts.ContactsApi;
import waymark.contacts.SubjectSummary;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.PlainText;
import waymark.kernel.Ref;
import waymark.pathways.editions.Audience;
import waymark.pathways.editions.Content;
import waymark.pathways.editions.EditionChange;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.Pathways;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.GraphJson;
import waymark.pathways.graph.PathwayStep;
import waymark.web.forms.FormReader;
import waymark.web.material.Gaps;
import waymark.web.material.Material;
import waymark.web.material.MaterialKind;

/// The default pathways in force, for other partnerships: their steps, without local lines and numbers. Subjects of
/// contacts go with them, since each partnership names its own people for them.
@Component
class PathwayMaterial implements MaterialKind {

    private static final int MOST_STEPS = 200;
    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_SUMMARY = 1_000;
    private static final int LAST = 100;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final String LINES = "lines";

    private final Pathways pathways;
    private final EditionSaves saves;
    private final HelpLines helpLines;
    private final ContactsApi contacts;
    private final Clock clock;

    PathwayMaterial(Pathways pathways, EditionSaves saves, HelpLines helpLines, ContactsApi contacts, Clock clock) {
        this.pathways = pathways;
        this.saves = saves;
        this.helpLines = helpLines;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "pathway";
    }

    @Override
    public String word() {
        return "Pathway";
    }

    @Override
    public Permission permission() {
        return Permission.EDIT_PATHWAYS;
    }

    @Override
    public String path(Ref ref) {
        return "/pathways/" + ref;
    }

    @Override
    public List<Offer> offers(Actor.Person actor) {
        return pathways.lines().stream()
                .filter(line -> line.pathway().area() == null && line.inForce() > 0)
                .map(line -> new Offer(
                        line.pathway().ref(),
                        line.pathway().title(),
                        "%s, edition %d".formatted(line.pathway().ref(), line.inForce())))
                .toList();
    }

    @Override
    public Given give(Actor.Person actor, Ref ref) {
        var pathway = pathways.get(ref);
        var edition = pathways.inForce(ref).map(PathwayEdition.Published::body).orElseThrow(() -> new NotFound(ref));
        if (pathway.area() != null) {
            throw new NotFound(ref);
        }
        var national = national(actor);
        var numbers = national.stream().map(line -> Gaps.digits(line.number())).collect(Collectors.toSet());
        var codes = national.stream().map(HelpLine::code).collect(Collectors.toSet());
        var left = new ArrayList<String>();
        var whole = (ObjectNode) JsonMapper.shared().readTree(edition.content().json());
        whole.put("code", pathway.code())
                .put("title", pathway.title())
                .put("summary", pathway.summary())
                .put("audience", pathway.audience().name());
        for (var step : whole.path("steps")) {
            var title = step.path("title").asString("");
            if (!Gaps.each(step, text -> Gaps.left(text, numbers)).equals(step)) {
                left.add("Numbers or addresses in the step “%s”".formatted(title));
            }
            boolean byDay = withoutLocal(step.path("reach"), codes);
            boolean later = withoutLocal(step.path("later").path("reach"), codes);
            if (byDay || later) {
                left.add("Your own public lines at the step “%s”".formatted(title));
            }
        }
        var content = Gaps.each(whole, text -> Gaps.left(text, numbers));
        return new Given(
                new Material(code(), ref.value(), edition.number(), pathway.title(), content, List.of()), left);
    }

    private List<HelpLine> national(Actor actor) {
        return helpLines.on(actor, LocalDate.now(clock)).stream()
                .filter(HelpLine::national)
                .toList();
    }

    /// Takes the lines out that are not those of the whole country; true where there were some.
    private static boolean withoutLocal(JsonNode reach, Set<String> national) {
        if (!(reach.path(LINES) instanceof ArrayNode lines)) {
            return false;
        }
        var kept = JsonNodeFactory.instance.arrayNode();
        lines.forEach(line -> {
            if (national.contains(line.asString(""))) {
                kept.add(line);
            }
        });
        boolean some = kept.size() < lines.size();
        ((ObjectNode) reach).set(LINES, kept);
        return some;
    }

    /// A pathway as a file says it.
    private record Said(String code, String title, String summary, Audience audience, Graph graph) {}

    @Override
    public Reading read(Actor.Person actor, Material material, List<Ref> before) {
        var faults = new ArrayList<String>();
        var said = said(material, faults);
        if (!faults.isEmpty()) {
            return Reading.refused(faults.stream().distinct().toList());
        }
        var here = pathways.find(said.code(), null);
        if (here.flatMap(one -> pathways.open(one.ref())).isPresent()) {
            return Reading.refused(List.of("%s is being written or reviewed here. Publish or discard that edition first"
                    .formatted(here.orElseThrow().ref())));
        }
        return new Reading(
                List.of(),
                here.map(one ->
                                "A new edition of %s “%s”, as a draft. What is in force stays until somebody publishes it"
                                        .formatted(one.ref(), one.title()))
                        .orElse("A new pathway, as a draft"),
                said.graph().steps().stream().map(PathwayStep::title).toList(),
                gaps(actor, said));
    }

    private Said said(Material material, List<String> faults) {
        var node = material.content();
        if (!material.files().isEmpty()) {
            faults.add("A pathway has no files");
        }
        var code = text(node, "code");
        var title = text(node, "title");
        var audience = List.of(Audience.values()).stream()
                .filter(one -> one.name().equals(text(node, "audience")))
                .findFirst();
        if (!CODE.matcher(code).matches() || audience.isEmpty()) {
            faults.add("It does not say which situation it is for, or about whom");
        }
        if (title.isBlank()
                || title.length() > FormReader.TITLE
                || PlainText.fault(title, false).isPresent()
                || text(node, "summary").length() > LONGEST_SUMMARY) {
            faults.add("Its title or its summary is missing or too long");
        }
        var steps = node.path("steps");
        if (!steps.isArray() || steps.isEmpty() || steps.size() > MOST_STEPS) {
            faults.add("It must have between 1 and %d steps".formatted(MOST_STEPS));
        }
        Gaps.each(node, text -> {
            if (text.length() > LONGEST_TEXT) {
                faults.add("One of its texts is longer than %d characters".formatted(LONGEST_TEXT));
            }
            return text;
        });
        return new Said(code, title, text(node, "summary"), audience.orElse(Audience.ANYONE), graph(node, faults));
    }

    private static Graph graph(JsonNode node, List<String> faults) {
        Graph graph;
        try {
            graph = GraphJson.graph(node);
        } catch (InvariantViolation unknown) {
            faults.add("It has a step of a kind that this version of Waymark does not know");
            return new Graph("", List.of());
        }
        var keys = new HashSet<String>();
        for (var step : graph.steps()) {
            if (!KEY.matcher(step.key()).matches() || !keys.add(step.key())) {
                faults.add("Two of its steps have one key, or one has none");
            }
            if (step.title().isBlank() || step.title().length() > FormReader.TITLE) {
                faults.add("One of its steps has no title, or one that is too long");
            }
        }
        return graph;
    }

    /// What this partnership has to fill in, at which step.
    private List<String> gaps(Actor actor, Said said) {
        var lines = helpLines.on(actor, LocalDate.now(clock)).stream()
                .map(HelpLine::code)
                .collect(Collectors.toSet());
        var subjects = contacts.subjects(actor).stream()
                .collect(Collectors.toMap(SubjectSummary::code, SubjectSummary::name, (a, _) -> a));
        var codes = pathways.all().stream().map(Pathway::code).collect(Collectors.toSet());
        var gaps = new ArrayList<String>();
        for (var step : said.graph().steps()) {
            if (Gaps.in(GraphJson.text(step))) {
                gaps.add("%s: a number or an address of yours".formatted(step.title()));
            }
            switch (step) {
                case PathwayStep.Act act -> reach(step, act.task(), lines, subjects.keySet(), gaps);
                case PathwayStep.Handover handover -> reach(step, handover.task(), lines, subjects.keySet(), gaps);
                case PathwayStep.Onward onward -> {
                    if (!codes.contains(onward.pathway())) {
                        gaps.add("%s: a pathway that is not here".formatted(step.title()));
                    }
                }
                case PathwayStep.Question _, PathwayStep.Advice _ -> {}
            }
        }
        return gaps;
    }

    private static void reach(
            PathwayStep step, PathwayStep.Task task, Set<String> lines, Set<String> subjects, List<String> gaps) {
        for (var reach : List.of(task.reach(), task.later().reach())) {
            if (!reach.subject().isEmpty() && !subjects.contains(reach.subject())) {
                gaps.add("%s: a subject of contacts that is not in your directory".formatted(step.title()));
            }
            if (!lines.containsAll(reach.lines())) {
                gaps.add("%s: a public line that is not in your directory".formatted(step.title()));
            }
        }
        if (task.reach().nobody()) {
            gaps.add("%s: whom to turn to".formatted(step.title()));
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }

    @Override
    public Ref take(Actor.Person actor, Material material, List<Ref> before, String origin) {
        var faults = new ArrayList<String>();
        var said = said(material, faults);
        if (!faults.isEmpty()) {
            throw new InvariantViolation("a pathway that was not read before");
        }
        var here = pathways.find(said.code(), null);
        var ref = here.map(Pathway::ref).orElseGet(saves::newRef);
        int number = here.map(one -> pathways.editions(one.ref())).orElse(List.of()).stream()
                        .mapToInt(edition -> edition.body().number())
                        .max()
                        .orElse(0)
                + 1;
        var draft = PathwayEdition.Body.draft(
                ref,
                null,
                number,
                new Content.Whole(said.graph()),
                "Taken from material of another partnership: " + origin,
                actor,
                LocalDate.now(clock));
        if (here.isPresent()) {
            saves.save(actor, new EditionChange.Begun(draft));
        } else {
            saves.add(
                    actor,
                    new Pathway(ref, said.code(), null, said.title(), said.summary(), said.audience(), LAST, 0),
                    draft);
        }
        return ref;
    }
}
