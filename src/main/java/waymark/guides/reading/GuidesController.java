package waymark.guides.reading;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.search.Matching;

/// The guides for somebody who is signed in: all of them, the first page of a role, and each.
@Controller
@RequestMapping("/guides")
class GuidesController {

    private static final int LONGEST = 100;

    /// @param words what is looked for; empty where nothing is
    /// @param own the first pages of the reader's roles
    record ListView(String words, List<Guide.Section> found, List<Guide> own, List<Guide> starts, List<Guide> all) {

        boolean asked() {
            return Matching.says(words);
        }

        List<Topic> topics() {
            return all.stream().map(Guide::topic).distinct().sorted().toList();
        }

        List<Guide> about(Topic topic) {
            return all.stream().filter(guide -> guide.topic() == topic).toList();
        }
    }

    /// @param more the guides for the same role, on the first page of a role
    record View(Guide guide, List<Guide> more) {}

    private final Guides guides;

    GuidesController(Guides guides) {
        this.guides = guides;
    }

    @GetMapping
    @Allow(Permission.USE_WAYMARK)
    ModelAndView list(FormData fields, Actor.Person reader) {
        var typed = fields.text("q").strip();
        var words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var found = Matching.says(words) ? guides.search(words) : List.<Guide.Section>of();
        return Page.show(
                "guides/reading/guides",
                new ListView(words, found, guides.startsOf(reader), guides.starts(), guides.all()));
    }

    @GetMapping("/for/{role}")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView start(@PathVariable String role) {
        var start = guides.startOf(role).orElseThrow(() -> new NotFound("guide"));
        return Page.show("guides/reading/guide", new View(start, guides.forRole(role.replace('-', '_'))));
    }

    @GetMapping("/{slug}")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(@PathVariable String slug) {
        return Page.show(
                "guides/reading/guide", new View(guides.at(slug).orElseThrow(() -> new NotFound("guide")), List.of()));
    }
}
