package waymark.strategy.alignment;

import static waymark.kernel.Permission.EDIT_STRATEGY;
import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The plans of partners: their list, one of them, and its form.
@Controller
@RequestMapping("/partner-plans")
class PartnerPlansController {

    private static final String FORM = "strategy/alignment/form";
    private static final int MOST_PRIORITIES = 20;
    private static final int LONGEST_PRIORITY = 300;

    /// @param bodies whom an extract can be made for
    record Index(List<PartnerPlan> plans, List<Choice> bodies, boolean mayEdit) {}

    record View(PartnerPlan plan, Extract extract, List<TimelineEntry> timeline, boolean mayEdit) {}

    /// @param ref null for a new one
    record Form(@Nullable Ref ref, FormData form, List<Choice> bodies, List<Problem> problems) {

        String path() {
            return ref == null ? "/partner-plans/new" : "/partner-plans/" + ref + "/edit";
        }

        String back() {
            return ref == null ? "/partner-plans" : "/partner-plans/" + ref;
        }
    }

    private final PartnerPlans plans;
    private final Extracts extracts;
    private final DirectoryApi directory;
    private final Clock clock;

    PartnerPlansController(PartnerPlans plans, Extracts extracts, DirectoryApi directory, Clock clock) {
        this.plans = plans;
        this.extracts = extracts;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(VIEW_PLANS)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "strategy/alignment/plans",
                new Index(plans.all(), bodies(actor), actor.may(EDIT_STRATEGY, Scope.PARTNERSHIP)));
    }

    @GetMapping("/{ref}")
    @Allow(VIEW_PLANS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var plan = plans.get(ref);
        return Page.show(
                "strategy/alignment/plan",
                new View(
                        plan,
                        extracts.of(actor, plan),
                        plans.timeline(ref),
                        actor.may(EDIT_STRATEGY, Scope.PARTNERSHIP)));
    }

    @GetMapping("/new")
    @Allow(EDIT_STRATEGY)
    ModelAndView fresh(Actor.Person actor) {
        return Page.show(FORM, new Form(null, FormData.empty(), bodies(actor), List.of()));
    }

    @PostMapping("/new")
    @Allow(EDIT_STRATEGY)
    ModelAndView add(FormData form, Actor.Person actor) {
        var bodies = bodies(actor);
        return switch (form.read(reader -> read(reader, bodies, ""))) {
            case Ruling.Refused<PartnerPlan.Details>(var problems) ->
                Page.refuse(FORM, new Form(null, form, bodies, problems));
            case Ruling.Agreed<PartnerPlan.Details>(var details) ->
                Page.go(
                        Notice.done("Plan added. Now link objectives to its priorities"),
                        "/partner-plans/%s/objectives",
                        plans.add(actor, details, today()));
        };
    }

    @GetMapping("/{ref}/edit")
    @Allow(EDIT_STRATEGY)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(FORM, new Form(ref, filled(plans.get(ref)), bodies(actor), List.of()));
    }

    @PostMapping("/{ref}/edit")
    @Allow(EDIT_STRATEGY)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var before = plans.get(ref);
        var bodies = bodies(actor);
        var read = form.read(reader -> read(reader, bodies, before.body()));
        return switch (read.save(details -> plans.change(actor, ref, form.version(), details, today()))) {
            case Saved.Done<PartnerPlan> _ -> Page.go(Notice.done("Plan changed"), "/partner-plans/%s", ref);
            case Ruling.Refused<PartnerPlan>(var problems) -> Page.refuse(FORM, new Form(ref, form, bodies, problems));
            case Saved.Stale<PartnerPlan>(var current) ->
                Page.merged(FORM, new Form(ref, filled(current), bodies, List.of()));
        };
    }

    private PartnerPlan.Details read(FormReader reader, List<Choice> bodies, String before) {
        var title = reader.requiredLine("title", "Title", FormReader.TITLE, "Enter the title of the plan");
        var body = reader.form().text("body");
        reader.when(
                !body.equals(before)
                        && bodies.stream().noneMatch(choice -> choice.value().equals(body)),
                "body",
                "Choose whose plan it is");
        reader.when(body.isEmpty(), "body", "Choose whose plan it is");
        var from = reader.requiredDate("from", "First day", today());
        var to = reader.date("to", "Last day");
        reader.when(to.isPresent() && to.get().isBefore(from), "to", "The last day must not be before the first");
        var url = reader.line("url", "Address", 2000);
        reader.when(!url.isEmpty() && !url.startsWith("https://"), "url", "Enter an address that begins with https://");
        return new PartnerPlan.Details(
                title, body, from, to.orElse(null), url.isEmpty() ? null : url, priorities(reader));
    }

    private static List<String> priorities(FormReader reader) {
        var titles = reader.form().lines("priorities");
        reader.when(titles.isEmpty(), "priorities", "Enter at least one priority, each on a line of its own");
        reader.when(titles.size() > MOST_PRIORITIES, "priorities", "Enter 20 priorities or fewer");
        reader.when(
                titles.stream().anyMatch(title -> title.length() > LONGEST_PRIORITY),
                "priorities",
                "Each priority must be 300 characters or fewer");
        reader.when(new HashSet<>(titles).size() < titles.size(), "priorities", "Enter each priority once");
        return titles;
    }

    private static FormData filled(PartnerPlan plan) {
        return FormData.version(plan.version())
                .with("title", plan.title())
                .with("body", plan.body())
                .with("from", plan.from())
                .with("to", plan.to())
                .with("url", plan.url())
                .with(
                        "priorities",
                        String.join(
                                "\n",
                                plan.priorities().stream()
                                        .map(PartnerPlan.Priority::title)
                                        .toList()));
    }

    private List<Choice> bodies(Actor actor) {
        return directory.organisations(actor).stream()
                .filter(OrganisationSummary::current)
                .map(one -> Choice.of(one.code(), one.name()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
