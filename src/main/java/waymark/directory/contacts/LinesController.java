package waymark.directory.contacts;

import static waymark.kernel.Permission.MAINTAIN_DIRECTORY;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.Fields;
import waymark.directory.HelpLine;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;

/// The public numbers: the list, what is missing in it, and correcting one of them.
@Controller
@RequestMapping("/contacts/lines")
class LinesController {

    /// @param missing those whose number nobody has found
    record View(List<HelpLine> lines, List<LineDetails> missing) {}

    record Edit(LineDetails line, int version, List<Problem> problems) {}

    private static final String PAGE = "directory/contacts/lineDetails";

    private final HelpLines lines;
    private final Clock clock;

    LinesController(HelpLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping
    @Allow(VIEW_DIRECTORY)
    ModelAndView list(Actor.Person actor) {
        var today = LocalDate.now(clock);
        return Page.show("directory/contacts/lines", new View(lines.on(actor, today), lines.missing(actor, today)));
    }

    @GetMapping("/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var line = lines.get(actor, code, LocalDate.now(clock));
        return Page.show(PAGE, new Edit(line, line.version(), List.of()));
    }

    @PostMapping("/{code}")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView save(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var now = lines.get(actor, code, today);
        var wanted = wanted(now, new Fields(sent));
        var problems = wanted.problems();
        if (!problems.isEmpty()) {
            return Page.refuse(PAGE, new Edit(wanted, wanted.version(), problems));
        }
        return switch (lines.save(actor, wanted, today)) {
            case Saved.Done<LineDetails> _ -> Page.go(Notice.done("The line is saved"), "/contacts/lines");
            case Saved.Stale<LineDetails> _ -> Page.merged(form(code, actor));
        };
    }

    private static LineDetails wanted(LineDetails now, Fields fields) {
        var number = fields.text("number");
        return new LineDetails(
                now.code(),
                fields.version(),
                fields.text("name"),
                now.channel(),
                number,
                now.channel().equals("telephone") ? dial(number) : "",
                fields.text("hours"),
                fields.text("useWhen"),
                fields.text("verified").equals("yes"),
                fields.text("source"),
                now.demonstration());
    }

    /// Short numbers are dialled as they are; a British one gets the country.
    private static String dial(String number) {
        var digits = When.dial(number.toLowerCase(Locale.ROOT));
        return digits.startsWith("0") ? "+44" + digits.substring(1) : digits;
    }
}
