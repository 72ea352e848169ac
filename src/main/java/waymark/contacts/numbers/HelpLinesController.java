package waymark.contacts.numbers;

import static waymark.kernel.Permission.MAINTAIN_DIRECTORY;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The public numbers: the list with what is missing in it, and confirming, ordering and removing them.
@Controller
@RequestMapping("/contacts/lines")
class HelpLinesController {

    /// @param own the partnership's own, in the order in which they are shown
    /// @param national those of the whole country
    /// @param removed what was taken away, and can be brought back
    record View(List<HelpLineDetails> own, List<HelpLineDetails> national, List<HelpLineDetails> removed) {

        /// Those whose number nobody has found.
        boolean missing() {
            return own.stream().anyMatch(line -> line.number().isEmpty());
        }
    }

    /// @param overtaken true where somebody changed it while it was looked at
    record Removal(HelpLineDetails line, boolean overtaken) {}

    static final String LIST = "/contacts/lines";
    private static final String REMOVAL = "contacts/numbers/lineRemoval";

    private final HelpLines lines;
    private final Clock clock;

    HelpLinesController(HelpLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /// `April 2026`: what came with Waymark was checked in the month of its source.
    static String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK).format(day);
    }

    @GetMapping
    @Allow(VIEW_DIRECTORY)
    ModelAndView list(Actor.Person actor) {
        var all = lines.all(actor, today());
        return Page.show(
                "contacts/numbers/lines",
                new View(
                        all.stream().filter(line -> !line.national()).toList(),
                        all.stream().filter(HelpLineDetails::national).toList(),
                        lines.removed(actor, today())));
    }

    /// Its owner says that it is still right: from today on it carries today’s date.
    @PostMapping("/{code}/confirmation")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView confirm(@PathVariable String code, FormData sent, Actor.Person actor) {
        var now = lines.get(actor, code, today());
        if (!now.confirmable()) {
            return Page.go(Notice.important("This number cannot be confirmed here"), LIST);
        }
        return switch (lines.save(actor, now.confirmed(sent.version(), today()), today())) {
            case Saved.Done<HelpLineDetails> _ -> Page.go(Notice.done("The number is confirmed as of today"), LIST);
            case Saved.Stale<HelpLineDetails> _ ->
                Page.go(
                        Notice.important("Somebody changed this number first. Look at it again before you confirm it"),
                        LIST);
        };
    }

    @GetMapping("/{code}/removal")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView removing(@PathVariable String code, Actor.Person actor) {
        return Page.show(REMOVAL, new Removal(lines.get(actor, code, today()), false));
    }

    @PostMapping("/{code}/removal")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView remove(@PathVariable String code, FormData sent, Actor.Person actor) {
        var now = lines.get(actor, code, today());
        if (!now.whyItStays().isEmpty()) {
            return Page.refuse(REMOVAL, new Removal(now, false));
        }
        return switch (lines.remove(actor, code, sent.version(), today())) {
            case Saved.Done<HelpLineDetails> _ ->
                Page.go(Notice.done("The number is removed. It can be brought back at the end of this page"), LIST);
            case Saved.Stale<HelpLineDetails>(HelpLineDetails theirs) ->
                Page.conflict(REMOVAL, new Removal(theirs, true));
        };
    }

    @PostMapping("/{code}/return")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView bringBack(@PathVariable String code, Actor.Person actor) {
        lines.bringBack(actor, code, today());
        return Page.go(Notice.done("The number is back. Check that it is still right"), LIST);
    }

    @PostMapping("/{code}/place")
    @Allow(MAINTAIN_DIRECTORY)
    ModelAndView move(
            @PathVariable String code, @RequestParam(defaultValue = "") String direction, Actor.Person actor) {
        lines.move(actor, code, direction.equals("up"), today());
        return Page.go(LIST + "#own");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
