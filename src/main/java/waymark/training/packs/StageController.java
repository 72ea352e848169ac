package waymark.training.packs;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Writes one stage of the draft, moves it, or takes it out.
@Controller
@RequestMapping("/training/packs/{ref}/draft/stages/{key}")
class StageController {

    /// The key in the address of a stage that is still to be added.
    static final String NEW = "new";

    private static final String PAGE = "training/packs/stage";

    /// A question as it is typed.
    record Row(String key, String words, String listenFor) {}

    record View(Pack pack, PackVersion it, boolean added, FormData form, List<Row> rows, List<Problem> problems) {}

    private final PackAccess access;
    private final PackSaves saves;

    StageController(PackAccess access, PackSaves saves) {
        this.access = access;
        this.saves = saves;
    }

    @GetMapping
    @Allow(RUN_TRAINING)
    ModelAndView form(@PathVariable Ref ref, @PathVariable String key, Actor.Person actor) {
        var pack = access.writable(actor, ref);
        var it = access.draft(actor, pack);
        return Page.show(PAGE, view(pack, it, key, filled(it, key), List.of()));
    }

    private static View view(Pack pack, PackVersion it, String key, FormData form, List<Problem> problems) {
        return new View(pack, it, key.equals(NEW), form, rows(form), problems);
    }

    private static FormData filled(PackVersion it, String key) {
        var stage = key.equals(NEW) ? null : stage(it, key);
        var form = FormData.version(it.version());
        if (stage != null) {
            form.with("title", stage.title())
                    .with("minutes", stage.minutes())
                    .with("information", stage.information())
                    .with("notes", stage.notes());
        } else {
            form.with("minutes", 20);
        }
        int rows = Math.min(
                PackRules.QUESTIONS,
                stage == null ? 3 : Math.max(3, stage.questions().size() + 2));
        for (int place = 0; place < rows; place++) {
            var one = stage != null && place < stage.questions().size()
                    ? stage.questions().get(place)
                    : null;
            form.with(row(place, "key"), one == null ? "" : one.key().toString())
                    .with(row(place, "words"), one == null ? "" : one.words())
                    .with(row(place, "listen"), one == null ? "" : one.listenFor());
        }
        return form;
    }

    private static Stage stage(PackVersion it, String key) {
        return it.content().stage(PackAccess.key(key)).orElseThrow(() -> new NotFound(key));
    }

    private static String row(int place, String part) {
        return "question-%d-%s".formatted(place, part);
    }

    private static List<Row> rows(FormData form) {
        return IntStream.range(0, PackRules.QUESTIONS)
                .filter(place -> form.has(row(place, "words")))
                .mapToObj(place -> new Row(
                        form.text(row(place, "key")), form.text(row(place, "words")), form.text(row(place, "listen"))))
                .toList();
    }

    @PostMapping
    @Allow(RUN_TRAINING)
    ModelAndView save(@PathVariable Ref ref, @PathVariable String key, FormData form, Actor.Person actor) {
        var pack = access.writable(actor, ref);
        var it = access.draft(actor, pack);
        var known = key.equals(NEW) ? null : stage(it, key);
        var id = known == null ? UUID.randomUUID() : known.key();
        var written = form.<PackEvent>read(reader -> {
            reader.when(
                    known == null && it.content().stages().size() >= PackRules.STAGES,
                    "title",
                    "A pack has at most %d stages".formatted(PackRules.STAGES));
            var title = reader.requiredLine("title", "Title", FormReader.TITLE, "Enter a title");
            var stage = new Stage(
                    id,
                    title,
                    reader.number("minutes", "Minutes", 1, 240),
                    reader.required(
                            "information", "What becomes known", PackRules.TEXT, "Say what the room gets to know"),
                    questions(reader, known),
                    reader.text("notes", "Notes", PackRules.TEXT));
            return new PackEvent.Written(
                    it.at(form.version()).saying(it.content().put(stage)),
                    (known == null ? "Added the stage “%s”" : "Changed the stage “%s”").formatted(shortened(title)));
        });
        return switch (written.save(event -> saves.save(actor, event))) {
            case Saved.Done<PackVersion> _ ->
                Page.go(Notice.done("Stage saved"), "/training/packs/%s/draft#stage-%s", ref, id);
            case Ruling.Refused<PackVersion>(var problems) -> Page.refuse(PAGE, view(pack, it, key, form, problems));
            case Saved.Stale<PackVersion>(var now) ->
                known != null && now.content().stage(known.key()).isEmpty()
                        ? Page.go(Notice.important("Somebody removed this stage"), "/training/packs/%s/draft", ref)
                        : Page.merged(PAGE, view(pack, now, key, filled(now, key), List.of()));
        };
    }

    private static List<StageQuestion> questions(FormReader reader, @Nullable Stage known) {
        var form = reader.form();
        var questions = new ArrayList<StageQuestion>();
        var rows = rows(form);
        for (int place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            var words = reader.text(row(place, "words"), "Question", 500);
            var listen = reader.text(row(place, "listen"), "What to listen for", 2_000);
            reader.when(
                    words.isEmpty() && !listen.isEmpty(),
                    row(place, "words"),
                    "Enter the question, or empty what to listen for");
            if (!words.isEmpty()) {
                questions.add(new StageQuestion(questionKey(row.key(), known), words, listen));
            }
        }
        return questions;
    }

    /// The key stays where the stage has such a question; what a form made up gets a new one.
    private static UUID questionKey(String typed, @Nullable Stage known) {
        return known == null
                ? UUID.randomUUID()
                : known.questions().stream()
                        .map(StageQuestion::key)
                        .filter(key -> key.toString().equals(typed))
                        .findFirst()
                        .orElseGet(UUID::randomUUID);
    }

    @PostMapping("/place")
    @Allow(RUN_TRAINING)
    ModelAndView move(@PathVariable Ref ref, @PathVariable String key, FormData form, Actor.Person actor) {
        var it = access.draft(actor, access.writable(actor, ref));
        var stage = stage(it, key);
        int places = form.text("direction").equals("up") ? -1 : 1;
        return save(
                actor,
                ref,
                new PackEvent.Written(
                        it.at(form.version()).saying(it.content().moved(stage.key(), places)),
                        "Moved the stage “%s”".formatted(shortened(stage.title()))),
                "Stage moved");
    }

    @PostMapping("/removal")
    @Allow(RUN_TRAINING)
    ModelAndView remove(@PathVariable Ref ref, @PathVariable String key, FormData form, Actor.Person actor) {
        var it = access.draft(actor, access.writable(actor, ref));
        var stage = stage(it, key);
        return save(
                actor,
                ref,
                new PackEvent.Written(
                        it.at(form.version()).saying(it.content().without(stage.key())),
                        "Removed the stage “%s”".formatted(shortened(stage.title()))),
                "Stage removed");
    }

    private ModelAndView save(Actor actor, Ref ref, PackEvent event, String done) {
        var notice = saves.save(actor, event) instanceof Saved.Done<PackVersion>
                ? Notice.done(done)
                : Notice.important("Somebody changed this draft first, so nothing was done; look at it again");
        return Page.go(notice, "/training/packs/%s/draft#stages", ref);
    }

    static String shortened(String title) {
        return title.length() <= 120 ? title : title.substring(0, 119) + "…";
    }
}
