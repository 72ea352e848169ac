package waymark.directory.search;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.search.Match;

/// One box over organisations, people, groups, points of contact, services and public numbers.
@Controller
class DirectorySearchController {

    /// What was found for the search.
    ///
    /// @param found the best of it
    /// @param all how many there are
    record View(
            SearchQuery search,
            List<Match<SearchItem>> found,
            int all,
            List<Choice> areas,
            List<Choice> sectors,
            List<Choice> subjects) {}

    private static final int SHOWN = 40;
    private static final int LONGEST = 100;

    private final SearchItems items;
    private final DirectoryApi directory;
    private final List<SearchSource> sources;

    DirectorySearchController(SearchItems items, DirectoryApi directory, List<SearchSource> sources) {
        this.items = items;
        this.directory = directory;
        this.sources = sources;
    }

    @GetMapping("/directory/search")
    @Allow(Permission.VIEW_DIRECTORY)
    ModelAndView search(FormData fields, Actor.Person actor) {
        var words = fields.text("q");
        var search = new SearchQuery(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                fields.text("area"),
                fields.text("sector"),
                fields.text("subject"));
        var all = items.all(actor);
        var found = search.empty() ? List.<Match<SearchItem>>of() : search.in(all.items());
        return Page.show(
                "directory/search/search",
                new View(
                        search,
                        found.stream().limit(SHOWN).toList(),
                        found.size(),
                        Choice.from(directory.areas(actor), area -> area.code(), area -> area.name()),
                        sectors(all.organisations()),
                        sources.stream()
                                .flatMap(source -> source.subjects(actor).stream())
                                .toList()));
    }

    private static List<Choice> sectors(List<SearchedOrganisation> organisations) {
        return organisations.stream()
                .map(one -> Choice.of(one.sector(), one.sectorName()))
                .distinct()
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}
