package waymark.training.packs;

import static waymark.kernel.Permission.RUN_TRAINING;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.mvc.Download;

/// Packs as files: one goes to another partnership, one comes in from there, or is supplied with Waymark. What comes in
/// is a draft.
@Controller
@RequestMapping("/training/packs")
class PackFileController {

    private static final String IMPORT = "training/packs/import";

    record View(FormData form, List<Choice> areas, List<Problem> problems) {}

    record Taking(SuppliedPacks.Supplied pack, FormData form, List<Choice> areas, List<Problem> problems) {}

    private final PackAccess access;
    private final PackSaves saves;
    private final SuppliedPacks supplied;
    private final DirectoryApi directory;

    PackFileController(PackAccess access, PackSaves saves, SuppliedPacks supplied, DirectoryApi directory) {
        this.access = access;
        this.saves = saves;
        this.supplied = supplied;
        this.directory = directory;
    }

    @GetMapping("/{ref}/versions/{number}/file")
    @Allow(RUN_TRAINING)
    ResponseEntity<byte[]> file(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var it = access.version(actor, access.pack(actor, ref), number);
        return Download.of(
                "workshop-%s-%d.json".formatted(ref, number),
                MediaType.APPLICATION_JSON,
                PackFile.of(it).bytes());
    }

    @GetMapping("/import")
    @Allow(RUN_TRAINING)
    ModelAndView ask(Actor.Person actor) {
        return Page.show(
                IMPORT, new View(FormData.empty(), TrainingAreas.of(actor, directory.areas(actor)), List.of()));
    }

    @PostMapping("/import")
    @Allow(RUN_TRAINING)
    ModelAndView take(@RequestParam(required = false) @Nullable MultipartFile file, FormData form, Actor.Person actor) {
        var areas = TrainingAreas.of(actor, directory.areas(actor));
        var area = form.read(reader -> reader.choice("area", areas, Choice::value, "Choose whose it is"));
        var read = file == null || file.isEmpty()
                ? Ruling.<PackFile.Read>refused("file", "Choose a file")
                : PackFile.read(bytes(file));
        if (area instanceof Ruling.Refused<Choice>(var problems)) {
            return Page.refuse(IMPORT, new View(form, areas, problems));
        }
        return switch (read) {
            case Ruling.Refused<PackFile.Read>(var problems) -> Page.refuse(IMPORT, new View(form, areas, problems));
            case Ruling.Agreed<PackFile.Read>(var pack) ->
                begin(actor, form, pack.title(), pack.audience(), pack.content(), "a file of another partnership");
        };
    }

    /// What a supplied pack says, before it is taken in.
    @GetMapping("/supplied/{code}")
    @Allow(RUN_TRAINING)
    ModelAndView supplied(@PathVariable String code, Actor.Person actor) {
        var pack = supplied.find(code).orElseThrow(() -> new NotFound(code));
        return Page.show(
                "training/packs/supplied",
                new Taking(pack, FormData.empty(), TrainingAreas.of(actor, directory.areas(actor)), List.of()));
    }

    @PostMapping("/supplied/{code}")
    @Allow(RUN_TRAINING)
    ModelAndView takeSupplied(@PathVariable String code, FormData form, Actor.Person actor) {
        var pack = supplied.find(code).orElseThrow(() -> new NotFound(code));
        var areas = TrainingAreas.of(actor, directory.areas(actor));
        return switch (form.read(reader -> reader.choice("area", areas, Choice::value, "Choose whose it is"))) {
            case Ruling.Refused<Choice>(var problems) ->
                Page.refuse("training/packs/supplied", new Taking(pack, form, areas, problems));
            case Ruling.Agreed<Choice> _ ->
                begin(actor, form, pack.title(), pack.audience(), pack.content(), pack.origin());
        };
    }

    private ModelAndView begin(
            Actor actor, FormData form, String title, String audience, PackContent content, String origin) {
        var ref = saves.newRef();
        var area = form.text("area").equals(TrainingAreas.EVERYWHERE) ? null : form.text("area");
        saves.save(actor, PackEvent.begin(actor, ref, area, title, audience, content, origin));
        return Page.go(
                Notice.done("Taken in as a draft. Check what it says about your area, then send it to review"),
                "/training/packs/%s/draft",
                ref);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getSize() > PackFile.MOST_BYTES ? new byte[PackFile.MOST_BYTES + 1] : file.getBytes();
        } catch (IOException gone) {
            throw new InvariantViolation("an upload that was received cannot be read", gone);
        }
    }
}
