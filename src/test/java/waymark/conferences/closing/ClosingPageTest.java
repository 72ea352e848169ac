package waymark.conferences.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.conferences.ConferenceAfterFixtures;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.ConferenceFixtures.Table;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// An item is reviewed, closed, opened again, handed to another area, and in the end deleted.
@WaymarkTest
class ClosingPageTest {

    @Autowired
    ConferenceFixtures conferences;

    @Autowired
    ConferenceAfterFixtures after;

    @Autowired
    ConferenceRetentionJob retention;

    @Autowired
    Visit visit;

    private static String path(Ref item) {
        return "/conferences/items/" + item;
    }

    private int version(Ref item) {
        return after.value(Integer.class, "select version from conferences.item where ref = :ref", item.value());
    }

    private String state(Ref item) {
        return after.value(String.class, "select state from conferences.item where ref = :ref", item.value());
    }

    private static String[] with(String... fields) {
        return fields;
    }

    private static String[] day(String name, LocalDate day) {
        return with(
                name + "-day", String.valueOf(day.getDayOfMonth()),
                name + "-month", String.valueOf(day.getMonthValue()),
                name + "-year", String.valueOf(day.getYear()));
    }

    private Visit.Answer close(Table table, Ref item, String[]... fields) {
        var all = new ArrayList<>(List.of("version", String.valueOf(version(item))));
        for (var more : fields) {
            all.addAll(List.of(more));
        }
        return visit.as(table.chair()).post(path(item) + "/closing", all.toArray(String[]::new));
    }

    @Test
    void an_item_about_a_person_is_closed_they_are_told_and_the_referrer_reads_exactly_what_may_be_said() {
        var table = after.table("HUMBERSIDE_POLICE");
        var referrer = after.caseworker("HUMBERCARE");
        var item = conferences.accept(table, conferences.referredPerson(table, referrer), "HUMBERSIDE_POLICE");
        after.heard(table, item, 16);
        after.change("update conferences.item set review_on = current_date + 2 where ref = :ref", item.value());
        assertThat(visit.as(table.chair()).get("/").words()).contains("Review " + item);

        assertThat(close(table, item, with("outcome", "MANAGED", "riskNow", "6", "told", "NOT_YET"))
                        .errors())
                .contains("Enter why it is closed, and what was reached", "Enter by when the person is told");
        assertThat(close(
                                table,
                                item,
                                with("outcome", "MANAGED", "riskNow", "6", "told", "NOT_YET"),
                                with("summary", "Canarysummary", "watch", "Canarywatch"),
                                day("tellBy", LocalDate.now().plusDays(3)))
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(table.chair()).get(path(item) + "/closing").words())
                .contains("Canarysummary", "Canarywatch", "16 of 25", "6 of 25", "Not told yet");
        var home = visit.as(table.chair()).get("/").words();
        assertThat(home)
                .contains("See that the person is told the outcome of " + item)
                .doesNotContain("Review " + item);
        assertThat(visit.as(table.chair())
                        .post(
                                path(item) + "/closing/telling",
                                with(
                                        "version",
                                        String.valueOf(version(item)),
                                        "toldBy",
                                        "Canarytold",
                                        "toldOn-day",
                                        String.valueOf(LocalDate.now().getDayOfMonth()),
                                        "toldOn-month",
                                        String.valueOf(LocalDate.now().getMonthValue()),
                                        "toldOn-year",
                                        String.valueOf(LocalDate.now().getYear())))
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(table.chair()).get(path(item) + "/closing").words()).contains("Canarytold");
        assertThat(visit.as(table.chair()).get("/").words()).doesNotContain("is told the outcome of " + item);

        var given = visit.as(table.chair()).post(path(item) + "/feedback", "words", "Canaryfeedback");
        assertThat(visit.as(table.chair()).after(given).words())
                .as("the same where they are kept away, which the page does not say")
                .contains("Whoever referred it is told, unless they are kept away from it");
        assertThat(after.told(referrer)).containsExactly("Feedback on your referral " + item);
        assertThat(visit.as(referrer).get(path(item) + "/feedback").words())
                .contains("Canaryfeedback")
                .doesNotContain("Canarysummary", "Canarywatch");
        assertThat(visit.as(referrer).get(path(item) + "/closing").status()).isEqualTo(404);
        assertThat(visit.as(after.member("HUMBERSIDE_POLICE"))
                        .get(path(item) + "/closing")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_item_that_is_listed_is_not_closed_and_one_that_is_opened_again_soon_counts_as_a_repeat() {
        var table = after.table("HUMBERSIDE_POLICE");
        var meeting = conferences.meeting(table, 3);
        var listed = conferences.listed(table, after.caseworker("HUMBERCARE"), meeting, "HUMBERSIDE_POLICE");
        assertThat(visit.as(table.chair()).get(path(listed) + "/closing").words())
                .contains("It is heard or put off before it is closed");
        assertThat(close(table, listed, with("outcome", "MANAGED", "summary", "Done"))
                        .status())
                .isEqualTo(422);

        var item = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        after.heard(table, item, 9);
        assertThat(close(table, item, with("outcome", "DIED", "summary", "Done", "riskNow", "3"))
                        .errors())
                .containsExactly("Choose an outcome that can be said of a place");
        assertThat(close(table, item, with("outcome", "MANAGED", "summary", "Done", "riskNow", "3"))
                        .status())
                .isEqualTo(303);
        assertThat(close(table, item, with("outcome", "MANAGED", "summary", "Done", "riskNow", "3"))
                        .status())
                .as("closed already")
                .isEqualTo(422);
        var reopening = path(item) + "/closing/reopening";
        assertThat(visit.as(table.chair())
                        .post(reopening, "version", String.valueOf(version(item)))
                        .errors())
                .containsExactly("Enter why it is opened again");
        assertThat(visit.as(table.chair())
                        .post(reopening, "version", String.valueOf(version(item)), "reason", "Canaryagain")
                        .status())
                .isEqualTo(303);
        assertThat(state(item)).isEqualTo("ACCEPTED");
        assertThat(after.value(
                        Boolean.class,
                        "select relisted_on = current_date from conferences.item where ref = :ref",
                        item.value()))
                .isTrue();

        assertThat(close(table, item, with("outcome", "MANAGED", "summary", "Done", "riskNow", "3"))
                        .status())
                .isEqualTo(303);
        after.change("""
                with old as (
                  update conferences.hearing set began_at = now() - interval '13 months', ended_at = now() - interval '13 months'
                   where item = (select id from conferences.item where ref = :ref))
                update conferences.item set relisted_on = null where ref = :ref
                """, item.value());
        assertThat(visit.as(table.chair())
                        .post(reopening, "version", String.valueOf(version(item)), "reason", "Later")
                        .status())
                .isEqualTo(303);
        assertThat(after.value(
                        Boolean.class,
                        "select relisted_on is null from conferences.item where ref = :ref",
                        item.value()))
                .isTrue();
    }

    private Ref offer(Table from, Table to, Ref item) {
        assertThat(visit.as(from.chair()).get(path(item) + "/closing").words()).contains("Transferred to another area");
        var told = after.value(String.class, "select about from conferences.item where ref = :ref", item.value())
                        .equals("person")
                ? day("tellBy", LocalDate.now().plusDays(3))
                : with();
        assertThat(close(
                                from,
                                item,
                                with("outcome", "TRANSFERRED", "told", "NOT_YET", "summary", "Canarymoved"),
                                told,
                                with("toForum", to.forum().code(), "basis", basis()))
                        .status())
                .isEqualTo(303);
        return item;
    }

    private String basis() {
        return after.value(
                String.class, "select code from sharing.basis where :ref = '' order by position limit 1", "");
    }

    private String offered(Ref item) {
        return "/conferences/offers/" + after.value(String.class, """
                        select id::text from conferences.transfer where item_ref = :ref order by offered_at desc limit 1
                        """, item.value());
    }

    @Test
    void an_item_is_handed_to_another_area_which_sees_a_reference_until_it_accepts() {
        var from = after.table("HUMBERSIDE_POLICE");
        var to = after.elsewhere("NORTH_LINCOLNSHIRE");
        var referrer = after.caseworker("HUMBERCARE");
        var item = conferences.accept(from, conferences.referredPerson(from, referrer), "HUMBERSIDE_POLICE");
        conferences.exclude(from, item, "HCC_NOBODY");
        var subject = conferences.read(from.chair(), item).details().subject();

        offer(from, to, item);
        assertThat(state(item)).isEqualTo("ACCEPTED");
        assertThat(after.told(to.chair())).hasSize(1).first().asString().contains(item.value());
        assertThat(visit.as(to.chair()).get("/").words()).contains("Accept or decline " + item);
        assertThat(visit.as(to.chair()).get("/conferences/offers").words())
                .contains(item.value(), "A person")
                .doesNotContain(subject, "Canarymoved");
        assertThat(visit.as(to.chair()).get(path(item) + "/closing").status()).isEqualTo(404);
        assertThat(visit.as(from.chair()).get("/conferences/offers").words()).doesNotContain(item.value());

        var answer = offered(item);
        assertThat(visit.as(to.chair())
                        .post(answer, "offer", answer.substring(20), "answer", "no")
                        .errors())
                .containsExactly("Enter why you decline it");
        assertThat(visit.as(from.chair()).post(answer, "answer", "yes").status())
                .isEqualTo(404);
        assertThat(visit.as(to.chair())
                        .post(answer, "answer", "no", "reason", "Canaryno")
                        .status())
                .isEqualTo(303);
        assertThat(state(item)).isEqualTo("ACCEPTED");
        assertThat(visit.as(from.chair()).get(path(item) + "/closing").words()).contains("Canaryno");

        offer(from, to, item);
        var accepted = visit.as(to.chair()).post(offered(item), "answer", "yes");
        assertThat(accepted.status()).isEqualTo(303);
        var made = new Ref(accepted.location().substring("/conferences/items/".length()));
        assertThat(state(item)).isEqualTo("CLOSED");
        assertThat(after.told(from.chair())).anyMatch(text -> text.contains("was accepted by"));
        var copy = conferences.read(to.chair(), made);
        assertThat(copy.details().subject()).isEqualTo(subject);
        assertThat(copy.fromForum()).isEqualTo(from.forum().code());
        assertThat(copy.caseId()).isEqualTo(conferences.read(from.chair(), item).caseId());
        assertThat(conferences.exists(from.chair(), made)).isFalse();
        assertThat(conferences.exists(to.chair(), item)).isFalse();
        assertThat(after.value(Long.class, """
                        select count(*) from conferences.exclusion x join conferences.item i on i.id = x.item
                         where i.ref = :ref and x.organisation = 'HCC_NOBODY'
                        """, made.value()))
                .as("who is kept away from the first is kept away from the copy")
                .isEqualTo(1);

        assertThat(after.told(referrer, made))
                .containsExactly("Your referral %s goes on as %s at %s"
                        .formatted(item, made, to.forum().name()));
        assertThat(visit.as(to.chair())
                        .post(path(made) + "/feedback", "words", "Canaryfeedback")
                        .status())
                .isEqualTo(303);
        assertThat(after.told(referrer, made)).contains("Feedback on your referral " + made);
        assertThat(visit.as(referrer).get(path(made) + "/feedback").words()).contains("Canaryfeedback");
        assertThat(visit.as(referrer).get(path(made)).words()).contains(subject).doesNotContain("Canarymoved");
        assertThat(visit.as(referrer).get(path(item) + "/feedback").words()).doesNotContain("Canaryfeedback");
        assertThat(after.told(after.member("HUMBERSIDE_POLICE"), made)).isEmpty();
    }

    @Test
    void a_referrer_who_is_kept_away_hears_nothing_of_the_copy() {
        var from = after.table("HUMBERSIDE_POLICE");
        var to = after.elsewhere("NORTH_LINCOLNSHIRE");
        var referrer = after.caseworker("HUMBERCARE");
        var item = conferences.accept(from, conferences.referredPerson(from, referrer), "HUMBERSIDE_POLICE");
        visit.as(referrer).post(path(item) + "/interest", "reason", "A cousin");

        offer(from, to, item);
        var accepted = visit.as(to.chair()).post(offered(item), "answer", "yes");
        var made = new Ref(accepted.location().substring("/conferences/items/".length()));
        assertThat(after.told(referrer)).noneMatch(text -> text.contains(made.value()) || text.contains(item.value()));
        assertThat(conferences.exists(referrer, made)).isFalse();
    }

    @Test
    void an_offer_is_taken_back_and_is_not_seen_by_who_is_kept_away() {
        var from = after.table("HUMBERSIDE_POLICE");
        var to = after.elsewhere("NORTH_LINCOLNSHIRE");
        var item = conferences.accepted(from, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        conferences.exclude(from, item, "ERYC");
        offer(from, to, item);
        assertThat(after.told(to.chair())).isEmpty();
        assertThat(visit.as(to.chair()).get("/conferences/offers").words()).doesNotContain(item.value());
        assertThat(visit.as(to.chair()).get("/").words()).doesNotContain(item.value());
        assertThat(visit.as(to.chair()).post(offered(item), "answer", "yes").status())
                .isEqualTo(404);

        assertThat(visit.as(from.chair()).get(path(item) + "/closing").words()).contains("Take the offer back");
        assertThat(visit.as(from.chair())
                        .post(path(item) + "/closing/withdrawal")
                        .status())
                .isEqualTo(303);
        assertThat(visit.as(from.chair()).get(path(item) + "/closing").words()).contains("How did it end?");
    }

    @Test
    void a_place_is_deleted_with_its_secret_after_the_years_of_its_forum_and_not_before() {
        var table = after.table("HUMBERSIDE_POLICE");
        var old = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        var young = conferences.accepted(table, after.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        var person = conferences.accept(table, conferences.referredPerson(table, after.caseworker("HUMBERCARE")));
        for (var item : List.of(old, young)) {
            close(table, item, with("outcome", "MANAGED", "summary", "Done"));
        }
        close(table, person, with("outcome", "MANAGED", "told", "UNSAFE", "unsafe", "Danger", "summary", "Done"));
        for (var item : List.of(old, person)) {
            after.change(
                    "update conferences.item set closed_on = current_date - interval '6 years' - interval '1 day' where ref = :ref",
                    item.value());
        }
        after.change(
                "update conferences.item set closed_on = current_date - interval '6 years' + interval '1 day' where ref = :ref",
                young.value());

        var system = Actor.system(ConferenceRetentionJob.NAME);
        CurrentActor.run(system, () -> retention.run(system));

        assertThat(conferences.exists(table.chair(), old)).isFalse();
        assertThat(conferences.exists(table.chair(), young)).isTrue();
        assertThat(conferences.exists(table.chair(), person)).isTrue();
        assertThat(after.value(
                        Long.class,
                        "select count(*) from audit.leaf where act = 'delete_conference_item' and object = :ref",
                        old.value()))
                .isEqualTo(1);
    }
}
