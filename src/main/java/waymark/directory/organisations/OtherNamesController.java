package waymark.directory.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.organisations.OtherName.As;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The names by which people look an organisation up: one to a line, by what they are to it.
@Controller
@RequestMapping("/directory/organisations/{code}/other-names")
class OtherNamesController {

    /// The form.
    ///
    /// @param texts of each kind the names, one to a line
    record View(String code, String name, int version, Map<As, String> texts, List<Problem> problems) {}

    private static final String PAGE = "directory/organisations/otherNames";

    private final Organisations organisations;
    private final Clock clock;

    OtherNamesController(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView form(@PathVariable String code, Actor.Person actor) {
        var now = organisations.get(actor, code);
        return Page.show(PAGE, view(now, now.version(), texts(now.otherNames()), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView save(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var now = organisations.get(actor, code);
        var fields = FormData.of(sent);
        var texts = sent(fields);
        return switch (now.at(fields.version())
                .lookedUpBy(names(texts))
                .save(event -> organisations.save(actor, event))) {
            case Ruling.Refused<Organisation>(var problems) ->
                Page.refuse(PAGE, view(now, fields.version(), texts, problems));
            case Saved.Done<Organisation> _ ->
                Page.go(Notice.done("Other names saved"), "/directory/organisations/%s", code);
            case Saved.Stale<Organisation> _ -> Page.merged(form(code, actor));
        };
    }

    private static Map<As, String> sent(FormData fields) {
        var texts = new EnumMap<As, String>(As.class);
        for (var as : As.values()) {
            texts.put(as, fields.text(as.code()));
        }
        return texts;
    }

    private static Map<As, String> texts(List<OtherName> names) {
        var texts = new EnumMap<As, String>(As.class);
        for (var as : As.values()) {
            texts.put(
                    as,
                    names.stream()
                            .filter(one -> one.as() == as)
                            .map(OtherName::name)
                            .collect(Collectors.joining("\n")));
        }
        return texts;
    }

    private static List<OtherName> names(Map<As, String> texts) {
        var names = new ArrayList<OtherName>();
        texts.forEach((as, text) -> text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> names.add(new OtherName(line, as))));
        return names;
    }

    private View view(Organisation now, int version, Map<As, String> texts, List<Problem> problems) {
        return new View(now.code(), now.name(LocalDate.now(clock)), version, texts, problems);
    }
}
