package waymark.intelligence.groups;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.intelligence.references.TypedReferences;
import waymark.intelligence.reports.MarkedPaper;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.objectives.FourP;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Groups: the list, one group with its plan on screen and paper, and what is entered of it.
@Controller
@RequestMapping("/intelligence/groups")
class OffenderGroupsController {

    private static final String FORM = "intelligence/groups/form";
    private static final String GROUP = "intelligence/groups/group";
    private static final String ARCHIVE = "intelligence/groups/archive";
    private static final int REVIEW_MONTHS = 3;

    record Index(List<OffenderGroups.Line> groups, boolean archived, Marking marking) {}

    /// The steps under one P.
    record Strand(FourP fourP, List<OffenderGroup.Step> steps) {}

    record View(
            OffenderGroup it,
            List<Strand> plan,
            List<OffenderGroup.Reader> readers,
            List<OffenderGroup.Linked> links,
            List<Choice> organisations,
            List<TimelineEntry> timeline,
            LocalDate today,
            FormData form,
            List<Problem> problems,
            Marking marking) {}

    /// What is printed.
    record Paper(OffenderGroup it, List<Strand> plan, LocalDate today, Marking marking) {}

    /// @param it what is changed; empty for a new one
    record Form(
            Optional<OffenderGroup> it,
            List<Choice> areas,
            List<Choice> officers,
            FormData form,
            List<Problem> problems,
            Marking marking) {}

    record Archiving(OffenderGroup it, FormData form, List<Problem> problems, Marking marking) {}

    private final OffenderGroups groups;
    private final DirectoryApi directory;
    private final PeopleApi people;
    private final TypedReferences references;
    private final MarkedPaper papers;
    private final Clock clock;

    OffenderGroupsController(
            OffenderGroups groups,
            DirectoryApi directory,
            PeopleApi people,
            TypedReferences references,
            MarkedPaper papers,
            Clock clock) {
        this.groups = groups;
        this.directory = directory;
        this.people = people;
        this.references = references;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView list(@RequestParam(defaultValue = "") String archived, Actor.Person actor) {
        boolean over = archived.equals("yes");
        return Page.show(
                "intelligence/groups/groups", new Index(groups.find(actor, over), over, Marking.OFFICIAL_SENSITIVE));
    }

    @GetMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView begin(Actor.Person actor) {
        var form = FormData.empty().with("reviewOn", today().plusMonths(REVIEW_MONTHS));
        return Page.show(FORM, form(Optional.empty(), actor, form, List.of()));
    }

    private Form form(Optional<OffenderGroup> it, Actor.Person actor, FormData form, List<Problem> problems) {
        return new Form(
                it,
                Choice.from(directory.areas(actor), Area::code, Area::name),
                Choice.from(officers(actor), one -> one.ref().value(), PersonSummary::name),
                form,
                problems,
                Marking.OFFICIAL_SENSITIVE);
    }

    private List<PersonSummary> officers(Actor.Person actor) {
        return people.of(actor, actor.organisation());
    }

    private OffenderGroup.Given read(FormReader reader, Actor.Person actor) {
        var area = reader.optionalChoice(
                "area", directory.areas(actor), Area::code, "Choose an area from the list, or none");
        var lead = reader.optionalChoice(
                "lead", officers(actor), one -> one.ref().value(), "Choose the officer from the list, or nobody");
        return new OffenderGroup.Given(
                reader.requiredLine("name", "The name", 100, "Enter what you call the group"),
                area.map(Area::code).orElse(null),
                reader.required("about", "What it does", OffenderGroup.LONGEST, "Say what the group does"),
                lead.map(PersonSummary::id).orElse(null),
                lead.map(PersonSummary::name).orElse(""),
                reader.text("gaps", "What you do not know", OffenderGroup.LONGEST),
                reader.text("learned", "What was learned", OffenderGroup.LONGEST),
                reader.requiredDate("reviewOn", "The day of the review", today().plusMonths(REVIEW_MONTHS)));
    }

    @PostMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> read(reader, actor))) {
            case Ruling.Refused<OffenderGroup.Given>(var problems) ->
                Page.refuse(FORM, form(Optional.empty(), actor, form, problems));
            case Ruling.Agreed<OffenderGroup.Given>(var given) ->
                Page.go(
                        Notice.done("Recorded. Now write its plan, step by step"),
                        "/intelligence/groups/%s",
                        groups.add(actor, given));
        };
    }

    @GetMapping("/{ref}")
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = groups.get(actor, ref);
        groups.looked(actor, "open_offender_group", ref);
        return Page.show(GROUP, view(actor, it, FormData.empty(), List.of()));
    }

    private View view(Actor.Person actor, OffenderGroup it, FormData form, List<Problem> problems) {
        return new View(
                it,
                plan(actor, it),
                groups.readers(actor, it),
                groups.links(actor, it),
                others(actor, it),
                groups.timeline(it.ref()),
                today(),
                form,
                problems,
                Marking.OFFICIAL_SENSITIVE);
    }

    private List<Choice> others(Actor.Person actor, OffenderGroup it) {
        return DirectoryChoices.organisations(directory.organisations(actor)).stream()
                .filter(one -> !one.value().equals(it.unit()))
                .toList();
    }

    /// In the order of the strategy.
    private List<Strand> plan(Actor actor, OffenderGroup it) {
        var steps = groups.steps(actor, it);
        var plan = new ArrayList<Strand>();
        for (var p : FourP.values()) {
            plan.add(new Strand(
                    p, steps.stream().filter(step -> step.fourP() == p).toList()));
        }
        return plan;
    }

    /// The plan on a page of paper.
    @GetMapping("/{ref}/plan.pdf")
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> paper(@PathVariable Ref ref, Actor.Person actor) {
        var it = groups.get(actor, ref);
        groups.looked(actor, "print_offender_group", ref);
        var page = new Paper(it, plan(actor, it), today(), Marking.OFFICIAL_SENSITIVE);
        return papers.download(
                "plan-" + ref,
                "Plan for group " + ref,
                page.marking(),
                "intelligence/groups/paper",
                Map.of("page", page));
    }

    private OffenderGroup own(Actor actor, Ref ref) {
        var it = groups.get(actor, ref);
        if (!it.changeable()) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping("/{ref}/edit")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = own(actor, ref);
        var form = FormData.version(it.version())
                .with("name", it.name())
                .with("area", it.area())
                .with("about", it.about())
                .with(
                        "lead",
                        officers(actor).stream()
                                .filter(one -> one.id().equals(it.lead()))
                                .map(one -> one.ref().value())
                                .findFirst()
                                .orElse(""))
                .with("gaps", it.gaps())
                .with("learned", it.learned())
                .with("reviewOn", it.reviewOn());
        return Page.show(FORM, form(Optional.of(it), actor, form, List.of()));
    }

    @PostMapping("/{ref}/edit")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = own(actor, ref);
        var read = form.read(reader -> read(reader, actor));
        return switch (read.save(given -> groups.change(actor, it, form.version(), given))) {
            case Saved.Done<OffenderGroup> _ -> Page.go(Notice.done("Saved"), "/intelligence/groups/%s", ref);
            case Ruling.Refused<OffenderGroup>(var problems) ->
                Page.refuse(FORM, form(Optional.of(it), actor, form, problems));
            case Saved.Stale<OffenderGroup> _ -> Page.merged(edit(ref, actor));
        };
    }

    @GetMapping("/{ref}/archive")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView askArchive(@PathVariable Ref ref, Actor.Person actor) {
        var it = own(actor, ref);
        return Page.show(
                ARCHIVE,
                new Archiving(
                        it,
                        FormData.version(it.version()).with("learned", it.learned()),
                        List.of(),
                        Marking.OFFICIAL_SENSITIVE));
    }

    @PostMapping("/{ref}/archive")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView archive(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = own(actor, ref);
        var read = form.read(reader -> reader.required(
                "learned", "What was learned", OffenderGroup.LONGEST, "Enter what was learned, for the next officer"));
        return switch (read.save(learned -> groups.archive(actor, it, form.version(), true, learned))) {
            case Saved.Done<OffenderGroup> _ ->
                Page.go(Notice.done("Archived. It can be reopened"), "/intelligence/groups/%s", ref);
            case Ruling.Refused<OffenderGroup>(var problems) ->
                Page.refuse(ARCHIVE, new Archiving(it, form, problems, Marking.OFFICIAL_SENSITIVE));
            case Saved.Stale<OffenderGroup> _ -> Page.merged(askArchive(ref, actor));
        };
    }

    /// Takes an archived group up again.
    @PostMapping("/{ref}/reopening")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView reopen(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = groups.get(actor, ref);
        if (!it.own() || it.active()) {
            throw new NotFound(ref);
        }
        return switch (groups.archive(actor, it, form.version(), false, it.learned())) {
            case Saved.Done<OffenderGroup> _ -> Page.go(Notice.done("Taken up again"), "/intelligence/groups/%s", ref);
            case Saved.Stale<OffenderGroup> _ ->
                Page.go(Notice.important("Somebody else changed it first"), "/intelligence/groups/%s", ref);
        };
    }

    /// Lets another organisation read the plan.
    @PostMapping("/{ref}/readers")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView letRead(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = own(actor, ref);
        record Let(String organisation, LocalDate from, LocalDate until) {}
        var read = form.read(reader -> {
            var from = reader.requiredDate("from", "The first day", today());
            var until = reader.requiredDate("until", "The last day", today().plusMonths(REVIEW_MONTHS));
            reader.when(until.isBefore(from), "until", "The last day must not be before the first");
            reader.when(until.isAfter(from.plusYears(1)), "until", "Name a day within a year. It can be set again");
            return new Let(
                    reader.choice("organisation", others(actor, it), Choice::value, "Choose the organisation")
                            .value(),
                    from,
                    until);
        });
        return switch (read) {
            case Ruling.Refused<Let>(var problems) -> Page.refuse(GROUP, view(actor, it, form, problems));
            case Ruling.Agreed<Let>(var let) -> {
                groups.letRead(actor, it, let.organisation(), let.from(), let.until());
                yield Page.go(
                        Notice.done("Its officers may read the plan, and are told"),
                        "/intelligence/groups/%s#readers",
                        ref);
            }
        };
    }

    /// Links somebody or something of the network, an operation or a submission to the group.
    @PostMapping("/{ref}/links")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView link(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = own(actor, ref);
        var read = form.read(reader -> {
            var typed = reader.requiredLine("entity", "The reference", 15, "Enter the reference");
            var entity = Ref.parse(typed);
            reader.when(
                    !typed.isEmpty()
                            && entity.filter(one -> references.readable(one, OffenderGroup.LINKED))
                                    .isEmpty(),
                    "entity",
                    TypedReferences.UNKNOWN);
            reader.when(
                    entity.isPresent()
                            && groups.links(actor, it).stream()
                                    .anyMatch(one -> one.entity().equals(entity.get())),
                    "entity",
                    "It is linked already");
            return entity.orElse(ref);
        });
        return switch (read) {
            case Ruling.Refused<Ref>(var problems) -> Page.refuse(GROUP, view(actor, it, form, problems));
            case Ruling.Agreed<Ref>(var entity) -> {
                groups.link(actor, it, entity);
                yield Page.go(Notice.done("Linked"), "/intelligence/groups/%s#links", ref);
            }
        };
    }

    /// Ends a link.
    @PostMapping("/{ref}/links/{id}/ending")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView unlink(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = own(actor, ref);
        boolean done = groups.unlink(actor, it, id, form.version());
        return Page.go(
                done ? Notice.done("The link has ended") : Notice.important("This link had ended already"),
                "/intelligence/groups/%s#links",
                ref);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
