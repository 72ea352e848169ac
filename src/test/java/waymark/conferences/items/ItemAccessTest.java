package waymark.conferences.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.cases.consent.sharing.ConsentGround;
import waymark.conferences.ConferenceFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// To whoever may not open an item it does not exist.
@WaymarkTest
class ItemAccessTest {

    @Autowired
    private ConferenceFixtures conferences;

    @Autowired
    private Items items;

    @Autowired
    private Visit visit;

    @Test
    void a_referral_is_seen_by_who_referred_and_by_those_named_for_the_forum() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var referrer = conferences.caseworker("HUMBERCARE");
        var ref = conferences.referred(table, referrer);

        assertThat(conferences.read(referrer, ref).capacity()).isEqualTo(ItemCapacity.REFERRER);
        assertThat(conferences.read(table.chair(), ref).capacity()).isEqualTo(ItemCapacity.RUNS);
        assertThat(conferences.read(table.chair(), ref).details().concern()).isEqualTo("People sleep in the back room");
        assertThat(conferences.exists(conferences.member("HUMBERSIDE_POLICE"), ref))
                .isFalse();
        assertThat(conferences.exists(conferences.table("HUMBERCARE").chair(), ref))
                .as("the chair of another forum of the same area")
                .isFalse();
    }

    @Test
    void an_accepted_item_is_seen_by_the_agencies_round_the_table_and_by_no_other() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var ref = conferences.accepted(table, conferences.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");

        assertThat(conferences
                        .read(conferences.member("HUMBERSIDE_POLICE"), ref)
                        .capacity())
                .isEqualTo(ItemCapacity.MEMBER);
        assertThat(conferences.read(conferences.member("HUMBERCARE"), ref).capacity())
                .isEqualTo(ItemCapacity.MEMBER);
        assertThat(conferences.exists(conferences.member("HCC"), ref)).isFalse();
        assertThat(conferences.exists(conferences.caseworker("HUMBERSIDE_POLICE"), ref))
                .as("who does not go to conferences")
                .isFalse();
    }

    @Test
    void who_is_shut_out_of_the_case_loses_the_notices_of_its_items_and_counts_one_less_on_the_agenda() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        var chair = visit.as(table.chair());
        var worker = conferences.caseworker("HUMBERCARE");
        var shut = conferences.member("HUMBERSIDE_POLICE");
        var knows = conferences.member("OPCC");
        var sees = conferences.member("OPCC");
        var meeting = conferences.meeting(table, 30);
        conferences.listed(table, worker, meeting, "HUMBERSIDE_POLICE", "OPCC");
        var place = conferences.listed(table, worker, meeting, "OPCC");
        var it = conferences.caseOf(worker);
        var person = conferences.accept(table, conferences.referredPerson(table, worker, it));
        conferences.list(table, person, meeting);
        for (var agency : List.of("HUMBERSIDE_POLICE", "OPCC")) {
            chair.post(
                    "/conferences/items/" + person + "/agencies",
                    ConsentGround.with("organisation", agency, "basis", "SAFEGUARDING"));
        }
        chair.post("/conferences/days/" + meeting + "/agenda");
        assertThat(conferences.told(shut)).contains("2 items for your organisation", person.value());
        assertThat(conferences.told(knows)).contains("3 items for your organisation");

        assertThat(visit.as(worker)
                        .post(
                                "/cases/" + it + "/conflicts/new",
                                "who",
                                "organisation:HUMBERSIDE_POLICE",
                                "reason",
                                "An officer knows them")
                        .status())
                .isEqualTo(303);
        assertThat(conferences.told(shut))
                .contains("1 item for your organisation")
                .doesNotContain("2 items", person.value());

        visit.as(knows).post("/conferences/items/" + place + "/interest", "reason", "A neighbour");
        assertThat(conferences.told(knows))
                .contains("2 items for your organisation")
                .doesNotContain("3 items");
        assertThat(conferences.told(sees)).contains("3 items for your organisation", person.value());
    }

    @Test
    void an_item_that_does_not_open_keeps_no_other_from_its_readers_or_from_a_newer_key() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        var chair = visit.as(table.chair());
        var worker = conferences.caseworker("HUMBERCARE");
        var meeting = conferences.meeting(table, 30);
        conferences.accepts(table.chair(), meeting);
        var it = conferences.caseOf(worker);
        var broken = conferences.accept(table, conferences.referredPerson(table, worker, it), "HUMBERSIDE_POLICE");
        conferences.list(table, broken, meeting);
        var other = conferences.listed(table, worker, meeting, "HUMBERSIDE_POLICE");
        var waits = conferences.referred(table, worker);
        lose(broken);
        try {
            assertThat(chair.get("/conferences").words()).contains(waits.value());
            assertThat(visit.as(worker).get("/conferences").words())
                    .contains(broken.value(), "Does not open", other.value());
            assertThat(chair.get("/conferences/days/" + meeting).words())
                    .contains(broken.value(), "Does not open", other.value());
            assertThat(chair.get("/conferences/days/" + meeting + "/minutes").text())
                    .contains(other.value())
                    .doesNotContain(broken.value());
            assertThat(chair.get("/conferences/items/" + other).status()).isEqualTo(200);
            assertThat(visit.as(worker)
                            .post(
                                    "/cases/" + it + "/conflicts/new",
                                    "who",
                                    "organisation:HUMBERSIDE_POLICE",
                                    "reason",
                                    "An officer knows them")
                            .status())
                    .isEqualTo(303);
            var system = Actor.system("Test");
            CurrentActor.run(system, () -> items.wrap(system));
        } finally {
            lose(broken);
        }
        assertThat(conferences.read(table.chair(), broken).opens()).isTrue();
    }

    /// Another key wrapped it, which nobody has any more; done again, the key is there.
    private static void lose(Ref item) {
        TestDatabase.owner()
                .sql(
                        "update conferences.item set wrapped = set_byte(wrapped, 3, get_byte(wrapped, 3) # 1) where ref = :ref")
                .param("ref", item.value())
                .update();
    }

    @Test
    void an_item_about_a_person_opens_without_opening_the_case() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        var referrer = conferences.caseworker("HUMBERCARE");
        var ref = conferences.accept(table, conferences.referredPerson(table, referrer), "HUMBERSIDE_POLICE");

        assertThat(conferences
                        .read(conferences.member("HUMBERSIDE_POLICE"), ref)
                        .details()
                        .subject())
                .isEqualTo(conferences.read(referrer, ref).details().subject());
    }

    @Test
    void for_an_excluded_agency_the_item_does_not_exist_and_it_cannot_be_invited() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var ref = conferences.accepted(table, conferences.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        var officer = conferences.member("HUMBERSIDE_POLICE");
        assertThat(conferences.exists(officer, ref)).isTrue();

        conferences.exclude(table, ref, "HUMBERSIDE_POLICE");

        assertThat(conferences.exists(officer, ref)).isFalse();
        conferences.asChair(
                table,
                item -> assertThat(conferences.invite(table, item, "HUMBERSIDE_POLICE"))
                        .isFalse(),
                ref);
    }

    @Test
    void a_member_cannot_accept_list_or_exclude() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        var ref = conferences.accepted(table, conferences.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        var officer = conferences.member("HUMBERSIDE_POLICE");

        assertThatThrownBy(() -> conferences.forRunning(officer, ref)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conferences.excludeAs(officer, ref, "HUMBERCARE"))
                .isInstanceOf(DataAccessException.class);
    }
}
