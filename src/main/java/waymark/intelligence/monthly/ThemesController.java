package waymark.intelligence.monthly;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.reports.WithoutPurpose;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// What each quarter looks at most closely.
@Controller
@RequestMapping("/intelligence/months/themes/{quarter}")
class ThemesController {

    private static final String FORM = "intelligence/monthly/theme";
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_ABOUT = 1_000;

    record Form(String quarter, FormData form, List<Problem> problems) {}

    private final QuarterThemes themes;

    ThemesController(QuarterThemes themes) {
        this.themes = themes;
    }

    private static String known(String quarter) {
        if (!quarter.matches("20[0-9]{2}-[1-4]")) {
            throw new NotFound("quarter");
        }
        return quarter;
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView edit(@PathVariable String quarter, Actor.Person actor) {
        var form = themes.find(actor, known(quarter))
                .map(it ->
                        FormData.version(it.version()).with("title", it.title()).with("about", it.about()))
                .orElseGet(FormData::empty);
        return Page.show(FORM, new Form(quarter, form, List.of()));
    }

    @PostMapping
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView save(@PathVariable String quarter, FormData form, Actor.Person actor) {
        record Theme(String title, String about) {}
        known(quarter);
        var read = form.read(reader -> new Theme(
                reader.requiredLine("title", "The theme", LONGEST_TITLE, "Enter the theme"),
                reader.text("about", "What it is about", LONGEST_ABOUT)));
        return switch (read.save(theme -> themes.save(actor, quarter, form.version(), theme.title(), theme.about()))) {
            case Saved.Done<QuarterTheme> _ -> Page.go(Notice.done("Saved"), "/intelligence/months#themes");
            case Ruling.Refused<QuarterTheme>(var problems) -> Page.refuse(FORM, new Form(quarter, form, problems));
            case Saved.Stale<QuarterTheme> _ -> Page.merged(edit(quarter, actor));
        };
    }
}
