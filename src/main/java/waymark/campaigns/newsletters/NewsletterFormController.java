package waymark.campaigns.newsletters;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.campaigns.words.PreferredWords;
import waymark.campaigns.words.WordWarnings;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Writes a newsletter: a new one with what there is to tell, and a draft.
@Controller
@RequestMapping("/campaigns/newsletters")
class NewsletterFormController {

    private static final String FORM = "campaigns/newsletters/form";
    private static final String[] WORDED = {"subject", "body"};

    /// @param it null for a new one
    /// @param news what may be told, by its place; only for a new one
    record View(
            @Nullable Newsletter it,
            List<Choice> areas,
            List<Choice> news,
            FormData form,
            WordWarnings words,
            boolean checked,
            List<Problem> problems) {

        String action() {
            return it == null ? "/campaigns/newsletters/new" : "/campaigns/newsletters/" + it.ref() + "/text";
        }
    }

    private final Newsletters newsletters;
    private final NewsToTell news;
    private final DirectoryApi directory;
    private final PreferredWords words;
    private final Clock clock;

    NewsletterFormController(
            Newsletters newsletters, NewsToTell news, DirectoryApi directory, PreferredWords words, Clock clock) {
        this.newsletters = newsletters;
        this.news = news;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    private View view(
            @Nullable Newsletter it, FormData form, Actor.Person actor, boolean checked, List<Problem> problems) {
        return new View(
                it,
                areas(actor),
                it == null ? news.choices(actor) : List.of(),
                form,
                WordWarnings.of(form, words.current(actor), WORDED),
                checked,
                problems);
    }

    private List<Choice> areas(Actor.Person actor) {
        var areas = new ArrayList<Choice>();
        if (Newsletter.mayWrite(actor, null)) {
            areas.add(Choice.of(NewsletterEvent.WHOLE, "Whole partnership"));
        }
        directory.areas(actor).stream()
                .filter(area -> Newsletter.mayWrite(actor, area.code()))
                .forEach(area -> areas.add(Choice.of(area.code(), area.name())));
        return areas;
    }

    @GetMapping("/new")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView writing(Actor.Person actor) {
        return Page.show(FORM, view(null, FormData.empty(), actor, false, List.of()));
    }

    @PostMapping("/new")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView write(FormData form, Actor.Person actor) {
        if (form.ticked("check")) {
            return Page.show(FORM, view(null, form, actor, true, List.of()));
        }
        var read = NewsletterEvent.Written.read(form, areas(actor), news.told(form, actor), LocalDate.now(clock));
        return switch (read) {
            case Ruling.Refused<NewsletterEvent.Written>(var problems) ->
                Page.refuse(FORM, view(null, form, actor, false, problems));
            case Ruling.Agreed<NewsletterEvent.Written>(var event) -> {
                var ref = newsletters.nextRef();
                newsletters.write(actor, ref, event);
                yield Page.go(Notice.done("Draft saved"), "/campaigns/newsletters/%s", ref);
            }
        };
    }

    @GetMapping("/{ref}/text")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView changing(@PathVariable Ref ref, Actor.Person actor) {
        if (!(newsletters.written(actor, ref) instanceof Newsletter.Draft it)) {
            return Page.go("/campaigns/newsletters/%s", ref);
        }
        var form = FormData.version(it.header().version())
                .with("subject", it.header().subject())
                .with("body", it.header().body());
        return Page.show(FORM, view(it, form, actor, false, List.of()));
    }

    @PostMapping("/{ref}/text")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(newsletters.written(actor, ref) instanceof Newsletter.Draft it)) {
            return Page.go("/campaigns/newsletters/%s", ref);
        }
        if (form.ticked("check")) {
            return Page.show(FORM, view(it, form, actor, true, List.of()));
        }
        var changed = NewsletterEvent.Changed.read(form, ref).then(typed -> it.change(typed.subject(), typed.body()));
        return switch (changed.save(event -> newsletters.save(actor, form.version(), event))) {
            case Saved.Done<Newsletter> _ -> Page.go(Notice.done("Draft saved"), "/campaigns/newsletters/%s", ref);
            case Ruling.Refused<Newsletter>(var problems) -> Page.refuse(FORM, view(it, form, actor, false, problems));
            case Saved.Stale<Newsletter> _ -> Page.merged(changing(ref, actor));
        };
    }
}
