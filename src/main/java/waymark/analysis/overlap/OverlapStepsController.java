package waymark.analysis.overlap;

import static waymark.kernel.Permission.MATCH_LISTS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
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

/// The steps of a comparison, each on a page of its own: the key, the list, the run, the pairs in doubt,
/// the deletion.
@Controller
@RequestMapping("/insight/overlaps/{ref}")
class OverlapStepsController {

    private static final String KEY = "analysis/overlap/key";
    private static final String LIST = "analysis/overlap/list";
    private static final String PAIRS = "analysis/overlap/pairs";
    private static final String DELETION = "analysis/overlap/deletion";
    private static final int PUBLIC_KEY_LENGTH = 88;

    private static final Pattern PUBLIC_KEY = Pattern.compile("[A-Za-z0-9+/]+=");
    private static final Pattern WRAPPED = Pattern.compile("[A-Za-z0-9+/=]{80,200}");
    private static final int LONGEST_REASON = 300;

    /// @param mine the organisation that the reader acts for
    record Keys(OverlapProject it, OverlapParty mine, List<OverlapParty> others, List<Problem> problems) {

        boolean made() {
            return !mine.keyFrom().isEmpty()
                    || others.stream().anyMatch(one -> !one.keyFrom().isEmpty());
        }

        Optional<OverlapParty> giver() {
            return others.stream()
                    .filter(one -> one.organisation().equals(mine.keyFrom()))
                    .findFirst();
        }
    }

    /// @param handed the list that is in, if there is one
    record Listing(
            OverlapProject it,
            OverlapParty mine,
            Optional<OverlapLists.Handed> handed,
            OverlapSettings rules,
            FormData form,
            List<Problem> problems) {

        int most() {
            return EncodedList.MOST;
        }
    }

    record Pairs(
            OverlapProject it, OverlapRun run, List<OverlapRuns.Side> sides, FormData form, List<Problem> problems) {

        List<Choice> judgements() {
            return Choice.from(List.of(Judgement.values()), Enum::name, Judgement::words);
        }

        static String field(OverlapRuns.Side side) {
            return "pair-" + side.pair();
        }

        String value(OverlapRuns.Side side) {
            return form.has(field(side)) ? form.text(field(side)) : side.judgement();
        }
    }

    record Deletion(OverlapProject it, FormData form, List<Problem> problems) {}

    private final OverlapProjects projects;
    private final OverlapLists lists;
    private final OverlapRuns runs;
    private final OverlapDeletions deletions;
    private final OverlapSettingRows settings;
    private final OverlapsController pages;

    OverlapStepsController(
            OverlapProjects projects,
            OverlapLists lists,
            OverlapRuns runs,
            OverlapDeletions deletions,
            OverlapSettingRows settings,
            OverlapsController pages) {
        this.projects = projects;
        this.lists = lists;
        this.runs = runs;
        this.deletions = deletions;
        this.settings = settings;
        this.pages = pages;
    }

    /// The comparison, where its work may go on and the reader acts for one of its organisations.
    private OverlapProject working(Ref ref, Actor.Person actor) {
        var it = projects.get(ref);
        if (!pages.view(it, actor, List.of()).works()) throw new NotFound(ref);
        return it;
    }

    private static String mine(OverlapProject it, Actor.Person actor) {
        return it.of(actor).orElseThrow(() -> new NotFound(it.ref()));
    }

    private OverlapParty party(OverlapProject it, Actor.Person actor) {
        var mine = mine(it, actor);
        return projects.parties(it).stream()
                .filter(one -> one.organisation().equals(mine))
                .findFirst()
                .orElseThrow(() -> new NotFound(it.ref()));
    }

    private static ModelAndView back(OverlapProject it, String done) {
        return Page.go(Notice.done(done), "/insight/overlaps/%s", it.ref());
    }

    @GetMapping("/key")
    @Allow(MATCH_LISTS)
    ModelAndView key(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(KEY, keys(working(ref, actor), actor, List.of()));
    }

    private Keys keys(OverlapProject it, Actor.Person actor, List<Problem> problems) {
        var mine = party(it, actor);
        var others = projects.parties(it).stream()
                .filter(one -> !one.organisation().equals(mine.organisation()))
                .toList();
        return new Keys(it, mine, others, problems);
    }

    @PostMapping("/key")
    @Allow(MATCH_LISTS)
    ModelAndView keepKey(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = working(ref, actor);
        var key = form.line("publicKey");
        if (key.length() != PUBLIC_KEY_LENGTH || !PUBLIC_KEY.matcher(key).matches()) {
            return Page.refuse(
                    KEY, keys(it, actor, List.of(new Problem("pair", "Make the pair of keys in this browser first"))));
        }
        projects.keep(actor, it, mine(it, actor), key);
        return Page.go(
                Notice.done("Your pair of keys is ready. Its private half stays in this browser"),
                "/insight/overlaps/%s/key",
                ref);
    }

    @PostMapping("/key/wrapped")
    @Allow(MATCH_LISTS)
    ModelAndView keepWrapped(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = working(ref, actor);
        var mine = party(it, actor);
        var wrapped = new ArrayList<OverlapProjects.Wrapped>();
        for (var party : projects.parties(it)) {
            var bytes = form.line("wrapped-" + party.organisation());
            if (WRAPPED.matcher(bytes).matches() && !party.publicKey().isEmpty()) {
                wrapped.add(new OverlapProjects.Wrapped(party.organisation(), party.publicKey(), bytes));
            }
        }
        if (wrapped.isEmpty() || mine.publicKey().isEmpty()) {
            return Page.refuse(
                    KEY,
                    keys(
                            it,
                            actor,
                            List.of(new Problem("wrap", "Wrap the key in this browser first; nothing was sent"))));
        }
        projects.wrap(actor, it, mine.organisation(), mine.publicKey(), wrapped);
        return Page.go(
                Notice.done("The key is wrapped. Only the browsers it was wrapped for can open it"),
                "/insight/overlaps/%s/key",
                ref);
    }

    @GetMapping("/list")
    @Allow(MATCH_LISTS)
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(LIST, listing(working(ref, actor), actor, FormData.empty(), List.of()));
    }

    private Listing listing(OverlapProject it, Actor.Person actor, FormData form, List<Problem> problems) {
        var mine = party(it, actor);
        return new Listing(
                it, mine, lists.of(it, mine.organisation()), settings.on(actor, projects.today()), form, problems);
    }

    @PostMapping("/list")
    @Allow(MATCH_LISTS)
    ModelAndView handIn(
            @PathVariable Ref ref,
            FormData form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor.Person actor) {
        var it = working(ref, actor);
        if (!form.ticked("whole")) {
            return refuse(
                    it,
                    actor,
                    form,
                    new Problem("whole", "Confirm that the list is everybody the definition describes"));
        }
        if (file == null || file.isEmpty()) {
            return refuse(it, actor, form, new Problem("file", "Encode your list, or choose a file that is encoded"));
        }
        var ruling = EncodedList.read("file", bytes(file), it.columns())
                .then(list -> lists.handIn(actor, it, mine(it, actor), list));
        return switch (ruling) {
            case Ruling.Refused<EncodedList>(var problems) -> Page.refuse(LIST, listing(it, actor, form, problems));
            case Ruling.Agreed<EncodedList>(var list) ->
                back(it, "Your list of %,d people is in, encoded".formatted(list.size()));
        };
    }

    private ModelAndView refuse(OverlapProject it, Actor.Person actor, FormData form, Problem problem) {
        return Page.refuse(LIST, listing(it, actor, form, List.of(problem)));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    @PostMapping("/runs")
    @Allow(MATCH_LISTS)
    ModelAndView propose(@PathVariable Ref ref, Actor.Person actor) {
        var it = working(ref, actor);
        return switch (runs.propose(actor, it, mine(it, actor))) {
            case Ruling.Refused<Integer>(var problems) ->
                Page.refuse(
                        OverlapsController.PAGE,
                        pages.view(
                                it,
                                actor,
                                problems.stream()
                                        .map(one -> new Problem("run", one.message()))
                                        .toList()));
            case Ruling.Agreed<Integer> _ -> back(it, "Proposed. Somebody of each other organisation has to agree");
        };
    }

    private OverlapRun waiting(OverlapProject it) {
        return runs.of(it).stream()
                .filter(run -> run.proposed() || run.waits())
                .findFirst()
                .orElseThrow(() -> new NotFound(it.ref()));
    }

    @PostMapping("/agreement")
    @Allow(MATCH_LISTS)
    ModelAndView agree(@PathVariable Ref ref, Actor.Person actor) {
        var it = working(ref, actor);
        var run = waiting(it);
        var mine = mine(it, actor);
        if (!run.open(actor, mine)) {
            return Page.go(
                    Notice.important("Your organisation has agreed already. Somebody of another one has to"),
                    "/insight/overlaps/%s",
                    ref);
        }
        runs.agree(actor, it, run.id(), mine);
        return back(it, "Agreed for your organisation");
    }

    @PostMapping("/withdrawal")
    @Allow(MATCH_LISTS)
    ModelAndView withdraw(@PathVariable Ref ref, Actor.Person actor) {
        var it = working(ref, actor);
        runs.withdraw(actor, it, waiting(it).id());
        return back(it, "Withdrawn. Nothing was compared");
    }

    private OverlapRun done(OverlapProject it) {
        return runs.of(it).stream()
                .filter(run -> run.told().isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound(it.ref()));
    }

    @GetMapping("/pairs")
    @Allow(MATCH_LISTS)
    ModelAndView pairs(@PathVariable Ref ref, Actor.Person actor) {
        var it = working(ref, actor);
        var run = done(it);
        return Page.show(PAIRS, new Pairs(it, run, runs.sides(run.id(), mine(it, actor)), FormData.empty(), List.of()));
    }

    @PostMapping("/pairs")
    @Allow(MATCH_LISTS)
    ModelAndView judge(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = working(ref, actor);
        var run = done(it);
        var sides = runs.sides(run.id(), mine(it, actor));
        var read = form.<Map<UUID, Judgement>>read(reader -> judgements(reader, sides));
        return switch (read) {
            case Ruling.Refused<Map<UUID, Judgement>>(var problems) ->
                Page.refuse(PAIRS, new Pairs(it, run, sides, form, problems));
            case Ruling.Agreed<Map<UUID, Judgement>>(var judgements) -> {
                runs.judge(actor, it, run.id(), mine(it, actor), judgements);
                yield back(it, "Saved. It is counted again once every organisation has judged");
            }
        };
    }

    private static Map<UUID, Judgement> judgements(FormReader reader, List<OverlapRuns.Side> sides) {
        var judgements = new LinkedHashMap<UUID, Judgement>();
        for (var side : sides) {
            judgements.put(
                    side.pair(),
                    reader.choice(
                            Pairs.field(side),
                            Judgement.class,
                            "Say what you think of row %d, or “Unsure”".formatted(side.number())));
        }
        return judgements;
    }

    @PostMapping("/handover")
    @Allow(MATCH_LISTS)
    ModelAndView handOver(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = working(ref, actor);
        return switch (projects.handOver(actor, it, form.version(), done(it).id())) {
            case Saved.Done<OverlapProject> _ -> back(it, "Handed to analysts for an estimate");
            case Saved.Stale<OverlapProject> _ ->
                Page.go(
                        Notice.important("Somebody else changed this first. Nothing of yours was saved"),
                        "/insight/overlaps/%s",
                        ref);
        };
    }

    private OverlapProject deletable(Ref ref, Actor.Person actor) {
        var it = projects.get(ref);
        if (it.deleted() || it.of(actor).isEmpty()) throw new NotFound(ref);
        return it;
    }

    @GetMapping("/deletion")
    @Allow(MATCH_LISTS)
    ModelAndView askDeletion(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(DELETION, new Deletion(deletable(ref, actor), FormData.empty(), List.of()));
    }

    @PostMapping("/deletion")
    @Allow(MATCH_LISTS)
    ModelAndView delete(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = deletable(ref, actor);
        var read =
                form.read(reader -> reader.required("why", "The reason", LONGEST_REASON, "Say why it is deleted now"));
        return switch (read) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(DELETION, new Deletion(it, form, problems));
            case Ruling.Agreed<String>(var why) -> {
                deletions.delete(actor, it, why);
                yield back(it, "Deleted. The certificate is below");
            }
        };
    }
}
