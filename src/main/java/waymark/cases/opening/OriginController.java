package waymark.cases.opening;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.SaidAge;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// How the case began and where: shown, and changed as more is known.
@Controller
class OriginController {

    private static final String PAGE = "cases/opening/origin";

    record View(Case it, List<Choice> authorities, FormData form, List<Problem> problems) {

        /// What is known, for who may not change it.
        List<Line> lines() {
            var names = Choice.labels(authorities);
            return Stream.of(
                            new Line("Found", place(names, "found")),
                            new Line("Exploited", place(names, "exploited")),
                            new Line("Lives", place(names, "living")),
                            new Line(
                                    "How it came",
                                    Choice.labels(CaseOrigin.CAME_BY).getOrDefault(form.text("cameBy"), "")),
                            new Line("About how old", form.text("age")),
                            new Line("Telephone", form.text("telephone")),
                            new Line("Earlier NRM reference", form.text("nrmReference")))
                    .map(line -> line.value().isEmpty() ? new Line(line.label(), "Not known") : line)
                    .toList();
        }

        private String place(Map<String, String> names, String which) {
            var authority = form.text(which + "Authority");
            return Stream.of(form.text(which + "Town"), names.getOrDefault(authority, authority))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /// A row of what is known.
    record Line(String label, String value) {}

    private final Cases cases;
    private final CaseOrigins origins;
    private final DirectoryApi directory;
    private final Clock clock;

    OriginController(Cases cases, CaseOrigins origins, DirectoryApi directory, Clock clock) {
        this.cases = cases;
        this.origins = origins;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/beginning")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, "beginning");
        var kept = origins.of(it.id());
        return Page.show(
                PAGE,
                new View(
                        it,
                        Authority.choices(directory, actor),
                        FormData.version(kept.version()).with(kept.origin()),
                        List.of()));
    }

    @PostMapping("/cases/{ref}/beginning")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var authorities = Authority.choices(directory, actor);
        var before = origins.of(it.id()).origin();
        return switch (form.read(reader -> read(reader, it, authorities))
                .save(origin -> origins.save(actor, it, form.version(), before, origin))) {
            case Saved.Done<Case> _ -> SaidAge.go(form, "Saved", it.path() + "/route", it.path());
            case Ruling.Refused<Case>(var problems) -> Page.refuse(PAGE, new View(it, authorities, form, problems));
            case Saved.Stale<Case> _ -> Page.merged(show(ref, actor));
        };
    }

    private CaseOrigin read(FormReader reader, Case it, List<Choice> authorities) {
        var origin = CaseOrigin.read(reader, authorities);
        SaidAge.of(it.main().details().born(), origin.age()).settle(reader, "age", it.route(), LocalDate.now(clock));
        return origin;
    }
}
