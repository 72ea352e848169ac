package waymark.conferences.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.conferences.ConferenceFixtures;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Days of a forum, which a coordinator of conferences runs without the right to run any other meeting.
@WaymarkTest
class ForumDaysTest {

    @Autowired
    private ConferenceFixtures conferences;

    @Autowired
    private TestUsers users;

    @Autowired
    private Visit visit;

    private Actor.Person coordinator(ConferenceFixtures.Table table) {
        var coordinator = users.with("HCC", "conference_coordinator@area:HULL");
        conferences.named(table, coordinator);
        return coordinator;
    }

    @Test
    void a_coordinator_plans_days_of_their_forum_and_no_other_meeting() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        var mine = visit.as(coordinator(table));
        var planning = table.forum().path() + "/days/new";
        assertThat(mine.post(planning, "date-day", "", "minutes", "").errors())
                .contains("Enter a place, or a link to join by", "Choose how often");

        var first = LocalDate.now().plusDays(400);
        assertThat(mine.post(planning, slot(first, "rhythm", "FORTNIGHTLY", "count", "3"))
                        .location())
                .isEqualTo("/conferences");
        assertThat(mine.get("/conferences").words()).contains(table.forum().name() + " 0 0 of 120 minutes taken");
        assertThat(mine.post(planning, slot(first, "rhythm", "ONCE")).errors())
                .singleElement()
                .asString()
                .startsWith("The forum meets on");

        assertThat(mine.get("/meetings/new").status()).isEqualTo(403);
        assertThat(mine.get(conferences.table("HUMBERCARE").forum().path() + "/days/new")
                        .status())
                .as("a forum that they are not named for")
                .isEqualTo(404);
    }

    @Test
    void a_day_that_is_moved_takes_its_items_and_their_agencies_along() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        var officer = conferences.member("HUMBERSIDE_POLICE");
        var meeting = conferences.meeting(table, 30);
        conferences.listed(table, conferences.caseworker("HUMBERCARE"), meeting, "HUMBERSIDE_POLICE");
        var mine = visit.as(coordinator(table));
        var day = "/conferences/days/" + meeting;
        mine.post(day + "/agenda");

        assertThat(mine.get(day + "/date").words()).contains("1 item moves with the day");
        var later = LocalDate.now().plusDays(37);
        assertThat(mine.post(day + "/date", slot(later, "version", "1")).errors())
                .containsExactly("Enter the reason; everybody who is expected reads it");
        assertThat(mine.post(day + "/date", slot(later, "version", "1", "reason", "The room is taken"))
                        .location())
                .isEqualTo(day);
        assertThat(mine.get(day).heading()).contains(Integer.toString(later.getDayOfMonth()));
        assertThat(conferences.told(officer))
                .contains("1 item for your organisation")
                .doesNotContain("1 item for your organisation 1");
        assertThat(mine.post(day + "/date", slot(later.plusDays(1), "version", "1", "reason", "Again"))
                        .status())
                .as("somebody moved it before")
                .isEqualTo(409);
    }

    @Test
    void agencies_hear_the_new_date_of_a_day_that_is_moved_under_meetings_too() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        var officer = conferences.member("HUMBERSIDE_POLICE");
        var meeting = conferences.meeting(table, 30);
        conferences.listed(table, conferences.caseworker("HUMBERCARE"), meeting, "HUMBERSIDE_POLICE");
        var coordinator = visit.as(users.coordinator());
        var date = "/meetings/" + meeting + "/date";
        var later = LocalDate.now().plusDays(37);
        assertThat(coordinator
                        .post(date, slot(later, "version", "1", "reason", "The room is taken"))
                        .status())
                .isEqualTo(303);
        assertThat(conferences.told(officer)).as("no agenda yet").doesNotContain("for your organisation");

        visit.as(table.chair()).post("/conferences/days/" + meeting + "/agenda");
        var again = later.plusDays(7);
        assertThat(coordinator
                        .post(date, slot(again, "version", "2", "reason", "A bank holiday"))
                        .status())
                .isEqualTo(303);
        assertThat(conferences.told(officer))
                .contains("on %s: 1 item for your organisation".formatted(DateText.day(again)))
                .doesNotContain("on %s: 1 item".formatted(DateText.day(later)));
    }

    @Test
    void the_items_of_a_cancelled_day_wait_for_another_one_also_those_that_its_coordinator_does_not_see() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        var officer = conferences.member("HUMBERSIDE_POLICE");
        var meeting = conferences.meeting(table, 30);
        var seen = conferences.listed(table, conferences.caseworker("HUMBERCARE"), meeting, "HUMBERSIDE_POLICE");
        var hidden = conferences.listed(table, conferences.caseworker("HUMBERCARE"), meeting, "HUMBERSIDE_POLICE");
        var coordinator = coordinator(table);
        var unseen = conferences.member("OPCC");
        conferences.asChair(table, item -> conferences.invite(table, item, "OPCC"), hidden);
        keptAway(coordinator, hidden);
        var mine = visit.as(coordinator);
        var day = "/conferences/days/" + meeting;
        visit.as(table.chair()).post(day + "/agenda");

        assertThat(mine.get(day + "/cancellation").words()).contains("1 item waits for another day");
        assertThat(mine.post(day + "/cancellation", "version", "1").errors())
                .containsExactly("Enter the reason; everybody who is expected reads it");
        began(meeting, "now()");
        assertThat(mine.post(day + "/cancellation", "version", "1", "reason", "Snow")
                        .errors())
                .containsExactly("An item was heard on this day, so it took place. End the day instead");
        began(meeting, "null");
        assertThat(mine.post(day + "/cancellation", "version", "1", "reason", "Snow")
                        .location())
                .isEqualTo("/conferences");
        assertThat(mine.get(day).words()).contains("Cancelled", "No item.");
        assertThat(mine.get("/conferences/items/" + seen).words()).contains("Choose a day for it", "Snow");
        assertThat(visit.as(table.chair()).get("/conferences/items/" + hidden).words())
                .contains("Choose a day for it", "Put off: the day was cancelled");
        assertThat(conferences.told(officer))
                .contains("does not meet on", "2 items of your organisation wait for another day")
                .doesNotContain("The agenda of");
        assertThat(conferences.told(unseen))
                .as("round the item alone that the coordinator does not see")
                .contains("does not meet on", "1 item of your organisation waits for another day")
                .doesNotContain("The agenda of");
    }

    @Test
    void the_items_of_a_day_that_is_cancelled_under_meetings_wait_for_another_one_too() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        var officer = conferences.member("HUMBERSIDE_POLICE");
        var meeting = conferences.meeting(table, 30);
        var ref = conferences.listed(table, conferences.caseworker("HUMBERCARE"), meeting, "HUMBERSIDE_POLICE");
        var mine = visit.as(table.chair());
        mine.post("/conferences/days/" + meeting + "/agenda");

        assertThat(visit.as(users.coordinator())
                        .post("/meetings/" + meeting + "/cancellation", "version", "1", "reason", "Snow")
                        .status())
                .isEqualTo(303);
        assertThat(mine.get("/conferences/items/" + ref).words())
                .contains("Choose a day for it", "Put off: the day was cancelled");
        assertThat(mine.get("/").words()).contains("Choose a day for " + ref);
        assertThat(conferences.told(officer))
                .contains("does not meet on", "1 item of your organisation waits for another day")
                .doesNotContain("The agenda of");
    }

    @Test
    void an_item_that_was_not_heard_on_its_day_is_put_off_afterwards() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        var meeting = conferences.meeting(table, 0);
        var ref = conferences.listed(table, conferences.caseworker("HUMBERCARE"), meeting, "HUMBERSIDE_POLICE");
        var mine = visit.as(table.chair());
        var day = "/conferences/days/" + meeting;
        mine.post(day + "/opening", "version", "1");
        assertThat(mine.get(day).words()).contains("End the day", "1 item is not heard yet.");

        assertThat(mine.post(day + "/ending", "version", "2").location()).isEqualTo(day);
        assertThat(mine.get(day).words())
                .contains("1 item was not heard. Put it off, and choose another day for it", "Put it off: " + ref);
        assertThat(mine.get("/").words()).contains(ref + " was not heard: put it off and choose another day");
        began(meeting, "now()");
        assertThat(visit.as(coordinator(table)).get("/").words()).contains("End the hearing of " + ref);
        began(meeting, "null");
        var off = "/conferences/items/" + ref + "/postponement";
        assertThat(mine.get(off).status()).isEqualTo(200);
        mine.post(off, "version", mine.get(off).html().select("[name=version]").val(), "reason", "No time was left");
        assertThat(mine.get("/").words()).contains("Choose a day for " + ref).doesNotContain(ref + " was not heard");
        assertThat(mine.get("/conferences/items/" + ref + "/listing").status()).isEqualTo(200);
    }

    @Test
    void a_day_begins_who_came_is_recorded_and_it_ends() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        var meeting = conferences.meeting(table, 0);
        var ref = conferences.listed(table, conferences.caseworker("HUMBERCARE"), meeting, "HUMBERSIDE_POLICE");
        var coordinator = coordinator(table);
        conferences.seated(table, coordinator);
        conferences.chairing(table, coordinator);
        var mine = visit.as(coordinator);
        var day = "/conferences/days/" + meeting;
        assertThat(mine.get(day).words()).contains("Begin the day");
        assertThat(mine.post(day + "/opening", "version", "1").location()).isEqualTo(day + "/attendance");
        var page = mine.get(day + "/attendance");
        var seat = page.html().select("input[type=radio]").getFirst().attr("name");
        assertThat(page.words()).contains("Seat of HUMBERSIDE_POLICE", coordinator.name());
        mine.post(day + "/attendance", seat, "HOLDER", seat.replace("seat", "seen"), "WAITING");
        assertThat(mine.get(day + "/attendance").html().select("input[checked]").val())
                .isEqualTo("HOLDER");

        assertThat(mine.post("/meetings/" + meeting + "/ending", "version", "2").status())
                .isIn(403, 404);
        assertThat(mine.post(day + "/ending", "version", "2").location()).isEqualTo(day);
        assertThat(mine.get(day).words()).contains("Has ended", ref.value());
        assertThat(mine.get("/meetings/" + meeting).words()).doesNotContain("Record the approval");
        assertThat(mine.get("/").words()).as("minutes are those of each item").doesNotContain("Check the minutes");
    }

    private static void began(Ref meeting, String at) {
        TestDatabase.owner()
                .sql("update conferences.hearing set began_at = %s where meeting = ?".formatted(at))
                .param(meeting.value())
                .update();
    }

    private static void keptAway(Actor.Person person, Ref item) {
        TestDatabase.owner()
                .sql("""
                        insert into conferences.exclusion (id, item, person, sealed, excluded_by, excluded_by_name, excluded_at)
                        select gen_random_uuid(), id, :person, '\\x01', referred_by, 'Test', now()
                          from conferences.item where ref = :ref
                        """)
                .param("person", person.id())
                .param("ref", item.value())
                .update();
    }

    private static String[] slot(LocalDate day, String... more) {
        var fields = new java.util.ArrayList<String>(java.util.List.of(
                "date-day",
                Integer.toString(day.getDayOfMonth()),
                "date-month",
                Integer.toString(day.getMonthValue()),
                "date-year",
                Integer.toString(day.getYear()),
                "time",
                "10:00",
                "minutes",
                "120",
                "place",
                "Guildhall, room 3",
                "link",
                ""));
        fields.addAll(java.util.List.of(more));
        return fields.toArray(String[]::new);
    }
}
