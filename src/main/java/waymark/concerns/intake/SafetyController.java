package waymark.concerns.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Public;
import waymark.web.Page;

/// How safe it is to report here, for somebody whom it could put in danger: what is stored, who could still
/// find out, what to do. The proof of each sentence is in docs/privacy/public-reports.md.
@Controller
class SafetyController {

    /// @param parts sections of the page, in order, with their paragraphs, each as the end of a text key
    record View(Map<String, List<String>> parts) {}

    static final Map<String, List<String>> PARTS = parts();

    private static Map<String, List<String>> parts() {
        var parts = new LinkedHashMap<String, List<String>>();
        parts.put("kept", List.of("locked", "clear", "time"));
        parts.put("not", List.of("address", "device", "code"));
        parts.put("who", List.of("network", "phone", "shoulder", "code", "words", "court", "machine"));
        parts.put("do", List.of("phone", "private", "name", "code", "exit"));
        return Collections.unmodifiableMap(parts);
    }

    @GetMapping("/report/safety")
    @Public
    ModelAndView show() {
        return Page.show("concerns/intake/safety", new View(PARTS));
    }
}
