package waymark.analysis.returns;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.lists.ListFile;

/// Returns to national bodies: all of them, a new one, and what left, which every member can read.
@Controller
@RequestMapping("/insight/returns")
class OnwardReturnsController {

    private static final String NEW = "analysis/returns/begin";
    private static final int OFFERED = 8;

    record Index(List<OnwardReturn> returns, boolean prepares, LocalDate today) {}

    record Begin(List<ReturnTemplate> templates, List<Choice> quarters, FormData form, List<Problem> problems) {

        List<Choice> choices() {
            return Choice.from(templates, ReturnTemplate::code, one -> one.title());
        }
    }

    private final OnwardReturns returns;
    private final ReturnTemplates templates;
    private final OnwardReturnPage page;
    private final Clock clock;

    OnwardReturnsController(OnwardReturns returns, ReturnTemplates templates, OnwardReturnPage page, Clock clock) {
        this.returns = returns;
        this.templates = templates;
        this.page = page;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping
    @Allow(VIEW_PACKS)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "analysis/returns/returns", new Index(returns.all(actor), actor.may(ANALYSE_FIGURES), today()));
    }

    private Begin begin(Actor.Person actor, FormData form, List<Problem> problems) {
        var settings = returns.settings(actor);
        var ended = settings.quarter(today()).previous();
        var quarters = settings.recentQuarters(ended.lastDay(settings.firstMonth()), OFFERED);
        return new Begin(templates.current(actor), quarters, form, problems);
    }

    @GetMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(NEW, begin(actor, FormData.empty().with("dueOn", today().plusMonths(1)), List.of()));
    }

    @PostMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView add(FormData form, Actor.Person actor) {
        record Wanted(ReturnTemplate template, Quarter quarter, LocalDate dueOn) {}
        var offered = begin(actor, form, List.of());
        var read = form.read(reader -> new Wanted(
                reader.choice("template", offered.templates(), ReturnTemplate::code, "Choose what is asked for"),
                Quarter.parse(reader.choice(
                                        "quarter", offered.quarters(), Choice::value, "Choose a quarter that has ended")
                                .value())
                        .orElseThrow(),
                reader.requiredDate("dueOn", "The day", today().plusMonths(1))));
        return switch (read) {
            case Ruling.Refused<Wanted>(var problems) -> Page.refuse(NEW, begin(actor, form, problems));
            case Ruling.Agreed<Wanted>(var wanted) ->
                Page.go(
                        Notice.done("Begun. What Waymark counts is filled in"),
                        "/insight/returns/%s",
                        returns.begin(actor, wanted.template(), wanted.quarter(), wanted.dueOn()));
        };
    }

    @GetMapping("/{ref}")
    @Allow(VIEW_PACKS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return page.show(actor, returns.get(actor, ref));
    }

    /// What was sent, byte for byte.
    @GetMapping("/{ref}/sent")
    @Allow(VIEW_PACKS)
    @RecordsAccess
    ResponseEntity<byte[]> sent(@PathVariable Ref ref, Actor.Person actor) {
        var it = returns.get(actor, ref);
        var sent = it.sent();
        if (sent == null) {
            throw new NotFound(ref);
        }
        returns.exported(actor, ref);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(OnwardFile.type(sent.format())))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("return-%s.%s"
                                        .formatted(ref, sent.format().ending()))
                                .build()
                                .toString())
                .body(returns.sentFile(actor, ref).orElseThrow(() -> new NotFound(ref)));
    }

    /// A copy to look at, before it is sent.
    @GetMapping({"/{ref}/return.csv", "/{ref}/return.xlsx"})
    @Allow(VIEW_PACKS)
    @RecordsAccess
    ListFile file(@PathVariable Ref ref, Actor.Person actor) {
        var it = returns.get(actor, ref);
        returns.exported(actor, ref);
        return OnwardFile.table(it);
    }
}
