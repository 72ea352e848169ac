package waymark.analysis.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import waymark.analysis.open.PublishedTables.Published;
import waymark.analysis.releases.PrintedTable;
import waymark.kernel.NotFound;
import waymark.kernel.Public;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.lists.ListFile;
import waymark.web.mvc.Download;

/// Figures for everybody: each with what it counts, what is not known of it, its chart and its files. One whose last
/// day is over, or that was taken back, says so and shows no number.
@Controller
@RequestMapping("/figures")
class FiguresController {

    private static final String INVENTED = "Demonstration: people and figures are invented";

    record Index(List<Published> tables) {}

    record View(Published it, PrintedTable table, Chart chart) {}

    record Gone(Published it) {}

    private final PublishedTables tables;
    private final JsonMapper json;
    private final boolean demonstration;
    private final Clock clock;

    FiguresController(
            PublishedTables tables,
            JsonMapper json,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            Clock clock) {
        this.tables = tables;
        this.json = json;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Published find(String ref) {
        return Ref.parse(ref).flatMap(tables::find).orElseThrow(() -> new NotFound("table"));
    }

    private PrintedTable quoted(Published it) {
        return tables.table(it, today()).orElseThrow(() -> new NotFound("table"));
    }

    @GetMapping
    @Public
    ModelAndView all() {
        return Page.show("analysis/open/figures", new Index(tables.all(today())));
    }

    @GetMapping("/{ref}")
    @Public
    ModelAndView one(@PathVariable String ref) {
        var it = find(ref);
        return tables.table(it, today())
                .map(table ->
                        Page.show("analysis/open/table", new View(it, table, table.chart(it.measure(), it.rowName()))))
                .orElseGet(() -> {
                    var page = Page.show("analysis/open/gone", new Gone(it));
                    page.setStatus(HttpStatus.GONE);
                    return page;
                });
    }

    /// The table as a spreadsheet opens it, with what it says of itself.
    @GetMapping({"/{ref}/table.csv", "/{ref}/table.xlsx"})
    @Public
    ListFile file(@PathVariable String ref) {
        var it = find(ref);
        var table = quoted(it);
        var header = new ArrayList<>(List.of(it.rowName()));
        header.addAll(table.headings());
        var rows = new ArrayList<List<?>>(table.cells());
        rows.add(List.of());
        about(it).forEach((name, words) -> rows.add(List.of(name, words)));
        return new ListFile("figures-" + it.ref(), header, rows);
    }

    /// The same for a program.
    @GetMapping("/{ref}/table.json")
    @Public
    ResponseEntity<byte[]> json(@PathVariable String ref) {
        var it = find(ref);
        var table = quoted(it);
        var whole = new LinkedHashMap<String, Object>();
        if (demonstration) {
            whole.put("origin", INVENTED);
        }
        whole.put("about", about(it));
        whole.put("rowName", it.rowName());
        whole.put("columnName", it.columnName());
        whole.put("rows", table.lines());
        whole.put("columns", table.headings());
        whole.put("notShown", PrintedTable.MARK);
        whole.put(
                "figures",
                table.cells().stream().map(line -> line.subList(1, line.size())).toList());
        return Download.of("figures-" + it.ref() + ".json", MediaType.APPLICATION_JSON, json.writeValueAsBytes(whole));
    }

    private static Map<String, Object> about(Published it) {
        var about = new LinkedHashMap<String, Object>();
        about.put("Title", it.title());
        about.put("What is counted", it.measure());
        about.put("Definition", it.definition());
        about.put("Period", it.period());
        about.put("Area", it.area());
        about.put("What changed and what is not known", it.unknown());
        about.put(
                "Not shown",
                "Numbers below %d are not shown, nor others from which they could be worked out"
                        .formatted(it.threshold()));
        about.put("Published on", it.publishedOn().toString());
        about.put("To be quoted until", it.expiresOn().toString());
        about.put("Reference", it.ref().value());
        return about;
    }
}
