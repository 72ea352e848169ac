package waymark.web.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Page;
import waymark.web.Tone;
import waymark.web.conflicts.Change;
import waymark.web.conflicts.MergedField;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;
import waymark.web.lists.Paging;
import waymark.web.lists.Sorting;

/// Every component on one page, empty, filled and wrong: for people who build a page, and for the tests
/// that look at them all. Only the demonstration has it; it sends nothing and reads nothing.
@Controller
@ConditionalOnProperty(name = "waymark.demonstration", havingValue = "true")
class GalleryController {

    private static final int ROWS_ON_A_PAGE = 4;

    static final List<Choice> AREAS = List.of(
            Choice.of("ERY", "East Riding", "From Bridlington to Goole"),
            Choice.of("HULL", "Hull"),
            Choice.of("NL", "North Lincolnshire"),
            Choice.of("NEL", "North East Lincolnshire"));

    static final List<Problem> PROBLEMS = List.of(
            new Problem("", "Two people sent this at the same time"),
            new Problem("title-wrong", "Enter a title of at most 200 characters"),
            new Problem("cost-wrong", "Cost must be a number of pounds, for example 1,200"),
            new Problem("notes-wrong", "Progress must be 200 characters or fewer"),
            new Problem("due-wrong", "Due date must be a real date: that month has days 1 to 30"),
            new Problem("start-wrong-month", "Start date must include a month"),
            new Problem("area-wrong", "Choose an area"),
            new Problem("partners-wrong", "Choose at least one partner"),
            new Problem("status-wrong", "Choose a status"),
            new Problem("owner-wrong", "Choose the organisation that owns the action"),
            new Problem("minutes-wrong", "The file must be smaller than 10 MB"),
            new Problem("password-wrong", "Enter your password"));

    record View(
            List<Choice> areas,
            List<Problem> problems,
            List<GalleryRow> rows,
            Sorting sorting,
            Paging paging,
            List<FilterChip> chips,
            List<MergedField> merged,
            List<Tone> tones) {}

    @GetMapping("/gallery")
    @Public
    ModelAndView show(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page) {
        return Page.show("web/site/gallery", view(area, sort, page));
    }

    static View view(@Nullable String area, @Nullable String sort, @Nullable String page) {
        var sorting = Sorting.of(sort, "due", GalleryRow.COLUMNS);
        var all = GalleryRow.list(area, sorting);
        long rows = all.size();
        var paging = Paging.of(page, ROWS_ON_A_PAGE, rows);
        return new View(
                AREAS,
                PROBLEMS,
                all.subList((int) paging.offset(), (int) paging.last()),
                sorting,
                paging,
                AREAS.stream()
                        .filter(choice -> choice.value().equals(area))
                        .map(choice -> new FilterChip("Area", choice.label(), "area", choice.value()))
                        .toList(),
                List.of(
                        new MergedField(
                                "progress",
                                "Progress",
                                Change.BOTH,
                                "Three of four pathways are mapped.\nThe fourth waits for a date.",
                                "All four pathways are mapped."),
                        new MergedField("due", "Due date", Change.THEIRS, "30 9 2027", "31 3 2027"),
                        new MergedField("blocker", "Blocker", Change.YOURS, "", "No lawyer until May")),
                List.of(Tone.values()));
    }
}
