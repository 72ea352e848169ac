package waymark.launch.look;

import static waymark.kernel.Permission.IMPORT_PARTNERSHIP;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.files.FileKind;
import waymark.web.files.ImageSanitiser;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;
import waymark.web.look.Look;

/// Logo, colours and names of the partnership. A colour on which text could not be read is refused, with one
/// that can.
@Controller
@RequestMapping("/look")
class LookController {

    private static final String PAGE = "launch/look/look";

    record View(Look now, FormData form, List<Problem> problems) {}

    /// What was typed.
    ///
    /// @param unlogo true where the logo is to go
    record Given(String header, String link, String title, String sender, boolean unlogo) {}

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_SENDER = 100;
    private static final int LARGEST = 2_000_000;
    private static final int LARGEST_KEPT = 500_000;
    private static final String WHITE = "#ffffff";

    /// Behind the text of the page's edges.
    private static final String SURFACE = "#f3f7f6";

    private final LaunchLooks looks;
    private final ImageSanitiser sanitiser;

    LookController(LaunchLooks looks, ImageSanitiser sanitiser) {
        this.looks = looks;
        this.sanitiser = sanitiser;
    }

    @GetMapping
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView show(Actor.Person actor) {
        var now = looks.last(actor);
        return Page.show(
                PAGE,
                new View(
                        now,
                        FormData.version(now.number())
                                .with("title", now.title())
                                .with("header", now.header())
                                .with("link", now.link())
                                .with("sender", now.sender()),
                        List.of()));
    }

    @PostMapping
    @Allow(IMPORT_PARTNERSHIP)
    ModelAndView save(FormData form, @RequestParam(required = false) @Nullable MultipartFile logo, Actor.Person actor) {
        var now = looks.last(actor);
        var picture = picture(logo);
        var given = form.read(LookController::read).then(read -> picture.map(_ -> read));
        if (given instanceof Ruling.Refused<Given>(var problems)) {
            var all = new ArrayList<>(problems);
            if (picture instanceof Ruling.Refused<Optional<byte[]>>(var wrong)) {
                wrong.stream().filter(one -> !all.contains(one)).forEach(all::add);
            }
            return Page.refuse(PAGE, new View(now, form, all));
        }
        var outcome = given.save(read -> {
            var sent = picture instanceof Ruling.Agreed<Optional<byte[]>>(var bytes) ? bytes : Optional.<byte[]>empty();
            boolean shown = sent.isPresent() || (now.logo() && !read.unlogo());
            var look = new Look(now.number() + 1, read.header(), read.link(), read.title(), read.sender(), shown);
            return looks.save(actor, form.version(), look, sent.orElse(null), changes(now, look, sent.isPresent()));
        });
        return switch (outcome) {
            case Saved.Done<Look> _ -> {
                looks.show(actor);
                yield Page.go(Notice.done("Saved. This is how your pages look now"), "/look");
            }
            case Saved.Stale<Look> _ -> Page.merged(show(actor));
            case Ruling.Refused<Look>(var problems) -> Page.refuse(PAGE, new View(now, form, problems));
        };
    }

    private static List<String> changes(Look before, Look after, boolean picture) {
        var fields = new ArrayList<String>();
        if (!before.title().equals(after.title())) {
            fields.add("title");
        }
        if (!before.header().equals(after.header())) {
            fields.add("header");
        }
        if (!before.link().equals(after.link())) {
            fields.add("link");
        }
        if (!before.sender().equals(after.sender())) {
            fields.add("sender");
        }
        if (picture || before.logo() != after.logo()) {
            fields.add("logo");
        }
        return fields;
    }

    static Given read(FormReader reader) {
        return new Given(
                colour(reader, "header", "The colour of the header", "White text on it", WHITE),
                colour(reader, "link", "The colour of links", "A link on a white or light page", WHITE, SURFACE),
                reader.line("title", "The name in the header", LONGEST_TITLE),
                reader.line("sender", "The name on e-mails", LONGEST_SENDER),
                reader.form().ticked("unlogo"));
    }

    private static String colour(FormReader reader, String field, String what, String where, String... on) {
        var typed = reader.form().text(field);
        var colour = ColourContrast.tidy(typed);
        reader.when(
                !typed.isEmpty() && colour.isEmpty(),
                field,
                what + " must be six figures and letters from a to f after a #, like #10393f");
        if (!colour.isEmpty() && !ColourContrast.enough(colour, on)) {
            double least = Arrays.stream(on)
                    .mapToDouble(other -> ColourContrast.ratio(colour, other))
                    .min()
                    .orElse(1);
            reader.when(
                    true,
                    field,
                    "%s could not be read: its contrast is %.1f to 1, and %.1f is the least. %s is a darker one that can"
                            .formatted(
                                    where,
                                    Math.floor(least * 10) / 10,
                                    ColourContrast.TEXT,
                                    ColourContrast.readable(colour, on)));
        }
        return colour;
    }

    /// The picture made anew, so that nothing but its pixels is kept.
    private Ruling<Optional<byte[]>> picture(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Ruling.agreed(Optional.empty());
        }
        if (file.getSize() > LARGEST) {
            return Ruling.refused("logo", "The logo must be smaller than 2 megabytes");
        }
        try {
            var bytes = file.getBytes();
            var kind = FileKind.of(Arrays.copyOf(bytes, FileKind.TELLING)).filter(FileKind::readable);
            if (kind.isEmpty()) {
                return Ruling.refused("logo", "The logo must be a picture: PNG or JPEG");
            }
            var made = new ByteArrayOutputStream();
            return switch (sanitiser.make(kind.get(), new ByteArrayInputStream(bytes), made)) {
                case DONE ->
                    made.size() <= LARGEST_KEPT
                            ? Ruling.agreed(Optional.of(made.toByteArray()))
                            : Ruling.refused("logo", "The logo is too large. Make it at most 1,000 pixels wide");
                case TOO_MANY_PIXELS ->
                    Ruling.refused("logo", "The logo is too large. Make it at most 1,000 pixels wide");
                case UNREADABLE -> Ruling.refused("logo", "The logo cannot be read. Save it again as PNG or JPEG");
                case BUSY -> Ruling.refused("logo", "Too much is going on just now. Try again in a minute");
            };
        } catch (IOException unreadable) {
            return Ruling.refused("logo", "The logo cannot be read. Save it again as PNG or JPEG");
        }
    }
}
