package waymark.meetings.accountability;

import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.lists.Column;
import waymark.web.lists.ListFile;

/// Figures by organisation over a span, grouped by kind and never ranked.
@Controller
class AccountabilityController {

    /// @param kinds organisations that have a figure, by kind
    /// @param without names of those that have none
    record View(Span span, Map<String, List<OrganisationFigures>> kinds, List<String> without) {

        FigureKind[] figures() {
            return FigureKind.values();
        }

        List<Column> columns() {
            return Stream.concat(
                            Stream.of("Organisation"), Arrays.stream(figures()).map(FigureKind::title))
                    .map(Column::of)
                    .toList();
        }
    }

    private final AccountabilityFigures figures;
    private final Clock clock;

    AccountabilityController(AccountabilityFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/accountability")
    @Allow(VIEW_MEETINGS)
    ModelAndView show(FormData form, Actor.Person actor) {
        var span = Span.read(form, LocalDate.now(clock));
        var all = figures.of(actor, span, "");
        var view = new View(
                span,
                all.stream()
                        .filter(one -> !one.empty())
                        .collect(Collectors.groupingBy(
                                OrganisationFigures::kind, LinkedHashMap::new, Collectors.toList())),
                all.stream()
                        .filter(OrganisationFigures::empty)
                        .map(OrganisationFigures::name)
                        .toList());
        return span.problems().isEmpty()
                ? Page.show("meetings/accountability/figures", view)
                : Page.refuse("meetings/accountability/figures", view);
    }

    @GetMapping({"/accountability.csv", "/accountability.xlsx"})
    @Allow(VIEW_MEETINGS)
    ListFile file(FormData form, Actor.Person actor) {
        return new ListFile(
                "accountability",
                OrganisationFigures.header(),
                figures.of(actor, Span.read(form, LocalDate.now(clock)), "").stream()
                        .map(OrganisationFigures::line)
                        .toList());
    }
}
