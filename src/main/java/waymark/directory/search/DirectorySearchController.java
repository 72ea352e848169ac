package waymark.directory.search;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.Fields;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// One box over organisations, people, groups, points of contact, services and public numbers.
@Controller
class DirectorySearchController {

    /// What was found for the search.
    ///
    /// @param found the best of it
    /// @param all how many there are
    record View(
            SearchQuery search,
            List<SearchHit> found,
            int all,
            List<Choice> areas,
            List<Choice> sectors,
            List<Choice> subjects) {}

    private static final int SHOWN = 40;
    private static final int LONGEST = 100;

    private final SearchItems findables;
    private final DirectoryApi desk;

    DirectorySearchController(SearchItems findables, DirectoryApi desk) {
        this.findables = findables;
        this.desk = desk;
    }

    @GetMapping("/directory/search")
    @Allow(Permission.VIEW_DIRECTORY)
    ModelAndView search(@RequestParam MultiValueMap<String, String> sent, Actor.Person actor) {
        var fields = new Fields(sent);
        var words = fields.text("q");
        var search = new SearchQuery(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                fields.text("area"),
                fields.text("sector"),
                fields.text("subject"));
        var all = findables.all(actor);
        var found = search.empty() ? List.<SearchHit>of() : search.in(all.findables());
        return Page.show(
                "directory/search/search",
                new View(
                        search,
                        found.stream().limit(SHOWN).toList(),
                        found.size(),
                        Choice.from(desk.areas(actor), area -> area.code(), area -> area.name()),
                        sectors(all.organisations()),
                        Choice.from(desk.subjects(actor), subject -> subject.code(), subject -> subject.name())));
    }

    private static List<Choice> sectors(List<SearchedOrganisation> organisations) {
        return organisations.stream()
                .map(one -> Choice.of(one.sector(), one.sectorName()))
                .distinct()
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
    }
}
