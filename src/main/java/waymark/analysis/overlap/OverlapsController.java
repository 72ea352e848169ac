package waymark.analysis.overlap;

import static waymark.kernel.Permission.MATCH_LISTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Comparisons of lists: begun, agreed, followed step by step.
@Controller
@RequestMapping("/insight/overlaps")
class OverlapsController {

    static final String PAGE = "analysis/overlap/project";
    private static final String FORM = "analysis/overlap/form";
    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_JUDGES = 500;
    private static final int MOST_OTHERS = 5;
    private static final int FEWEST_FIELDS = 2;
    private static final int LONGEST_YEARS = 2;

    record Index(List<OverlapProject> projects, List<Choice> names) {

        String name(String organisation) {
            return OverlapsController.name(names, organisation);
        }
    }

    /// @param project that is changed; empty for a new one
    record Form(Optional<OverlapProject> project, List<Choice> organisations, FormData form, List<Problem> problems) {

        List<Choice> fields() {
            return Choice.from(List.of(OverlapField.values()), OverlapField::column, OverlapField::label);
        }
    }

    /// @param mine the organisation that the reader acts for; empty for an analyst
    /// @param runs newest first
    /// @param toJudge how many pairs wait for the reader's organisation
    record View(
            OverlapProject it,
            Optional<String> mine,
            List<OverlapParty> parties,
            List<OverlapRun> runs,
            long toJudge,
            Optional<OverlapDeletions.Certificate> certificate,
            List<TimelineEntry> timeline,
            LocalDate today,
            List<Problem> problems) {

        boolean signed() {
            return parties.stream().allMatch(party -> party.signed(it));
        }

        boolean works() {
            return mine.isPresent()
                    && signed()
                    && !it.deleted()
                    && !it.deleteOn().isBefore(today);
        }

        Optional<OverlapParty> party() {
            return parties.stream()
                    .filter(party -> party.organisation().equals(mine.orElse("")))
                    .findFirst();
        }

        boolean hasSigned() {
            return party().map(party -> party.signed(it)).orElse(true);
        }

        boolean unfinished() {
            return DraftAgreement.unfinished(it.agreement()) || DraftAgreement.unfinished(it.dpia());
        }

        boolean listsIn() {
            return parties.stream().allMatch(OverlapParty::listIn);
        }

        boolean changeable() {
            return mine.isPresent() && !it.deleted() && parties.stream().noneMatch(OverlapParty::listIn);
        }

        Optional<OverlapRun> waiting() {
            return runs.stream().filter(run -> run.proposed() || run.waits()).findFirst();
        }

        Optional<OverlapRun> done() {
            return runs.stream().filter(run -> run.told().isPresent()).findFirst();
        }

        String name(String organisation) {
            return parties.stream()
                    .filter(party -> party.organisation().equals(organisation))
                    .map(OverlapParty::name)
                    .findFirst()
                    .orElse(organisation);
        }

        String columns() {
            return String.join(
                    ", ", it.columns().stream().map(OverlapField::label).toList());
        }
    }

    private final OverlapProjects projects;
    private final OverlapRuns runs;
    private final OverlapDeletions deletions;
    private final DirectoryApi directory;

    OverlapsController(OverlapProjects projects, OverlapRuns runs, OverlapDeletions deletions, DirectoryApi directory) {
        this.projects = projects;
        this.runs = runs;
        this.deletions = deletions;
        this.directory = directory;
    }

    private static String name(List<Choice> names, String organisation) {
        return names.stream()
                .filter(one -> one.value().equals(organisation))
                .map(Choice::label)
                .findFirst()
                .orElse(organisation);
    }

    private List<Choice> organisations(Actor.Person actor) {
        return directory.organisations(actor).stream()
                .map(one -> Choice.of(one.code(), one.name()))
                .toList();
    }

    private List<Choice> others(Actor.Person actor) {
        return organisations(actor).stream()
                .filter(one -> !one.value().equals(actor.organisation()))
                .toList();
    }

    @GetMapping
    @Allow(MATCH_LISTS)
    ModelAndView list(Actor.Person actor) {
        return Page.show("analysis/overlap/projects", new Index(projects.all(), organisations(actor)));
    }

    @GetMapping("/new")
    @Allow(MATCH_LISTS)
    ModelAndView begin(Actor.Person actor) {
        var form = FormData.empty()
                .with("fields", List.of("given_name", "surname", "date_of_birth"))
                .with("agreement", DraftAgreement.AGREEMENT)
                .with("dpia", DraftAgreement.DPIA)
                .with("deleteOn", projects.today().plusMonths(3));
        return Page.show(FORM, new Form(Optional.empty(), others(actor), form, List.of()));
    }

    @PostMapping("/new")
    @Allow(MATCH_LISTS)
    ModelAndView add(FormData form, Actor.Person actor) {
        var others = others(actor);
        var read = form.read(reader -> {
            reader.when(
                    !OverlapProject.brings(actor, actor.organisation()),
                    "organisations",
                    "Somebody who brings lists for your organisation begins a comparison");
            var chosen = new ArrayList<String>();
            chosen.add(actor.organisation());
            reader.choices(
                            "organisations",
                            others,
                            Choice::value,
                            "Choose the organisation whose list yours is compared with")
                    .forEach(one -> chosen.add(one.value()));
            reader.when(
                    chosen.size() > MOST_OTHERS + 1,
                    "organisations",
                    "Choose at most %d other organisations".formatted(MOST_OTHERS));
            return given(reader, List.copyOf(chosen));
        });
        return switch (read) {
            case Ruling.Refused<OverlapProject.Given>(var problems) ->
                Page.refuse(FORM, new Form(Optional.empty(), others, form, problems));
            case Ruling.Agreed<OverlapProject.Given>(var given) ->
                Page.go(
                        Notice.done("Begun. Those who bring lists for the other organisations are told"),
                        "/insight/overlaps/%s",
                        projects.add(actor, given));
        };
    }

    private OverlapProject.Given given(FormReader reader, List<String> organisations) {
        var today = projects.today();
        var title = reader.requiredLine("title", "The title", FormReader.TITLE, "Give the comparison a title");
        var purpose = reader.required("purpose", "The purpose", FormReader.REASON, "Say what the number is needed for");
        var definition = reader.required("definition", "The definition", FormReader.REASON, "Say who is on the list");
        var place = reader.requiredLine("place", "The place", LONGEST_PLACE, "Say which place it is about");
        var from = reader.requiredDate("from", "First day", today.minusYears(1));
        var to = reader.requiredDate("to", "Last day", today);
        reader.when(to.isBefore(from), "to", "The last day must be after the first");
        reader.when(to.isAfter(today), "to", "The last day must be today or in the past");
        var fields = reader.choices(
                "fields", List.of(OverlapField.values()), OverlapField::column, "Choose the columns that are compared");
        reader.when(
                fields.size() < FEWEST_FIELDS,
                "fields",
                "Choose at least two columns: one alone does not tell people apart");
        var agreement =
                reader.required("agreement", "The sharing agreement", LONGEST_TEXT, "Enter the sharing agreement");
        var dpia = reader.required("dpia", "The assessment", LONGEST_TEXT, "Enter the impact assessment");
        var judges = reader.requiredLine(
                "judges", "Who judges", LONGEST_JUDGES, "Say who judges the pairs that are in doubt");
        var deleteOn = reader.requiredDate("deleteOn", "Day of deletion", today.plusMonths(3));
        reader.when(
                !deleteOn.isAfter(today) || deleteOn.isAfter(today.plusYears(LONGEST_YEARS)),
                "deleteOn",
                "The day of deletion must be after today and within two years");
        return new OverlapProject.Given(
                title,
                purpose,
                definition,
                place,
                from,
                to,
                organisations,
                fields.stream().map(OverlapField::column).toList(),
                agreement,
                dpia,
                judges,
                deleteOn);
    }

    @GetMapping("/{ref}")
    @Allow(MATCH_LISTS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(projects.get(ref), actor, List.of()));
    }

    View view(OverlapProject it, Actor.Person actor, List<Problem> problems) {
        var mine = it.of(actor);
        var all = runs.of(it);
        long toJudge = mine.isEmpty() || it.deleted()
                ? 0
                : all.stream()
                        .filter(run -> run.told().isPresent())
                        .findFirst()
                        .map(run -> runs.sides(run.id(), mine.get()).stream()
                                .filter(side -> !side.judged())
                                .count())
                        .orElse(0L);
        return new View(
                it,
                mine,
                projects.parties(it),
                all,
                toJudge,
                it.deleted() ? deletions.of(it) : Optional.empty(),
                projects.timeline(it),
                projects.today(),
                problems);
    }

    private OverlapProject changeable(Ref ref, Actor.Person actor) {
        var it = projects.get(ref);
        if (it.of(actor).isEmpty()
                || it.deleted()
                || projects.parties(it).stream().anyMatch(OverlapParty::listIn)) throw new NotFound(ref);
        return it;
    }

    @GetMapping("/{ref}/edit")
    @Allow(MATCH_LISTS)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(ref, actor);
        var form = FormData.version(it.version())
                .with("title", it.title())
                .with("purpose", it.purpose())
                .with("definition", it.definition())
                .with("place", it.place())
                .with("from", it.fromDay())
                .with("to", it.toDay())
                .with("fields", it.fields())
                .with("agreement", it.agreement())
                .with("dpia", it.dpia())
                .with("judges", it.judges())
                .with("deleteOn", it.deleteOn());
        return Page.show(FORM, new Form(Optional.of(it), List.of(), form, List.of()));
    }

    @PostMapping("/{ref}/edit")
    @Allow(MATCH_LISTS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(ref, actor);
        var read = form.read(reader -> given(reader, it.organisations()));
        return switch (read.save(given -> projects.change(actor, it, form.version(), given))) {
            case Saved.Done<OverlapProject> _ ->
                Page.go(Notice.done("Saved. Every organisation signs it again"), "/insight/overlaps/%s", ref);
            case Ruling.Refused<OverlapProject>(var problems) ->
                Page.refuse(FORM, new Form(Optional.of(it), List.of(), form, problems));
            case Saved.Stale<OverlapProject> _ -> Page.merged(edit(ref, actor));
        };
    }

    @PostMapping("/{ref}/signature")
    @Allow(MATCH_LISTS)
    ModelAndView sign(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = projects.get(ref);
        var mine = it.of(actor).orElseThrow(() -> new NotFound(ref));
        if (it.deleted()) throw new NotFound(ref);
        if (DraftAgreement.unfinished(it.agreement()) || DraftAgreement.unfinished(it.dpia())) {
            return Page.refuse(
                    PAGE,
                    view(
                            it,
                            actor,
                            List.of(new Problem(
                                    "sign",
                                    "Complete the agreement and the assessment first: parts are still a draft"))));
        }
        return projects.sign(actor, it, mine, form.version())
                ? Page.go(Notice.done("Signed for your organisation"), "/insight/overlaps/%s", ref)
                : Page.go(
                        Notice.important("The text has changed since you read it. Read it again and sign"),
                        "/insight/overlaps/%s",
                        ref);
    }
}
