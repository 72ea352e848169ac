package waymark.launch.look;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import waymark.kernel.NotFound;
import waymark.kernel.Public;
import waymark.web.look.CurrentLook;
import waymark.web.look.Look;

/// The colours and the logo as browsers fetch them, signed in or not: they are on the page where one signs in.
/// Both are in memory. Their addresses change with them.
@Controller
class LookFilesController {

    private static final String KEPT = "public, max-age=31536000, immutable";

    @GetMapping("/look/colours.css")
    @Public
    ResponseEntity<String> colours() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, KEPT)
                .body(css(CurrentLook.now()));
    }

    /// Only colours, in the custom properties that every part of the style sheet asks.
    static String css(Look look) {
        var css = new StringBuilder(":root {");
        if (!look.header().isEmpty()) {
            css.append("--govuk-brand-colour: ").append(look.header()).append(";");
        }
        if (!look.link().isEmpty()) {
            css.append("--govuk-link-colour: ")
                    .append(look.link())
                    .append(";--govuk-link-hover-colour: ")
                    .append(ColourContrast.darker(ColourContrast.darker(ColourContrast.darker(look.link()))))
                    .append(";");
        }
        return css.append("}\n").toString();
    }

    @GetMapping("/look/logo")
    @Public
    ResponseEntity<byte[]> logo() {
        var logo = CurrentLogo.now().orElseThrow(() -> new NotFound("logo"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.type()))
                .header(HttpHeaders.CACHE_CONTROL, KEPT)
                .body(logo.content());
    }
}
