package waymark.intelligence.network;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.Entity;
import waymark.intelligence.entities.ReportSource;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// When what reports say of an entity was so. That two intervals overlap is no link.
@Controller
class TimeLineController {

    /// One line of it.
    ///
    /// @param other the entity at the other end of a link
    record Moment(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String what,
            String value,
            Optional<Entity> other,
            ReportSource source) {

        /// What orders it; null where it has no day.
        @Nullable
        LocalDate first() {
            return from == null ? to : from;
        }
    }

    /// The page.
    ///
    /// @param undated what has no day
    record View(Entity it, List<Moment> moments, List<Moment> undated) {}

    private final Entities entities;

    TimeLineController(Entities entities) {
        this.entities = entities;
    }

    @GetMapping("/intelligence/entities/{ref}/timeline")
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = entities.open(actor, ref, "open_entity");
        var all = new ArrayList<Moment>();
        entities.facts(List.of(it.id()), false)
                .forEach(fact -> all.add(new Moment(
                        fact.from(),
                        fact.to(),
                        fact.attribute().label(),
                        fact.value(),
                        Optional.empty(),
                        fact.source())));
        var links = entities.links(List.of(it.id()), false);
        var named =
                entities.byId(links.stream().map(link -> link.beside(it.id())).collect(Collectors.toSet()));
        links.stream()
                .filter(link -> named.containsKey(link.beside(it.id())))
                .sorted(Networks.order(named, it.id()))
                .forEach(link -> all.add(new Moment(
                        link.start(),
                        link.end(),
                        link.words(it.id()),
                        "",
                        Optional.of(Objects.requireNonNull(named.get(link.beside(it.id())))),
                        link.source())));
        return Page.show(
                "intelligence/network/timeline",
                new View(
                        it,
                        all.stream()
                                .filter(one -> one.first() != null)
                                .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.first())))
                                .toList(),
                        all.stream().filter(one -> one.first() == null).toList()));
    }
}
