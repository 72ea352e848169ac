package waymark.directory.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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

    /// @param form of each kind the names, one to a line
    record View(String code, String name, FormData form, List<Problem> problems) {}

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
        return Page.show(PAGE, view(now, filled(now), List.of()));
    }

    @PostMapping
    @Allow(Permission.MAINTAIN_DIRECTORY)
    ModelAndView save(@PathVariable String code, FormData form, Actor.Person actor) {
        var now = organisations.get(actor, code);
        return switch (now.at(form.version()).lookedUpBy(names(form)).save(event -> organisations.save(actor, event))) {
            case Ruling.Refused<Organisation>(var problems) -> Page.refuse(PAGE, view(now, form, problems));
            case Saved.Done<Organisation> _ ->
                Page.go(Notice.done("Other names saved"), "/directory/organisations/%s", code);
            case Saved.Stale<Organisation> _ -> Page.merged(form(code, actor));
        };
    }

    private static FormData filled(Organisation now) {
        var form = FormData.version(now.version());
        for (var as : As.values()) {
            form.with(
                    as.code(),
                    now.otherNames().stream()
                            .filter(one -> one.as() == as)
                            .map(OtherName::name)
                            .collect(Collectors.joining("\n")));
        }
        return form;
    }

    private static List<OtherName> names(FormData form) {
        return Stream.of(As.values())
                .flatMap(as -> form.lines(as.code()).stream().map(line -> new OtherName(line, as)))
                .toList();
    }

    private View view(Organisation now, FormData form, List<Problem> problems) {
        return new View(now.code(), now.name(LocalDate.now(clock)), form, problems);
    }
}
