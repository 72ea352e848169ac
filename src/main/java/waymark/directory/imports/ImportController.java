package waymark.directory.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.web.Notice;
import waymark.web.Page;

/// Takes in a partnership file that a coordinator chose or pasted, and says everything that is wrong with it.
@Controller
@RequestMapping("/partnership/import")
class ImportController {

    /// @param text as pasted; a chosen file has to be chosen again, as browsers want it
    /// @param elsewhere what no file carries, and where it is entered
    record View(String text, List<FileFault> faults, List<NotInFile> elsewhere, List<Problem> problems) {}

    private static final String PAGE = "directory/imports/import";

    private final ImportPartnership importer;

    ImportController(ImportPartnership importer) {
        this.importer = importer;
    }

    @GetMapping
    @Allow(Permission.IMPORT_PARTNERSHIP)
    ModelAndView form() {
        return Page.show(PAGE, new View("", List.of(), NotInFile.ofAny(), List.of()));
    }

    @PostMapping
    @Allow(Permission.IMPORT_PARTNERSHIP)
    ModelAndView run(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            Actor.Person actor) {
        boolean chosen = file != null && !file.isEmpty();
        if (!chosen && text.isBlank()) {
            return refuse(text, List.of(), "file", "Choose a partnership file, or paste its text");
        }
        if (chosen && !text.isBlank()) {
            return refuse(text, List.of(), "text", "Choose a file or paste a text, not both; empty one of the two");
        }
        var bytes = chosen && file != null ? bytes(file) : text.getBytes(StandardCharsets.UTF_8);
        return switch (importer.run(actor, bytes)) {
            case ImportResult.Stored stored ->
                Page.go(
                        Notice.done(
                                "The partnership is stored: %s. %d things are not in this file: the list below says where they are entered"
                                        .formatted(
                                                ImportSummary.summary(stored.summaries()),
                                                stored.notInFile().size())),
                        "/partnership/import");
            case ImportResult.Faulty(var faults) ->
                refuse(
                        text,
                        faults,
                        chosen ? "file" : "text",
                        faults.size() == 1
                                ? "The file has a fault; nothing was stored"
                                : "The file has %d faults; nothing was stored".formatted(faults.size()));
        };
    }

    private static ModelAndView refuse(String text, List<FileFault> faults, String field, String message) {
        return Page.refuse(PAGE, new View(text, faults, NotInFile.ofAny(), List.of(new Problem(field, message))));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException gone) {
            throw new InvariantViolation("an upload that was received cannot be read", gone);
        }
    }
}
