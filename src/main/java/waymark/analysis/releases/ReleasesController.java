package waymark.analysis.releases;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.APPROVE_RELEASES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.StrategyApi;
import waymark.strategy.rag.StrategySettings;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.lists.ListFile;

/// The register of released tables: prepared by analysts, decided by somebody else, read by members.
@Controller
@RequestMapping("/insight/releases")
class ReleasesController {

    private static final String LIST = "analysis/releases/releases";
    private static final String RECORD = "analysis/releases/release";
    private static final String FORM = "analysis/releases/form";
    private static final int QUARTERS = 16;
    private static final int LEAST = 5;

    /// @param begun tables that are not released yet
    record Index(
            List<TableRelease> released, List<TableRelease> begun, boolean prepares, Map<String, String> periods) {}

    /// @param measures that stand in the register, or are counted
    record Form(
            @Nullable TableRelease it,
            FormData form,
            List<Problem> problems,
            List<Choice> measures,
            List<Choice> larger,
            List<Choice> quarters,
            List<Choice> areas,
            List<Choice> sources,
            String source,
            int least) {}

    /// @param preview what an analyst sees of a table that is being prepared; null for everybody else
    /// @param since what returns that changed since would give away of it; for analysts and approvers
    /// @param published whether everybody reads it or did
    /// @param publishes whether the reader may let everybody read it
    record View(
            TableRelease it,
            @Nullable Preview preview,
            @Nullable PrintedTable printed,
            @Nullable Chart chart,
            String period,
            String area,
            List<SignOff> signOffs,
            List<Choice> kinds,
            boolean changes,
            boolean decides,
            boolean withdraws,
            boolean signs,
            List<String> since,
            boolean published,
            boolean publishes,
            List<TimelineEntry> timeline,
            FormData form,
            List<Problem> problems) {}

    /// @param unexplained what adds up with earlier tables and nobody said so, and what is still to come
    record Preview(CountGrid grid, TableAudit audit, List<String> unexplained, PreviewTable table) {}

    private final Releases releases;
    private final CountedTables source;
    private final PackedFigures packs;
    private final DirectoryApi directory;
    private final StrategyApi strategy;
    private final Clock clock;

    ReleasesController(
            Releases releases,
            CountedTables source,
            PackedFigures packs,
            DirectoryApi directory,
            StrategyApi strategy,
            Clock clock) {
        this.releases = releases;
        this.source = source;
        this.packs = packs;
        this.directory = directory;
        this.strategy = strategy;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private StrategySettings settings(Actor actor) {
        return strategy.settings(actor, today());
    }

    /// The first number that is shown: five, or what the partnership set above it.
    private int least(Actor actor) {
        var settings = settings(actor);
        return Math.max(LEAST, settings.smallNumbers(settings.quarter(today())).threshold());
    }

    private static List<Quarter> quarters(Quarter last) {
        return Stream.iterate(last, Quarter::previous).limit(QUARTERS).toList();
    }

    private static String period(TableRelease it, int firstMonth) {
        var about = it.head().about();
        return about.from().equals(about.to())
                ? about.from().title(firstMonth)
                : about.from().brief(firstMonth) + " to " + about.to().brief(firstMonth);
    }

    @GetMapping
    @Allow(VIEW_PACKS)
    ModelAndView list(Actor.Person actor) {
        var all = releases.all(actor);
        int firstMonth = settings(actor).firstMonth();
        return Page.show(
                LIST,
                new Index(
                        all.stream().filter(ReleasesController::out).toList(),
                        all.stream().filter(one -> !out(one)).toList(),
                        actor.may(ANALYSE_FIGURES),
                        all.stream()
                                .collect(Collectors.toMap(
                                        one -> one.head().ref().value(), one -> period(one, firstMonth)))));
    }

    private static boolean out(TableRelease it) {
        return it instanceof TableRelease.Released
                || it instanceof TableRelease.Expired
                || it instanceof TableRelease.Withdrawn;
    }

    /// A new table: empty, or begun with what Waymark counts.
    @GetMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView begin(
            @RequestParam(defaultValue = "") String counts,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Actor.Person actor) {
        var settings = settings(actor);
        var last = settings.quarter(today()).previous();
        var first = Quarter.parse(from).orElse(last);
        var end = Quarter.parse(to).filter(one -> one.compareTo(first) >= 0).orElse(first);
        var counted = counts.isEmpty()
                ? Optional.<CountedTables.Counted>empty()
                : source.count(actor, counts, first, end, settings.firstMonth(), today());
        var form = ReleaseForm.begun(FormData.empty(), counted, first, end, least(actor));
        return Page.show(FORM, form(actor, null, form, List.of(), counts));
    }

    private Form form(
            Actor.Person actor, @Nullable TableRelease it, FormData form, List<Problem> problems, String chosen) {
        var settings = settings(actor);
        var all = releases.all(actor);
        var known = new TreeMap<String, String>();
        packs.measures(actor, settings.quarter(today()).previous(), today())
                .forEach(name -> known.put(Category.key(name), name));
        all.forEach(one ->
                known.put(one.head().about().measureKey(), one.head().about().measure()));
        return new Form(
                it,
                form,
                problems,
                known.values().stream().map(name -> Choice.of(name, name)).toList(),
                known.entrySet().stream()
                        .map(each -> Choice.of(each.getKey(), each.getValue()))
                        .toList(),
                Choice.from(
                        quarters(settings.quarter(today()).previous()),
                        Quarter::key,
                        quarter -> quarter.title(settings.firstMonth())),
                Choice.from(directory.areas(actor), Area::code, Area::name),
                Choice.from(source.offers(), CountedTables.Offer::key, CountedTables.Offer::title),
                chosen,
                least(actor));
    }

    private Ruling<TableContent> read(Actor.Person actor, FormData form) {
        var settings = settings(actor);
        return ReleaseForm.read(
                form, directory.areas(actor), quarters(settings.quarter(today()).previous()), least(actor));
    }

    @PostMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (read(actor, form)) {
            case Ruling.Refused<TableContent>(var problems) -> Page.refuse(FORM, form(actor, null, form, problems, ""));
            case Ruling.Agreed<TableContent>(var content) ->
                Page.go(
                        Notice.done("Saved. Nobody but analysts reads it yet"),
                        "/insight/releases/%s",
                        releases.add(actor, content));
        };
    }

    private static Ref ref(String typed) {
        return Ref.parse(typed).orElseThrow(() -> new NotFound("release"));
    }

    @GetMapping("/{ref}")
    @Allow(VIEW_PACKS)
    ModelAndView show(@PathVariable String ref, Actor.Person actor) {
        return Page.show(RECORD, view(actor, releases.get(actor, ref(ref)), FormData.empty(), List.of()));
    }

    private View view(Actor.Person actor, TableRelease it, FormData form, List<Problem> problems) {
        var about = it.head().about();
        var areas = directory.areas(actor);
        boolean analyst = actor.may(ANALYSE_FIGURES);
        var preview = analyst && it instanceof TableRelease.Editable ? preview(actor, it, areas) : null;
        var printed = it instanceof TableRelease.Editable || it instanceof TableRelease.Withdrawn
                ? null
                : it.head().printed();
        boolean published = out(it) && releases.published(it.head().ref());
        boolean running = it instanceof TableRelease.Editable || it instanceof TableRelease.Submitted;
        return new View(
                it,
                preview,
                printed,
                printed == null ? null : printed.chart(about),
                period(it, settings(actor).firstMonth()),
                area(areas, about),
                releases.signOffs(it.head().ref()),
                Choice.from(List.of(SignOff.Kind.values()), SignOff.Kind::name, SignOff.Kind::words),
                analyst && it instanceof TableRelease.Editable,
                it instanceof TableRelease.Submitted sent && sent.decidedBy(actor),
                (analyst || actor.may(APPROVE_RELEASES)) && out(it) && !(it instanceof TableRelease.Withdrawn),
                analyst && running,
                it instanceof TableRelease.Released && (analyst || actor.may(APPROVE_RELEASES))
                        ? releases.sinceReleased(areas, it.head().ref())
                        : List.of(),
                published,
                !published
                        && it instanceof TableRelease.Released
                        && actor.may(APPROVE_RELEASES)
                        && !it.head().hadAHand(actor),
                analyst || actor.may(APPROVE_RELEASES)
                        ? releases.timeline(it.head().ref())
                        : List.of(),
                form,
                problems);
    }

    private static String area(List<Area> areas, Described about) {
        return areas.stream()
                .filter(area -> area.code().equals(about.area()))
                .map(Area::name)
                .findFirst()
                .orElse("The whole partnership");
    }

    private Preview preview(Actor.Person actor, TableRelease it, List<Area> areas) {
        var grid = releases.grid(actor, it.head().ref());
        var table =
                new TableContent(it.head().about(), grid).linked(it.head().ref().value());
        var released = releases.beside(it.head().about());
        var audit = TableAudit.of(areas, table, released);
        var open = new ArrayList<>(TableAudit.unexplained(table, released));
        open.addAll(releases.waiting(it.head().about()));
        return new Preview(grid, audit, open, PreviewTable.of(grid, audit));
    }

    private TableRelease editable(Actor.Person actor, String ref) {
        var it = releases.get(actor, ref(ref));
        if (!(it instanceof TableRelease.Editable)) {
            throw new NotFound("draft");
        }
        return it;
    }

    @GetMapping("/{ref}/edit")
    @Allow(ANALYSE_FIGURES)
    ModelAndView edit(@PathVariable String ref, Actor.Person actor) {
        var it = editable(actor, ref);
        var content = new TableContent(
                it.head().about(), releases.grid(actor, it.head().ref()));
        var form = ReleaseForm.filled(FormData.version(it.head().version()), content);
        return Page.show(FORM, form(actor, it, form, List.of(), ""));
    }

    @PostMapping("/{ref}/edit")
    @Allow(ANALYSE_FIGURES)
    ModelAndView change(@PathVariable String ref, FormData form, Actor.Person actor) {
        var it = (TableRelease.Editable) editable(actor, ref);
        var changed = read(actor, form).then(content -> it.change(actor, content));
        return switch (changed.save(content -> releases.change(actor, it, form.version(), content))) {
            case Saved.Done<TableRelease> _ ->
                Page.go(
                        Notice.done("Saved. Look at what would be shown"),
                        "%s",
                        it.head().path());
            case Ruling.Refused<TableRelease>(var problems) -> Page.refuse(FORM, form(actor, it, form, problems, ""));
            case Saved.Stale<TableRelease> _ -> Page.merged(edit(ref, actor));
        };
    }

    /// Counts two categories as one, as the audit proposes.
    @PostMapping("/{ref}/merging")
    @Allow(ANALYSE_FIGURES)
    ModelAndView merge(@PathVariable String ref, FormData form, Actor.Person actor) {
        var it = (TableRelease.Editable) editable(actor, ref);
        var preview = preview(actor, it, directory.areas(actor));
        var merge = preview.audit() instanceof TableAudit.Unsafe(var _, var proposed)
                ? proposed
                : Optional.<TableAudit.Merge>empty();
        if (merge.isEmpty()) {
            return Page.go("%s", it.head().path());
        }
        var merged = TableAudit.merged(
                new TableContent(it.head().about(), preview.grid())
                        .linked(it.head().ref().value()),
                merge.get());
        return after(
                it,
                releases.change(actor, it, form.version(), new TableContent(merged.about(), merged.grid())),
                "Merged. Look at what would be shown");
    }

    private static ModelAndView after(TableRelease it, Saved<TableRelease> saved, String done) {
        return Page.go(
                saved instanceof Saved.Done<TableRelease>
                        ? Notice.done(done)
                        : Notice.important("Something changed meanwhile. Nothing of yours was saved"),
                "%s",
                it.head().path());
    }

    private ModelAndView answer(
            Actor.Person actor, TableRelease it, FormData form, Outcome<TableRelease> outcome, String done) {
        return switch (outcome) {
            case Ruling.Refused<TableRelease>(var problems) -> Page.refuse(RECORD, view(actor, it, form, problems));
            case Saved<TableRelease> saved -> after(it, saved, done);
        };
    }

    /// Sends it to those who may approve it.
    @PostMapping("/{ref}/submission")
    @Allow(ANALYSE_FIGURES)
    ModelAndView submit(@PathVariable String ref, FormData form, Actor.Person actor) {
        var it = (TableRelease.Editable) editable(actor, ref);
        var preview = preview(actor, it, directory.areas(actor));
        return answer(
                actor,
                it,
                form,
                it.submit(actor, preview.audit(), preview.unexplained())
                        .save(safe -> releases.submit(actor, it, form.version(), preview.grid(), safe)),
                "Sent. Somebody who had no hand in it decides");
    }

    private TableRelease.Submitted submitted(Actor.Person actor, String ref) {
        if (releases.get(actor, ref(ref)) instanceof TableRelease.Submitted sent && sent.decidedBy(actor)) {
            return sent;
        }
        throw new NotFound("release");
    }

    /// Sends it back.
    @PostMapping("/{ref}/return")
    @Allow(APPROVE_RELEASES)
    ModelAndView sendBack(@PathVariable String ref, FormData form, Actor.Person actor) {
        var it = submitted(actor, ref);
        return answer(
                actor,
                it,
                form,
                form.read(reader -> reader.required(
                                "words", "The reason", TableRelease.LONGEST_NOTE, "Say what has to change"))
                        .then(words -> it.sendBack(actor, words))
                        .save(words -> releases.sendBack(actor, it, form.version(), words)),
                "Sent back");
    }

    /// Releases it until a day.
    @PostMapping("/{ref}/approval")
    @Allow(APPROVE_RELEASES)
    ModelAndView approve(@PathVariable String ref, FormData form, Actor.Person actor) {
        var it = submitted(actor, ref);
        var areas = directory.areas(actor);
        return answer(
                actor,
                it,
                form,
                form.read(reader -> reader.requiredDate("expiresOn", "The last day", today().plusYears(1)))
                        .then(day -> it.approve(
                                actor,
                                day,
                                today(),
                                releases.signOffs(it.head().ref()),
                                releases.auditAgain(actor, areas, it)))
                        .save(day -> releases.approve(actor, areas, it, form.version(), day)),
                "Released. Members can read it");
    }

    /// Lets everybody read it.
    @PostMapping("/{ref}/publication")
    @Allow(APPROVE_RELEASES)
    ModelAndView publish(@PathVariable String ref, FormData form, Actor.Person actor) {
        var it = releases.get(actor, ref(ref));
        return answer(
                actor,
                it,
                form,
                it.publish(
                                actor,
                                form.ticked("told"),
                                releases.published(it.head().ref()))
                        .save(released -> releases.publish(
                                actor,
                                released,
                                PublicPeriod.words(
                                        it.head().about().from(),
                                        it.head().about().to(),
                                        settings(actor).firstMonth()),
                                area(directory.areas(actor), it.head().about()))),
                "Everybody can read it now");
    }

    /// Takes it back.
    @PostMapping("/{ref}/withdrawal")
    @Allow(VIEW_PACKS)
    ModelAndView withdraw(@PathVariable String ref, FormData form, Actor.Person actor) {
        var it = releases.get(actor, ref(ref));
        return answer(
                actor,
                it,
                form,
                form.read(reader -> reader.required(
                                "withdrawnWhy", "The reason", TableRelease.LONGEST_NOTE, "Say why it is taken back"))
                        .then(why -> it.withdraw(actor, why))
                        .save(why -> releases.withdraw(actor, it, form.version(), why)),
                "Withdrawn");
    }

    /// Notes what survivors or a partner said of the wording.
    @PostMapping("/{ref}/sign-offs")
    @Allow(ANALYSE_FIGURES)
    ModelAndView signOff(@PathVariable String ref, FormData form, Actor.Person actor) {
        var it = releases.get(actor, ref(ref));
        return answer(
                actor,
                it,
                form,
                form.read(reader -> {
                            var day = reader.requiredDate("onDay", "The day", today());
                            reader.when(day.isAfter(today()), "onDay", "The day cannot be after today");
                            return new SignOff.Given(
                                    reader.choice("kind", SignOff.Kind.class, "Choose who looked at it"),
                                    reader.requiredLine("who", "The group", 100, "Name the group or the organisation"),
                                    day,
                                    reader.choice(
                                                    "agreed",
                                                    List.of("yes", "no"),
                                                    Function.identity(),
                                                    "Say whether they agree")
                                            .equals("yes"),
                                    reader.required(
                                            "said",
                                            "What they said",
                                            TableRelease.LONGEST_NOTE,
                                            "Write what they said"));
                        })
                        .then(given -> it.signOff(actor, given))
                        .save(given -> releases.signOff(actor, it, given)),
                "Noted");
    }

    /// The table as a file. It says what is not shown and why, so that it is not lost on the way.
    @GetMapping({"/{ref}/table.csv", "/{ref}/table.xlsx"})
    @Allow(VIEW_PACKS)
    ListFile file(@PathVariable String ref, Actor.Person actor) {
        var it = releases.get(actor, ref(ref));
        var printed = it.head().printed();
        if (printed == null || !(it instanceof TableRelease.Released || it instanceof TableRelease.Expired)) {
            throw new NotFound("table");
        }
        var about = it.head().about();
        var header = new ArrayList<>(List.of(about.rowName()));
        header.addAll(printed.headings());
        var rows = new ArrayList<List<?>>(printed.cells());
        rows.add(List.of());
        rows.add(List.of("What is counted", about.measure()));
        rows.add(List.of("Definition", about.definition()));
        rows.add(List.of("Period", period(it, settings(actor).firstMonth())));
        rows.add(List.of("Reference", it.head().ref().value()));
        rows.add(List.of(
                "Not shown",
                "Numbers below %d are not shown, nor others from which they could be worked out"
                        .formatted(about.threshold())));
        return new ListFile("table-" + it.head().ref(), header, rows);
    }
}
