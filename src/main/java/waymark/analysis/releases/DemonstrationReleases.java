package waymark.analysis.releases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

/// The tables of the demonstration: two that are read together, one that is out of date, one with an approver, and one
/// that would reveal three people. All counts are invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationReleases {

    private static final String SUPPORTED = "People supported by local services";
    private static final String DEFINITION =
            "People who had a support worker of a local service on at least one day of the period. Each is counted once. (Fictional.)";
    private static final String UNKNOWN =
            "People whom nobody recognised, and those who wanted no support, are not in it.";
    private static final List<String> NATIONALITIES =
            List.of("British", "Albanian", "Vietnamese", "Romanian", "Other or not known");
    private static final List<String> AGES = List.of("Adults", "Children");
    private static final int YEAR = 4;
    private static final int FIRST_MONTH = 4;

    private final Releases releases;
    private final DirectoryApi directory;

    DemonstrationReleases(Releases releases, DirectoryApi directory) {
        this.releases = releases;
        this.directory = directory;
    }

    /// Prepares them and releases some.
    ///
    /// @param as does something as somebody
    /// @param last the quarter that was reported last
    public void add(
            Actor.Person analyst,
            Actor.Person approver,
            BiConsumer<Actor.Person, Consumer<Actor.Person>> as,
            Quarter last,
            LocalDate today) {
        var before = last.previous();
        var old = before;
        for (int back = 0; back < YEAR; back++) {
            old = old.previous();
        }
        var yearAgo = old;
        var areas = directory.areas(analyst);
        release(
                as,
                analyst,
                approver,
                areas,
                about("People supported, by area, the year before", yearAgo, "Area", "", ""),
                byArea(areas, List.of(31L, 12L, 4L, 19L)),
                today.minusDays(390),
                today.minusDays(25));
        release(
                as,
                analyst,
                approver,
                areas,
                about("People supported, by nationality and age", before, "Nationality", "Age", ""),
                new CountGrid(NATIONALITIES, AGES, List.of(21L, 16L, 18L, 3L, 12L, 7L, 14L, 2L, 11L, 6L)),
                today.minusDays(40),
                today.plusDays(325));
        release(
                as,
                analyst,
                approver,
                areas,
                about("People supported, by area", before, "Area", "", ""),
                byArea(areas, List.of(46L, 23L, 17L, 24L)),
                today.minusDays(30),
                today.plusDays(335));
        as.accept(
                analyst,
                actor -> send(
                        actor,
                        areas,
                        prepare(
                                actor,
                                about("People supported, by nationality and age", last, "Nationality", "Age", ""),
                                new CountGrid(
                                        NATIONALITIES, AGES, List.of(19L, 14L, 16L, 5L, 15L, 4L, 12L, 3L, 9L, 8L)))));
        as.accept(
                analyst,
                actor -> prepare(
                        actor,
                        about("People supported who agreed to figures", before, "Sex", "", Category.key(SUPPORTED)),
                        new CountGrid(List.of("Women", "Men"), List.of("Number"), List.of(41L, 66L))));
    }

    private static Described about(String title, Quarter quarter, String rows, String columns, String partOf) {
        return new Described(
                title,
                partOf.isEmpty() ? SUPPORTED : "People supported who agreed to figures",
                partOf,
                DEFINITION,
                UNKNOWN,
                "For the annual report of the partnership. (Fictional.)",
                quarter,
                quarter,
                null,
                rows,
                columns,
                5,
                false,
                "",
                false,
                "");
    }

    private static CountGrid byArea(List<Area> areas, List<Long> counts) {
        return new CountGrid(
                areas.stream().map(Area::name).toList(),
                List.of("Number"),
                IntStream.range(0, areas.size())
                        .mapToObj(place -> counts.get(place % counts.size()))
                        .toList());
    }

    private Ref prepare(Actor.Person analyst, Described about, CountGrid grid) {
        var ref = releases.add(analyst, new TableContent(about, grid));
        var it = releases.get(analyst, ref);
        releases.signOff(
                analyst,
                it,
                new SignOff.Given(
                        SignOff.Kind.SURVIVORS,
                        "Lived experience panel (fictional)",
                        it.head().preparedOn(),
                        true,
                        "Says who is counted, and does not make us a number. We asked for “people” in each line."));
        releases.signOff(
                analyst,
                it,
                new SignOff.Given(
                        SignOff.Kind.PARTNER,
                        "Support service (fictional)",
                        it.head().preparedOn(),
                        true,
                        "The definition is the one that we use"));
        return ref;
    }

    private void send(Actor.Person analyst, List<Area> areas, Ref ref) {
        var it = releases.get(analyst, ref);
        var grid = releases.grid(analyst, ref);
        var about = it.head().about();
        if (TableAudit.of(areas, new TableContent(about, grid).linked(ref.value()), releases.beside(about))
                instanceof TableAudit.Safe safe) {
            releases.submit(analyst, it, it.head().version(), grid, safe);
        }
    }

    private void release(
            BiConsumer<Actor.Person, Consumer<Actor.Person>> as,
            Actor.Person analyst,
            Actor.Person approver,
            List<Area> areas,
            Described about,
            CountGrid grid,
            LocalDate on,
            LocalDate until) {
        var refs = new ArrayList<Ref>();
        as.accept(analyst, actor -> {
            refs.add(prepare(actor, about, grid));
            send(actor, areas, refs.getFirst());
        });
        as.accept(approver, actor -> {
            var it = releases.get(actor, refs.getFirst());
            releases.approve(actor, areas, it, it.head().version(), on, until);
            if (about.columnName().isEmpty()
                    && releases.get(actor, refs.getFirst()) instanceof TableRelease.Released out) {
                releases.publish(
                        actor, out, PublicPeriod.words(about.from(), about.to(), FIRST_MONTH), "The whole partnership");
            }
        });
    }
}
