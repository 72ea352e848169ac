package waymark.exchange.material;

import static waymark.kernel.Permission.VIEW_PATHWAYS;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Page;
import waymark.web.forms.ChosenFile;

/// Sends in a file of another partnership.
@Controller
@RequestMapping("/material/taking")
class MaterialTakingController {

    private static final String TAKING = "exchange/material/taking";

    record View(boolean open, List<Problem> problems) {}

    private final MaterialKinds kinds;
    private final Arrivals arrivals;

    MaterialTakingController(MaterialKinds kinds, Arrivals arrivals) {
        this.kinds = kinds;
        this.arrivals = arrivals;
    }

    @GetMapping
    @Allow(VIEW_PATHWAYS)
    ModelAndView ask(Actor.Person actor) {
        return Page.show(TAKING, new View(!kinds.openTo(actor).isEmpty(), List.of()));
    }

    @PostMapping
    @Allow(VIEW_PATHWAYS)
    ModelAndView receive(@RequestParam(required = false) @Nullable MultipartFile file, Actor.Person actor) {
        if (kinds.openTo(actor).isEmpty()) {
            return Page.refuse(TAKING, new View(false, List.of(new Problem("file", MaterialKinds.NOBODY))));
        }
        var bytes = ChosenFile.bytes(file);
        var read = bytes.length == 0
                ? Ruling.<MaterialFormat.Contents>refused("file", "Choose a file")
                : MaterialFormat.read(bytes);
        return switch (read) {
            case Ruling.Refused<MaterialFormat.Contents>(var problems) -> Page.refuse(TAKING, new View(true, problems));
            case Ruling.Agreed<MaterialFormat.Contents>(var contents) ->
                Page.go("/material/arrivals/%s", arrivals.arrived(actor, contents, bytes, digest(bytes)));
        };
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("a Java without SHA-256", missing);
        }
    }
}
