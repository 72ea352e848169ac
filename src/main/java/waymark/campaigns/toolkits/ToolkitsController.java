package waymark.campaigns.toolkits;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.campaigns.planning.SpokenLanguages;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.lists.ListFile;

/// The toolkits, the page of one, and its downloads as a file.
@Controller
class ToolkitsController {

    record Index(List<Toolkits.Line> toolkits, boolean mayMake) {}

    /// How often the files of a language were taken.
    record ByLanguage(String language, long times) {}

    /// @param address the public page, in full
    record View(
            Toolkit it,
            Map<String, List<Toolkit.FileLine>> items,
            List<Toolkits.Taken> taken,
            String address,
            List<TimelineEntry> timeline,
            boolean mayChange) {

        String word(String language) {
            return SpokenLanguages.word(language);
        }

        long times() {
            return taken.stream().mapToLong(Toolkits.Taken::times).sum();
        }

        List<ByLanguage> byLanguage() {
            var sums = new LinkedHashMap<String, Long>();
            taken.forEach(one -> sums.merge(SpokenLanguages.word(one.language()), one.times(), Long::sum));
            var lines = new ArrayList<ByLanguage>();
            sums.forEach((language, times) -> lines.add(new ByLanguage(language, times)));
            lines.sort(
                    java.util.Comparator.comparing(ByLanguage::times).reversed().thenComparing(ByLanguage::language));
            return lines;
        }
    }

    private final Toolkits toolkits;
    private final String address;

    ToolkitsController(
            Toolkits toolkits, @Value("${waymark.address:http://localhost:${server.port:8080}}") String address) {
        this.toolkits = toolkits;
        this.address = address;
    }

    @GetMapping("/campaigns/toolkits")
    @Allow(USE_WAYMARK)
    ModelAndView index(Actor.Person actor) {
        return Page.show("campaigns/toolkits/toolkits", new Index(toolkits.all(), actor.may(RUN_CAMPAIGNS)));
    }

    @GetMapping("/campaigns/toolkits/{ref}")
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = toolkits.get(ref);
        var items = new LinkedHashMap<String, List<Toolkit.FileLine>>();
        for (var file : toolkits.files(ref)) {
            items.computeIfAbsent(file.item(), _ -> new ArrayList<>()).add(file);
        }
        return Page.show(
                "campaigns/toolkits/toolkit",
                new View(
                        it,
                        items,
                        toolkits.taken(ref),
                        address + "/toolkits/" + it.header().slug(),
                        toolkits.timeline(ref),
                        it.mayChange(actor)));
    }

    /// Counts by day, file and language; nothing else is kept of a download.
    @GetMapping({"/campaigns/toolkits/{ref}/downloads.csv", "/campaigns/toolkits/{ref}/downloads.xlsx"})
    @Allow(USE_WAYMARK)
    ListFile file(@PathVariable Ref ref) {
        toolkits.get(ref);
        return new ListFile(
                "downloads",
                List.of("Day", "File", "Language", "Downloads"),
                toolkits.taken(ref).stream()
                        .<List<?>>map(one ->
                                Arrays.asList(one.day(), one.item(), SpokenLanguages.word(one.language()), one.times()))
                        .toList());
    }
}
