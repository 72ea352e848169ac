package waymark.campaigns.newsletters;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.campaigns.words.PreferredWords;
import waymark.campaigns.words.WordWarnings;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.NewsProvider;
import waymark.web.NewsProvider.NewsItem;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.mail.Mail;

/// Newsletters: the archive, writing one, the second look, and whether somebody gets them.
@Controller
class NewslettersController {

    private static final String FORM = "campaigns/newsletters/form";
    private static final String SHOW = "campaigns/newsletters/newsletter";
    private static final String WHOLE = "all";
    private static final int QUARTER = 3;
    private static final String[] WORDED = {"subject", "body"};

    /// @param wanted what the reader said of getting them; null where they said nothing
    record Index(
            List<Newsletter> newsletters,
            @Nullable Boolean wanted,
            @Nullable LocalDate last,
            boolean due,
            boolean mayWrite) {}

    /// @param mailOpen whether letters go out from here
    record View(
            Newsletter it,
            boolean mayWrite,
            boolean mayDecide,
            boolean mailOpen,
            List<TimelineEntry> timeline,
            FormData form,
            List<Problem> problems) {}

    /// @param it null for a new one
    /// @param news what may be told, by its place; only for a new one
    record Edit(
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
    private final DirectoryApi directory;
    private final PreferredWords words;
    private final List<NewsProvider> news;
    private final Mail mail;
    private final Clock clock;

    NewslettersController(
            Newsletters newsletters,
            DirectoryApi directory,
            PreferredWords words,
            List<NewsProvider> news,
            Mail mail,
            Clock clock) {
        this.newsletters = newsletters;
        this.directory = directory;
        this.words = words;
        this.news = List.copyOf(news);
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping("/campaigns/newsletters")
    @Allow(USE_WAYMARK)
    ModelAndView index(Actor.Person actor) {
        var last = newsletters.last();
        return Page.show(
                "campaigns/newsletters/newsletters",
                new Index(
                        newsletters.all(actor),
                        newsletters.choice(actor).orElse(null),
                        last.orElse(null),
                        last.isEmpty()
                                || last.get().isBefore(LocalDate.now(clock).minusMonths(QUARTER)),
                        actor.may(RUN_CAMPAIGNS)));
    }

    @PostMapping("/campaigns/newsletters/choice")
    @Allow(USE_WAYMARK)
    ModelAndView choose(FormData form, Actor.Person actor) {
        boolean wanted = form.text("wanted").equals("yes");
        newsletters.choose(actor, wanted);
        return Page.go(
                Notice.done(wanted ? "You get newsletters by e-mail" : "You get no newsletters by e-mail"),
                "/campaigns/newsletters");
    }

    @GetMapping("/campaigns/newsletters/new")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView writing(Actor.Person actor) {
        return Page.show(FORM, edit(null, FormData.empty(), actor, false, List.of()));
    }

    private Edit edit(
            @Nullable Newsletter it, FormData form, Actor.Person actor, boolean checked, List<Problem> problems) {
        var offered = new ArrayList<Choice>();
        if (it == null) {
            var items = offered(actor);
            for (int place = 0; place < items.size(); place++) {
                offered.add(Choice.of(
                        key(items.get(place)),
                        items.get(place).text(),
                        items.get(place).heading()));
            }
        }
        return new Edit(
                it,
                areas(actor),
                offered,
                form,
                WordWarnings.of(form, words.current(actor), WORDED),
                checked,
                problems);
    }

    /// What happened since the last newsletter, or in the last quarter.
    private List<NewsItem> offered(Actor.Person actor) {
        var today = LocalDate.now(clock);
        var since = newsletters
                .last()
                .filter(day -> day.isAfter(today.minusMonths(2L * QUARTER)))
                .orElse(today.minusMonths(QUARTER));
        var area = Newsletter.mayWrite(actor, null)
                ? null
                : actor.areas(RUN_CAMPAIGNS).stream().findFirst().orElse(null);
        return news.stream()
                .flatMap(provider -> provider.news(actor, area, since, today).stream())
                .toList();
    }

    /// The same for the same item, whatever came before it in the meantime.
    private static String key(NewsItem item) {
        return Integer.toHexString((item.heading() + "\n" + item.text()).hashCode());
    }

    private List<Choice> areas(Actor.Person actor) {
        var areas = new ArrayList<Choice>();
        if (Newsletter.mayWrite(actor, null)) {
            areas.add(Choice.of(WHOLE, "Whole partnership"));
        }
        directory.areas(actor).stream()
                .filter(area -> Newsletter.mayWrite(actor, area.code()))
                .forEach(area -> areas.add(Choice.of(area.code(), area.name())));
        return areas;
    }

    @PostMapping("/campaigns/newsletters/new")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView write(FormData form, Actor.Person actor) {
        if (form.ticked("check")) {
            return Page.show(FORM, edit(null, form, actor, true, List.of()));
        }
        var chosen = told(form, actor);
        var written = form.read(reader -> {
            var area = Optional.of(reader.choice("area", areas(actor), Choice::value, "Choose whose newsletter it is")
                            .value())
                    .filter(code -> !code.equals(WHOLE))
                    .orElse(null);
            var subject = reader.requiredLine("subject", "Subject", Newsletter.LONGEST_SUBJECT, "Enter a subject");
            var typed = reader.text("body", "The text", Newsletter.LONGEST_BODY);
            var body = typed.isEmpty() ? chosen : chosen.isEmpty() ? typed : typed + "\n\n" + chosen;
            reader.when(body.isEmpty(), "body", "Enter a text, or choose something to tell");
            reader.when(
                    body.length() > Newsletter.LONGEST_BODY && typed.length() <= Newsletter.LONGEST_BODY,
                    "body",
                    "The text is too long with what you chose to tell");
            return new NewsletterEvent.Written(area, subject, body, LocalDate.now(clock));
        });
        return switch (written) {
            case Ruling.Refused<NewsletterEvent.Written>(var problems) ->
                Page.refuse(FORM, edit(null, form, actor, false, problems));
            case Ruling.Agreed<NewsletterEvent.Written>(var event) -> {
                var ref = newsletters.nextRef();
                newsletters.write(actor, ref, event);
                yield Page.go(Notice.done("Draft saved"), "/campaigns/newsletters/%s", ref);
            }
        };
    }

    /// What was chosen to be told, by its headings.
    private String told(FormData form, Actor.Person actor) {
        var chosen = form.all("news");
        var byHeading = new LinkedHashMap<String, List<String>>();
        offered(actor).stream()
                .filter(item -> chosen.contains(key(item)))
                .forEach(item -> byHeading
                        .computeIfAbsent(item.heading(), _ -> new ArrayList<>())
                        .add(item.text()));
        var text = new StringBuilder();
        byHeading.forEach((heading, items) -> {
            text.append(text.isEmpty() ? "" : "\n\n").append(heading.toUpperCase(java.util.Locale.UK));
            items.forEach(item -> text.append("\n\n").append(item));
        });
        return text.toString();
    }

    @GetMapping("/campaigns/newsletters/{ref}")
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = newsletters.get(actor, ref);
        return Page.show(SHOW, view(it, actor, FormData.version(it.header().version()), List.of()));
    }

    private View view(Newsletter it, Actor.Person actor, FormData form, List<Problem> problems) {
        boolean writes = Newsletter.mayWrite(actor, it.header().area());
        return new View(
                it,
                writes,
                writes
                        && it instanceof Newsletter.Asked
                        && !actor.id().equals(it.header().askedBy()),
                mail.open(),
                writes ? newsletters.timeline(it.ref()) : List.of(),
                form,
                problems);
    }

    @GetMapping("/campaigns/newsletters/{ref}/text")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView changing(@PathVariable Ref ref, Actor.Person actor) {
        if (!(written(ref, actor) instanceof Newsletter.Draft it)) {
            return Page.go("/campaigns/newsletters/%s", ref);
        }
        var form = FormData.version(it.header().version())
                .with("subject", it.header().subject())
                .with("body", it.header().body());
        return Page.show(FORM, edit(it, form, actor, false, List.of()));
    }

    @PostMapping("/campaigns/newsletters/{ref}/text")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(written(ref, actor) instanceof Newsletter.Draft it)) {
            return Page.go("/campaigns/newsletters/%s", ref);
        }
        if (form.ticked("check")) {
            return Page.show(FORM, edit(it, form, actor, true, List.of()));
        }
        record Typed(String subject, String body) {}
        var changed = form.read(reader -> new Typed(
                        reader.requiredLine("subject", "Subject", Newsletter.LONGEST_SUBJECT, "Enter a subject"),
                        reader.required("body", "The text", Newsletter.LONGEST_BODY, "Enter a text")))
                .then(typed -> it.change(typed.subject(), typed.body()));
        return switch (changed.save(event -> newsletters.save(actor, form.version(), event))) {
            case Saved.Done<Newsletter> _ -> Page.go(Notice.done("Draft saved"), "/campaigns/newsletters/%s", ref);
            case Ruling.Refused<Newsletter>(var problems) -> Page.refuse(FORM, edit(it, form, actor, false, problems));
            case Saved.Stale<Newsletter> _ -> Page.merged(changing(ref, actor));
        };
    }

    /// Sends a letter to whoever asks for it, as others will get it.
    @PostMapping("/campaigns/newsletters/{ref}/test")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView test(@PathVariable Ref ref, Actor.Person actor) {
        written(ref, actor);
        newsletters.test(actor, ref);
        return Page.go(
                mail.open()
                        ? Notice.done("A test goes to your own address in a minute")
                        : Notice.important("A test waits, but no e-mail is sent: no mail server is set up"),
                "/campaigns/newsletters/%s",
                ref);
    }

    /// Asks for the second look, takes it back, gives it back with what to change, or sends.
    @PostMapping("/campaigns/newsletters/{ref}/step")
    @Allow(RUN_CAMPAIGNS)
    ModelAndView step(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = written(ref, actor);
        Outcome<Newsletter> outcome = switch (it) {
            case Newsletter.Draft draft -> draft.ask().save(event -> newsletters.save(actor, form.version(), event));
            case Newsletter.Asked asked
            when form.text("act").equals("send") ->
                asked.send(actor, LocalDate.now(clock)).save(event -> newsletters.save(actor, form.version(), event));
            case Newsletter.Asked asked ->
                form.read(reader -> reader.text("returned", "What is to be changed", Newsletter.LONGEST_RETURN))
                        .then(said -> asked.giveBack(actor, said))
                        .save(event -> newsletters.save(actor, form.version(), event));
            case Newsletter.Sent _ -> Saved.stale(it);
        };
        return switch (outcome) {
            case Saved.Done<Newsletter> _ ->
                Page.go(
                        Notice.done("Saved. The newsletter is: "
                                + newsletters.get(actor, ref).word()),
                        "/campaigns/newsletters/%s",
                        ref);
            case Ruling.Refused<Newsletter>(var problems) -> Page.refuse(SHOW, view(it, actor, form, problems));
            case Saved.Stale<Newsletter> _ -> Page.merged(show(ref, actor));
        };
    }

    /// @throws NotFound where there is none, or the reader does not write it
    private Newsletter written(Ref ref, Actor.Person actor) {
        var it = newsletters.get(actor, ref);
        if (!Newsletter.mayWrite(actor, it.header().area())) {
            throw new NotFound(ref);
        }
        return it;
    }
}
