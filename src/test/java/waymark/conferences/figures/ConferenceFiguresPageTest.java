package waymark.conferences.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.conferences.ConferenceAfterFixtures;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.ConferenceFixtures.Table;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.Tally;

/// Conferences in numbers: small ones are guarded, none is of a single item, and nobody who opens items only sees them.
@WaymarkTest
class ConferenceFiguresPageTest {

    @Autowired
    ConferenceFixtures conferences;

    @Autowired
    ConferenceAfterFixtures after;

    @Autowired
    ConferenceFigureProvider provider;

    @Autowired
    TestUsers someone;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Visit visit;

    /// So many items that were referred in the last quarter, decided and heard in time.
    private ArrayList<Ref> items(Table table, int number) {
        var referrer = after.caseworker("HUMBERCARE");
        var made = new ArrayList<Ref>();
        for (int count = 0; count < number; count++) {
            var ref = conferences.referred(table, referrer);
            after.change("""
                    update conferences.item
                       set state = 'ACCEPTED', referred_at = date_trunc('quarter', now()) - interval '40 days',
                           due_on = date_trunc('quarter', now()) - interval '38 days',
                           decided_on = date_trunc('quarter', now()) - interval '39 days'
                     where ref = :ref
                    """, ref.value());
            made.add(ref);
        }
        return made;
    }

    @Test
    void the_numbers_of_a_forum_are_guarded_and_are_for_those_who_count() {
        var many = after.table("HUMBERSIDE_POLICE");
        var few = after.table("HUMBERSIDE_POLICE");
        var refs = items(many, 12);
        items(few, 3);
        assertThat(row(
                        visit.as(someone.areaLead("HULL"))
                                .get("/conferences/figures")
                                .html(),
                        many))
                .as("all of them were decided in time, which says it of every one")
                .contains("12")
                .doesNotContain("100%");
        for (var late : refs.subList(0, 5)) {
            after.change("update conferences.item set due_on = decided_on - 1 where ref = :ref", late.value());
        }
        var lead = someone.areaLead("HULL");

        var page = visit.as(lead).get("/conferences/figures").html();
        assertThat(row(page, many)).contains("12").contains("58%");
        assertThat(row(page, few))
                .contains("fewer than 5")
                .doesNotContain(" 3 ")
                .contains("too few to print");
        assertThat(page.text()).doesNotContain(refs.getFirst().value());
        assertThat(visit.as(after.member("HUMBERSIDE_POLICE"))
                        .get("/conferences/figures")
                        .status())
                .isEqualTo(403);
        assertThat(visit.as(someone.areaLead("NORTH_LINCOLNSHIRE"))
                        .get("/conferences/figures")
                        .words())
                .doesNotContain(many.forum().name());
    }

    private static String row(org.jsoup.nodes.Document page, Table table) {
        return page.select("tr").stream()
                .filter(row -> row.text().startsWith(table.forum().name() + ","))
                .map(org.jsoup.nodes.Element::text)
                .reduce("", (one, other) -> one + " | " + other);
    }

    @Test
    void the_return_of_an_area_counts_items_of_its_forums() {
        var table = after.elsewhere("NORTH_EAST_LINCOLNSHIRE");
        var period = new CountedPeriod(
                LocalDate.now().minusDays(200), LocalDate.now().plusDays(1), LocalDate.now());
        var before = count("conference_items_referred", period);
        items(table, 2);

        assertThat(count("conference_items_referred", period)).isEqualTo(before + 2);
        assertThat(provider.figures()).allMatch(figure -> figure.people());
    }

    private long count(String key, CountedPeriod period) {
        var system = Actor.system("Counting");
        var figure = provider.figures().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return CurrentActor.as(
                system,
                () -> transaction.execute(_ ->
                        figure.counter().count("NORTH_EAST_LINCOLNSHIRE", period) instanceof Tally.Number(long count)
                                ? count
                                : -1L));
    }

    @Test
    void every_figure_is_counted_in_one_go_without_items() {
        var period = new CountedPeriod(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 3, 31), LocalDate.of(2020, 5, 1));
        var system = Actor.system("Counting");
        for (var figure : provider.figures()) {
            var tally = CurrentActor.as(
                    system, () -> transaction.execute(_ -> figure.counter().count("HULL", period)));
            assertThat(tally).as(figure.key()).isEqualTo(figure.share() ? new Tally.Share(0, 0) : new Tally.Number(0));
        }
    }
}
