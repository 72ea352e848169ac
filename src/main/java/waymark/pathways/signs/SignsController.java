package waymark.pathways.signs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Public;
import waymark.kernel.Scope;
import waymark.web.Page;

/// The signs, for anybody to read: by form of exploitation, and those of children.
@Controller
class SignsController {

    /// @param noticed what anybody may notice
    /// @param learned what is learned at work only
    record Section(Exploitation exploitation, List<SignLine> noticed, List<SignLine> learned) {

        String picture() {
            return SignPictures.of(exploitation);
        }
    }

    /// @param keeps true where the reader may add and change signs
    /// @param codes true where each sign leads to its own page
    record View(List<Section> sections, boolean codes, boolean keeps, List<Sign> ended) {}

    private final Signs signs;
    private final PublicSigns readers;
    private final Clock clock;

    SignsController(Signs signs, PublicSigns readers, Clock clock) {
        this.signs = signs;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/signs")
    @Public
    ModelAndView browse() {
        var today = LocalDate.now(clock);
        return readers.read(actor -> Page.show(
                "pathways/signs/browse",
                new View(
                        sections(readers.lines(actor)),
                        actor instanceof Actor.Person,
                        actor.may(Permission.KEEP_SIGNS, Scope.PARTNERSHIP),
                        ended(actor, today))));
    }

    private static List<Section> sections(List<SignLine> lines) {
        var sections = new ArrayList<Section>();
        for (var exploitation : Exploitation.values()) {
            var under = lines.stream()
                    .filter(line -> line.exploitation() == exploitation)
                    .toList();
            sections.add(new Section(
                    exploitation,
                    under.stream().filter(SignLine::open).toList(),
                    under.stream().filter(line -> !line.open()).toList()));
        }
        return sections;
    }

    private List<Sign> ended(Actor actor, LocalDate today) {
        return actor instanceof Actor.Person
                ? signs.all().stream().filter(sign -> !sign.inUse(today)).toList()
                : List.of();
    }
}
