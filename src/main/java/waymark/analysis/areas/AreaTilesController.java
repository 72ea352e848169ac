package waymark.analysis.areas;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.areas.AreaMaps.Place;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Where the tile of each area stands on the map.
@Controller
@RequestMapping("/insight/areas/tiles")
class AreaTilesController {

    private static final String TILES = "analysis/areas/tiles";

    record View(List<Area> areas, FormData form, List<Problem> problems) {}

    private final AreaMaps maps;
    private final DirectoryApi directory;

    AreaTilesController(AreaMaps maps, DirectoryApi directory) {
        this.maps = maps;
        this.directory = directory;
    }

    @GetMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView placing(Actor.Person actor) {
        var areas = directory.areas(actor);
        var form = FormData.empty();
        maps.places(actor, areas)
                .forEach((area, place) ->
                        form.with("across-" + area, place.across()).with("down-" + area, place.down()));
        return Page.show(TILES, new View(areas, form, List.of()));
    }

    @PostMapping
    @Allow(ANALYSE_FIGURES)
    ModelAndView place(FormData form, Actor.Person actor) {
        var areas = directory.areas(actor);
        return switch (form.read(reader -> places(reader, areas))) {
            case Ruling.Refused<Map<String, Place>>(var problems) ->
                Page.refuse(TILES, new View(areas, form, problems));
            case Ruling.Agreed<Map<String, Place>>(var places) -> {
                maps.place(actor, places);
                yield Page.go(Notice.done("Saved"), "/insight/areas");
            }
        };
    }

    private static Map<String, Place> places(FormReader reader, List<Area> areas) {
        var places = new LinkedHashMap<String, Place>();
        var taken = new HashSet<Place>();
        for (var area : areas) {
            var wrong = "Enter a number from 1 to %d".formatted(AreaMaps.MOST);
            var place = new Place(
                    reader.number("across-" + area.code(), 1, AreaMaps.MOST, wrong),
                    reader.number("down-" + area.code(), 1, AreaMaps.MOST, wrong));
            reader.when(
                    !taken.add(place),
                    "across-" + area.code(),
                    "Another area is there. Choose another column or row for %s".formatted(area.name()));
            places.put(area.code(), place);
        }
        return places;
    }
}
