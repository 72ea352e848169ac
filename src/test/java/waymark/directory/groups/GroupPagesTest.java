package waymark.directory.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.directory.DateText;
import waymark.directory.PersonSummary;
import waymark.directory.organisations.OrganisationTest;
import waymark.directory.people.PersonDetails;
import waymark.directory.people.PersonEntryApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

@WaymarkTest
class GroupPagesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Actor TEST = Actor.system("Test");
    private static final String GROUP = "/directory/groups/LOG_EAST_RIDING";

    @Autowired
    private TestUsers someone;

    @Autowired
    private Visit visit;

    @Autowired
    private GroupsApi groups;

    @Autowired
    private PersonEntryApi entries;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void everybody_signed_in_sees_the_areas_and_the_groups() {
        var browser = visit.as(someone.member("HCC"));
        assertThat(browser.get("/directory/areas").html().select("tbody th").eachText())
                .containsExactly("East Riding", "Hull", "North Lincolnshire", "North East Lincolnshire");
        assertThat(browser.get("/directory/groups").html().select("tbody th").eachText())
                .contains("HMSP Strategic Board", "Hull Local Operational Group");
        assertThat(browser.get("/directory/groups/HMSP_STRATEGIC_BOARD").words())
                .contains("Who holds each seat today", "Office of the Police and Crime Commissioner", "Empty");
        assertThat(browser.get("/directory/groups/NONE").status()).isEqualTo(404);
    }

    @Test
    void a_seat_passes_from_one_to_the_next_and_each_day_remembers_who_sat() {
        var seat = newSeat();
        var first = person("ERYC");
        var second = person("ERYC");
        var browser = visit.as(someone.coordinator());
        assertThat(browser.post(GROUP + "/seats/" + seat + "/holder", taking(first, "1", "1", "2025"))
                        .location())
                .isEqualTo(GROUP);
        assertThat(browser.post(GROUP + "/seats/" + seat + "/holder", taking(second, "1", "2", "2025"))
                        .location())
                .isEqualTo(GROUP);
        assertThat(browser.get(GROUP).words()).contains(second.name(), "1 January 2025 to 31 January 2025");
        assertThat(CurrentActor.as(TEST, () -> sitter(seat, LocalDate.of(2025, 1, 31))))
                .isEqualTo(first.name());
        assertThat(CurrentActor.as(TEST, () -> sitter(seat, LocalDate.of(2025, 2, 1))))
                .isEqualTo(second.name());
        assertThat(browser.get(GROUP + "?on-day=31&on-month=1&on-year=2025").words())
                .contains("Who sat here on 31 January 2025");
        assertThat(browser.get(GROUP + "?on-day=31&on-month=2&on-year=2025").errors())
                .containsExactly("The day must be a real date: that month has days 1 to 28");
    }

    @Test
    void a_holding_ends_on_its_last_day() {
        var seat = newSeat();
        var person = person("ERYC");
        var browser = visit.as(someone.coordinator());
        browser.post(GROUP + "/seats/" + seat + "/deputy", taking(person, "1", "1", "2025"));
        var id = owner.sql("select id from directory.seat_holding where person = ?")
                .param(person.id())
                .query(UUID.class)
                .single();
        var path = GROUP + "/holdings/" + id + "/ending";
        assertThat(browser.get(path).words()).contains(person.name(), "deputy from 1 January 2025");
        assertThat(browser.post(path, "version", version(), "last-day", "31", "last-month", "12", "last-year", "2024")
                        .errors())
                .containsExactly("The last day must not be before the first, 1 January 2025");
        assertThat(browser.post(path, "version", version(), "last-day", "2", "last-month", "1", "last-year", "2025")
                        .location())
                .isEqualTo(GROUP);
        assertThat(browser.get("/directory/people/" + person.ref()).words())
                .contains("1 January 2025 to 2 January 2025");
        assertThat(browser.get(GROUP + "/holdings/" + UUID.randomUUID() + "/ending")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_holding_that_has_not_begun_is_withdrawn_and_stays_on_record() {
        var seat = newSeat();
        var person = person("ERYC");
        var browser = visit.as(someone.coordinator());
        browser.post(GROUP + "/seats/" + seat + "/holder", taking(person, "1", "1", "2098"));
        var id = owner.sql("select id from directory.seat_holding where person = ?")
                .param(person.id())
                .query(UUID.class)
                .single();
        assertThat(browser.get(GROUP)
                        .html()
                        .select("a[href$=" + id + "/ending]")
                        .text())
                .startsWith("Withdraw, or set the last day");
        assertThat(browser.get(GROUP + "/holdings/" + id + "/ending").words()).contains("They no longer take this on");
        assertThat(browser.post(GROUP + "/holdings/" + id + "/withdrawal", "version", "1")
                        .status())
                .isEqualTo(409);
        assertThat(browser.post(GROUP + "/holdings/" + id + "/withdrawal", "version", version())
                        .location())
                .isEqualTo(GROUP);
        assertThat(browser.get(GROUP).words())
                .contains("withdrawn, was to begin on 1 January 2098", "holder withdrawn before the first day");
        assertThat(browser.get("/directory/people/" + person.ref()).words()).contains("withdrawn, was to begin on");
        assertThat(browser.post(GROUP + "/holdings/" + id + "/withdrawal", "version", version())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        var seat = newSeat();
        var browser = visit.as(someone.coordinator());
        assertThat(browser.post(GROUP + "/seats/" + seat + "/holder", "version", version())
                        .errors())
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("Choose the person"),
                        two -> assertThat(two).startsWith("Enter the first day, for example "));
        assertThat(browser.post(GROUP + "/seats/COUNCIL/holder", taking(person("HCC"), "1", "1", "2025"))
                        .errors())
                .containsExactly("This seat belongs to another organisation; choose somebody from it");
        assertThat(browser.get(GROUP + "/seats/" + seat + "/king").status()).isEqualTo(404);
        assertThat(browser.get(GROUP + "/seats/NONE/holder").status()).isEqualTo(404);
    }

    @Test
    void whoever_seats_second_sees_who_was_seated_first() {
        var seat = newSeat();
        var first = person("ERYC");
        var second = person("ERYC");
        var browser = visit.as(someone.coordinator());
        var before = version();
        browser.post(GROUP + "/seats/" + seat + "/holder", taking(first, "1", "1", "2025"));
        // seen before the first was seated, for days on which nobody yet held the seat
        var late = browser.post(
                GROUP + "/seats/" + seat + "/holder",
                "version",
                before,
                "person",
                second.ref().value(),
                "from-day",
                "1",
                "from-month",
                "2",
                "from-year",
                "2025");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select(".waymark-conflict").text()).contains(first.name(), second.name());
        assertThat(late.html().select("input[name=version]").val()).isEqualTo(version());
    }

    @Test
    void a_group_has_a_further_seat() {
        var browser = visit.as(someone.coordinator());
        var title = "Housing " + COUNT.incrementAndGet();
        assertThat(browser.post(GROUP + "/new-seat", "version", version(), "title", title, "organisation", "")
                        .location())
                .isEqualTo(GROUP);
        assertThat(browser.get(GROUP).words()).contains(title);
        assertThat(browser.post(GROUP + "/new-seat", "version", version(), "title", title)
                        .errors())
                .containsExactly("The group has a seat of this title already; enter another");
        assertThat(browser.post(GROUP + "/new-seat", "version", "1", "title", title + "x")
                        .status())
                .isEqualTo(409);
        assertThat(browser.post(GROUP + "/new-seat", "version", version(), "title", "Any", "organisation", "NONE")
                        .errors())
                .containsExactly("Choose an organisation of the partnership, or none");
    }

    @Test
    void only_who_maintains_the_directory_seats_anybody() {
        var browser = visit.as(someone.organisationLead("ERYC"));
        assertThat(browser.get(GROUP).html().select("a[href*=seats]")).isEmpty();
        assertThat(browser.get(GROUP + "/seats/CHAIR/holder").status()).isEqualTo(404);
        assertThat(browser.post(GROUP + "/seats/CHAIR/holder", taking(person("ERYC"), "1", "1", "2025"))
                        .status())
                .isEqualTo(404);
        assertThat(browser.post(GROUP + "/new-seat", "version", "1", "title", "Mine")
                        .status())
                .isEqualTo(404);
    }

    private String sitter(String seat, LocalDate day) {
        return groups.seats(TEST, "LOG_EAST_RIDING", day).stream()
                .filter(one -> one.seat().equals(seat))
                .map(one -> one.holder() == null ? "" : one.holder().name())
                .findFirst()
                .orElseThrow();
    }

    private String newSeat() {
        var title = "Test seat " + COUNT.incrementAndGet();
        visit.as(someone.coordinator()).post(GROUP + "/new-seat", "version", version(), "title", title);
        return DateText.code(title);
    }

    private String version() {
        return owner.sql("select version from directory.group_ where code = 'LOG_EAST_RIDING'")
                .query(String.class)
                .single();
    }

    private PersonSummary person(String organisation) {
        var details = new PersonDetails("Group Person " + COUNT.incrementAndGet(), organisation, "", "", "");
        return OrganisationTest.agreed(
                CurrentActor.as(TEST, () -> entries.add(TEST, UUID.randomUUID(), details, LocalDate.of(2020, 1, 1))));
    }

    private String[] taking(PersonSummary person, String day, String month, String year) {
        return new String[] {
            "version",
            version(),
            "person",
            person.ref().value(),
            "from-day",
            day,
            "from-month",
            month,
            "from-year",
            year
        };
    }
}
