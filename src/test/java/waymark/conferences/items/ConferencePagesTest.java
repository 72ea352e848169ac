package waymark.conferences.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.Visit.Answer;
import waymark.WaymarkTest;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.conferences.ConferenceAfterFixtures;
import waymark.conferences.ConferenceFixtures;
import waymark.conferences.ConferenceFixtures.Table;

/// From the referral to the agenda, as each reader sees it.
@WaymarkTest
class ConferencePagesTest {

    private static final String NEW = "/conferences/new";

    @Autowired
    private ConferenceFixtures conferences;

    @Autowired
    private ConferenceAfterFixtures after;

    @Autowired
    private Exclusions exclusions;

    @Autowired
    private CaseFixtures cases;

    @Autowired
    private TestUsers users;

    @Autowired
    private Visit visit;

    @Test
    void a_worker_refers_the_person_of_a_case_in_steps_and_nothing_typed_is_lost() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var worker = conferences.caseworker("HUMBERCARE");
        var known = cases.open(worker, Route.ADULT_CONSENTS);
        var mine = visit.as(worker);
        assertThat(mine.get("/cases/" + known).html().select("a[href=/conferences/new?case=" + known + "]"))
                .isNotEmpty();

        assertThat(mine.post(NEW, "step", "START").errors())
                .contains("Choose a forum", "Choose whether it is about a person or a place");
        var begun = mine.post(
                NEW, "step", "START", "forum", table.forum().code(), "about", "person", "case", known.value());
        assertThat(begun.location()).contains("case=" + known);
        var first = mine.get(begun.location());
        assertThat(first.heading()).isEqualTo("Capacity and safeguarding");

        var open = fields(first, "capacityView", "Can decide", "section42", "OPEN");
        assertThat(mine.post(NEW, open).errors())
                .containsExactly(
                        "An enquiry is open, so safeguarding leads. Enter who leads it and what they say to this referral");
        var about = mine.post(NEW, with(open, "section42Notes", "The council leads; it agrees to a conference"));
        assertThat(about.heading()).isEqualTo("The referral");
        assertThat(about.html().select("input[name=subject]").val())
                .isEqualTo(cases.read(worker, known).main().details().name());

        var threshold = mine.post(NEW, fields(about, "exploitation", "LABOUR", "identifiers", "Also called Sam"));
        assertThat(threshold.heading()).isEqualTo("Threshold and what was tried");
        var half = fields(threshold, "threshold", "0", "concern", "Taken from house to house", "tried", "Two visits");
        assertThat(mine.post(NEW, half).errors().getFirst()).startsWith("A referral to this forum has to meet all");
        var told = mine.post(NEW, with(half, "threshold", "1"));
        assertThat(told.heading()).isEqualTo("Told and asked");

        var refuses = fields(told, "awareness", "REFUSES", "basis", basis(told));
        assertThat(mine.post(NEW, refuses).errors())
                .singleElement()
                .asString()
                .startsWith("Humberside Police: they said no on ")
                .doesNotContain("Humbercare");
        var safety = mine.post(
                NEW,
                with(
                        with(with(refuses, "consentGround", "RISK"), "consentWhy", "Others in the house are at risk"),
                        "consentTold",
                        "yes"));
        var back = mine.post(NEW, with(fields(safety, "feared", "The driver"), "go", "back"));
        assertThat(back.heading()).isEqualTo("Told and asked");
        assertThat(back.html().select("input[type=hidden][name=feared]").val())
                .as("what was typed on the later step")
                .isEqualTo("The driver");

        var check = mine.post(NEW, fields(safety, "feared", "The driver", "safe", "The sister", "wishes", "To sleep"));
        assertThat(check.heading()).isEqualTo("Check and send");
        assertThat(check.words()).contains("safeguarding leads", "The driver", "To sleep", "Two visits");
        var sent = mine.post(NEW, with(fields(check), "go", "send"));
        assertThat(sent.status()).as(sent.words()).isEqualTo(303);
        var page = mine.get(sent.location());
        assertThat(page.words()).contains("Referred", "safeguarding leads", "Others in the house are at risk");
        assertThat(mine.get("/cases/" + known).words()).contains("Conferences", "Referred");
        assertThat(mine.get("/conferences").words()).contains("What you or your organisation referred");
        assertThat(conferences.told(table.chair())).contains("is to be decided by");
    }

    @Test
    void a_referral_is_returned_with_a_reason_changed_and_accepted() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var referrer = conferences.caseworker("HUMBERCARE");
        var officer = conferences.member("HUMBERSIDE_POLICE");
        var ref = conferences.referred(table, referrer);
        var chair = visit.as(table.chair());
        var theirs = visit.as(referrer);
        assertThat(chair.get("/").words()).contains("Accept or return the referral " + ref);
        assertThat(chair.get("/conferences").words()).contains("To accept or return", ref.value());
        var decision = "/conferences/items/" + ref + "/decision";
        assertThat(theirs.get(decision).status()).isEqualTo(404);
        assertThat(chair.get(decision).words()).contains("A referral has to meet all of these");
        assertThat(chair.post(decision, "version", "1").errors()).contains("Choose whether you accept it");
        assertThat(chair.post(decision, "version", "1", "decision", "return").errors())
                .containsExactly("Enter why it is returned and what would help");
        assertThat(chair.post(decision, "version", "1", "decision", "return", "reason", "Say what was tried")
                        .status())
                .isEqualTo(303);
        assertThat(conferences.told(referrer)).contains("The referral %s was returned by".formatted(ref));
        assertThat(theirs.get("/conferences/items/" + ref).words()).contains("Say what was tried", "send it again");
        assertThat(theirs.get("/").words()).contains("Change the referral " + ref);

        var again = "/conferences/items/" + ref + "/referral";
        var check = theirs.get(again);
        assertThat(check.words()).contains("Why it was returned", "People sleep in the back room");
        var threshold = theirs.post(again, with(fields(check), "go", "THRESHOLD"));
        assertThat(theirs.post(again, fields(threshold, "threshold", "0", "tried", ""))
                        .errors())
                .contains("Enter what was tried and why it was not enough");
        var sending = fields(threshold, "tried", "Three visits and a letter");
        sending = with(with(sending, "threshold", "1"), "go", "send");
        var done = theirs.post(again, sending);
        assertThat(done.status()).as(done.words()).isEqualTo(303);

        assertThat(chair.get("/conferences/items/" + ref).words()).contains("Three visits and a letter");
        assertThat(chair.post(decision, "version", "3", "decision", "accept").status())
                .isEqualTo(303);
        assertThat(conferences.told(referrer)).contains("The referral %s was accepted by".formatted(ref));
        assertThat(conferences.told(officer)).contains("Your organisation is round the table for " + ref);
        assertThat(visit.as(officer).get("/conferences/items/" + ref).words())
                .contains("Round the table", "Humberside Police", "Core member");
        assertThat(theirs.get("/conferences/items/" + ref).words()).doesNotContain("Core member");
    }

    @Test
    void what_becomes_of_a_referral_of_somebody_who_has_left_reaches_who_goes_to_conferences_for_their_agency() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        var referrer = after.caseworker("HUMBERCARE");
        var colleague = after.member("HUMBERCARE");
        var away = after.member("HUMBERCARE");
        var ref = conferences.referred(table, referrer);
        conferences.asChair(
                table, item -> exclusions.exclude(table.chair(), item, away.id(), null, "Knows the owner"), ref);
        after.change("update directory.person set to_date = current_date - 1 where ref = :ref", after.ref(referrer));
        var chair = visit.as(table.chair());
        chair.post(
                "/conferences/items/" + ref + "/decision",
                "version",
                "1",
                "decision",
                "return",
                "reason",
                "Say what was tried");

        assertThat(after.told(referrer, ref)).isEmpty();
        assertThat(after.told(away, ref)).isEmpty();
        assertThat(after.told(colleague, ref))
                .singleElement()
                .asString()
                .contains("The referral %s was returned by".formatted(ref));
        var theirs = visit.as(colleague);
        assertThat(theirs.get("/").words()).contains("Change the referral " + ref);
        assertThat(visit.as(away).get("/").words()).doesNotContain(ref.value());
        assertThat(theirs.get("/conferences/items/" + ref).words()).contains("Change the referral and send it again");
        var again = "/conferences/items/" + ref + "/referral";
        assertThat(theirs.post(again, with(with(fields(theirs.get(again)), "threshold", "1"), "go", "send"))
                        .status())
                .isEqualTo(303);
        assertThat(theirs.get("/").words()).doesNotContain("Change the referral " + ref);

        conferences.accept(table, ref);
        chair.post("/conferences/items/" + ref + "/feedback", "words", "It helped");
        assertThat(after.told(colleague, ref)).contains("Feedback on your referral " + ref);
        assertThat(theirs.get("/conferences/items/" + ref + "/feedback").words())
                .contains("It helped");
    }

    @Test
    void a_referral_that_nobody_can_decide_on_says_so_and_coordinators_are_told() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var coordinator = users.coordinator();
        var referrer = visit.as(conferences.caseworker("HUMBERCARE"));
        var path = table.forum().path();
        assertThat(referrer.after(refer(referrer, table)).words())
                .contains("The forum accepts or returns it within")
                .doesNotContain("nobody of this forum");
        assertThat(conferences.told(table.chair())).contains("is to be decided by");

        var without = users.with("HCC");
        conferences.named(table, without);
        assertThat(referrer.after(refer(referrer, table)).words())
                .as("the named coordinator may not run conferences, the chair may")
                .contains("The forum accepts or returns it within");
        assertThat(conferences.told(table.chair()).lines())
                .filteredOn(line -> line.contains("is to be decided by"))
                .hasSize(2);
        assertThat(conferences.told(without)).isEmpty();

        TestDatabase.owner()
                .sql(
                        "update conferences.forum_staff set from_day = current_date - 9, to_day = current_date - 1 where person = :id")
                .param("id", table.chair().id())
                .update();
        assertThat(referrer.after(refer(referrer, table)).words())
                .contains("Referred, but nobody of this forum can decide on it today", "Coordinators were told");
        assertThat(conferences.told(coordinator))
                .contains("Nobody can open one of the items of %s"
                        .formatted(table.forum().name()))
                .doesNotContain("CI-");
        assertThat(visit.as(coordinator).get(path).status()).isEqualTo(200);
    }

    private static Answer refer(Visit.Browser referrer, Table table) {
        var sent = referrer.post(
                NEW,
                "step",
                "CHECK",
                "go",
                "send",
                "forum",
                table.forum().code(),
                "about",
                "place",
                "subject",
                "Car wash on Sample Street",
                "exploitation",
                "LABOUR",
                "address",
                "1 Sample Street",
                "threshold",
                "0",
                "threshold",
                "1",
                "concern",
                "People sleep in the back room",
                "tried",
                "One visit",
                "basis",
                TestDatabase.owner()
                        .sql("select code from sharing.basis order by position limit 1")
                        .query(String.class)
                        .single());
        assertThat(sent.status()).as(sent.words()).isEqualTo(303);
        return sent;
    }

    @Test
    void a_full_day_is_refused_unless_somebody_says_why_and_the_agenda_has_no_gaps() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var referrer = conferences.caseworker("HUMBERCARE");
        var officer = conferences.member("HUMBERSIDE_POLICE");
        var full = conferences.meeting(table, 20);
        var other = conferences.meeting(table, 27);
        var first = conferences.listed(table, referrer, full, "HUMBERSIDE_POLICE");
        var ref = conferences.accepted(table, referrer, "HUMBERSIDE_POLICE");
        var chair = visit.as(table.chair());
        var listing = "/conferences/items/" + ref + "/listing";
        assertThat(chair.get(listing).words()).contains("1 item, 15 of 180 minutes taken");
        var wanted = new String[] {"version", "2", "day", full.value(), "minutes", "170"};
        assertThat(chair.post(listing, wanted).errors().getFirst())
                .startsWith("That day has no room for it. Choose another, ")
                .contains("has room");
        assertThat(chair.post(listing, with(wanted, "reason", "The person asked for this day"))
                        .status())
                .isEqualTo(303);

        var agenda = "/conferences/days/" + full;
        assertThat(chair.get(agenda).words()).contains("185 of 180 minutes are taken", "Over capacity");
        assertThat(chair.post(agenda + "/items/" + ref, "version", "1", "minutes", "0")
                        .errors())
                .containsExactly("Minutes must be a whole number from 5 to 240");
        chair.post(agenda + "/items/" + ref, "version", "1", "minutes", "20");
        chair.post(agenda + "/items/" + ref, "move", "up");
        assertThat(numbered(chair.get(agenda))).containsExactly("1. " + ref, "2. " + first);
        assertThat(chair.post(agenda + "/agenda").status()).isEqualTo(303);
        assertThat(conferences.told(officer)).contains(": 2 items for your organisation");

        conferences.exclude(table, first, "HUMBERSIDE_POLICE");
        assertThat(numbered(visit.as(officer).get(agenda))).containsExactly("1. " + ref);

        var postponement = "/conferences/items/" + ref + "/postponement";
        assertThat(chair.post(postponement, "version", "3").errors()).containsExactly("Enter why it is put off");
        assertThat(chair.post(postponement, "version", "3", "reason", "No interpreter")
                        .status())
                .isEqualTo(303);
        assertThat(chair.get("/conferences/items/" + ref).words()).contains("Choose a day for it", "No interpreter");
        assertThat(conferences.told(officer))
                .as("who has the agenda")
                .contains(
                        "%s is not heard by %s on".formatted(ref, table.forum().name()))
                .doesNotContain(first + " is not heard");
        assertThat(chair.get("/conferences/days/" + other).words()).contains("No item.");
    }

    @Test
    void who_is_kept_away_finds_no_sign_of_the_item_and_notices_are_taken_back() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var referrer = conferences.caseworker("HUMBERCARE");
        var officer = conferences.member("HUMBERSIDE_POLICE");
        var meeting = conferences.meeting(table, 30);
        var ref = conferences.referred(table, referrer);
        var chair = visit.as(table.chair());
        chair.post("/conferences/items/" + ref + "/decision", "version", "1", "decision", "accept");
        chair.post("/conferences/items/" + ref + "/listing", "version", "2", "day", meeting.value(), "minutes", "15");
        chair.post("/conferences/days/" + meeting + "/agenda");
        assertThat(conferences.told(officer)).contains(ref.value(), "1 item for your organisation");

        var keeping = "/conferences/items/" + ref + "/exclusions/new";
        assertThat(chair.post(keeping).errors())
                .contains("Choose a person or an organisation", "Enter why they are kept away");
        assertThat(chair.post(keeping, "who", "organisation:HUMBERSIDE_POLICE", "reason", "Knows the owner")
                        .status())
                .isEqualTo(303);

        assertThat(conferences.told(officer)).doesNotContain(ref.value()).doesNotContain("for your organisation");
        var theirs = visit.as(officer);
        assertThat(theirs.get("/conferences/items/" + ref).status()).isEqualTo(404);
        assertThat(theirs.get("/conferences").words()).doesNotContain(ref.value());
        assertThat(theirs.get("/conferences/days/" + meeting).words()).contains("No item.");
        assertThat(theirs.get("/search?q=" + ref).words()).contains("Nothing found");
        var round = chair.get("/conferences/items/" + ref + "/agencies");
        assertThat(round.words()).contains("Knows the owner");
        assertThat(visit.as(conferences.member("HUMBERCARE"))
                        .get("/conferences/items/" + ref)
                        .words())
                .doesNotContain("Humberside Police", "Knows the owner");

        var lifting = round.html().select("form[action$=lifting]").attr("action");
        assertThat(chair.post(lifting).status()).isEqualTo(303);
        var add = "/conferences/items/" + ref + "/agencies";
        assertThat(chair.post(add).errors()).contains("Choose an organisation");
        assertThat(chair.post(add, "organisation", "HUMBERSIDE_POLICE", "basis", basis(chair.get(add)))
                        .status())
                .isEqualTo(303);
        assertThat(theirs.get("/conferences/items/" + ref).status()).isEqualTo(200);
        assertThat(theirs.get("/search?q=" + ref).words()).contains(ref.value());
        var withdrawal = chair.get(add)
                .html()
                .select("tr:contains(Humberside Police) form[action$=withdrawal]")
                .attr("action");
        assertThat(chair.post(withdrawal).status()).isEqualTo(303);
        assertThat(theirs.get("/conferences/items/" + ref).status()).isEqualTo(404);
    }

    @Test
    void whoever_runs_the_forum_sees_of_which_agency_nobody_was_told() {
        var table = conferences.table("HUMBERSIDE_POLICE");
        conferences.member("HUMBERSIDE_POLICE");
        var ref = conferences.accepted(table, conferences.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE", "RIVERSIDE");
        var round = visit.as(table.chair())
                .get("/conferences/items/" + ref + "/agencies")
                .html();
        assertThat(round.select("tr:contains(Riverside)").text()).contains("nobody was told: call them");
        assertThat(round.select("tr:contains(Humberside Police)").text()).doesNotContain("nobody was told");
    }

    @Test
    void somebody_with_an_interest_of_their_own_does_not_see_the_item_any_more() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var ref = conferences.accepted(table, conferences.caseworker("HUMBERCARE"), "HUMBERSIDE_POLICE");
        var officer = conferences.member("HUMBERSIDE_POLICE");
        var theirs = visit.as(officer);
        var interest = "/conferences/items/" + ref + "/interest";
        assertThat(theirs.post(interest).errors()).containsExactly("Enter what your interest is");
        assertThat(theirs.post(interest, "reason", "My cousin rents there").location())
                .isEqualTo("/conferences");
        assertThat(theirs.get("/conferences/items/" + ref).status()).isEqualTo(404);
        assertThat(conferences.told(table.chair())).contains("Somebody has an interest of their own in " + ref);
        assertThat(visit.as(table.chair())
                        .get("/conferences/items/" + ref + "/agencies")
                        .words())
                .contains("My cousin rents there");
        assertThat(conferences.exists(conferences.member("HUMBERSIDE_POLICE"), ref))
                .as("a colleague")
                .isTrue();
    }

    @Test
    void a_conflict_declared_in_the_case_keeps_notices_of_the_item_away_too() {
        var table = conferences.table("HUMBERSIDE_POLICE", "HUMBERCARE");
        var referrer = conferences.caseworker("HUMBERCARE");
        var officer = conferences.member("HUMBERSIDE_POLICE");
        var ref = conferences.referredPerson(table, referrer);
        TestDatabase.owner()
                .sql("""
                        insert into cases.conflict (id, case_id, person, sealed, declared_by, declared_by_name, declared_at)
                        select gen_random_uuid(), case_id, :person, '\\x01', referred_by, 'Test', now()
                          from conferences.item where ref = :ref
                        """)
                .param("person", officer.id())
                .param("ref", ref.value())
                .update();
        visit.as(table.chair()).post("/conferences/items/" + ref + "/decision", "version", "1", "decision", "accept");
        assertThat(conferences.told(officer)).doesNotContain(ref.value());
        assertThat(visit.as(officer).get("/conferences/items/" + ref).status()).isEqualTo(404);
    }

    @Test
    void a_repeat_within_the_months_of_the_forum_is_found_and_said() {
        var table = conferences.table("HUMBERCARE");
        var referrer = conferences.caseworker("HUMBERCARE");
        var earlier = conferences.listed(table, referrer, conferences.meeting(table, 3));
        TestDatabase.owner().sql("""
                        update conferences.hearing set state = 'HEARD', began_at = now(), ended_at = now()
                         where item = (select id from conferences.item where ref = ?)
                        """).param(earlier.value()).update();
        var ref = conferences.referred(table, referrer);
        var decision = "/conferences/items/" + ref + "/decision";
        assertThat(visit.as(table.chair()).get(decision).words()).contains("This is a repeat", earlier.value());

        // written before addresses had tokens
        TestDatabase.owner()
                .sql("update conferences.item set place_token = null where ref = ?")
                .param(earlier.value())
                .update();
        assertThat(visit.as(table.chair()).get(decision).words()).contains("This is a repeat", earlier.value());

        TestDatabase.owner()
                .sql("update conferences.item set place_token = sha256('elsewhere') where ref = ?")
                .param(earlier.value())
                .update();
        assertThat(visit.as(table.chair()).get(decision).words()).doesNotContain("This is a repeat");
    }

    private static List<String> numbered(Answer page) {
        return page.html().select("tbody tr").stream()
                .map(row -> row.selectFirst("th").ownText().split(" ")[0] + " "
                        + row.select(".waymark-under").text().split(",")[0])
                .toList();
    }

    private static String basis(Answer page) {
        return page.html().select("input[name=basis]").getFirst().val();
    }

    /// The fields of the page as a browser would send them with Continue, and what is typed over them.
    private static String[] fields(Answer page, String... typed) {
        var all = new ArrayList<String>();
        var names = List.of(typed);
        for (var field : page.html()
                .select(
                        "main form input[type=hidden], main form input[type=text], main form textarea, main form select")) {
            var name = field.attr("name");
            int place = names.indexOf(name);
            if (!name.startsWith("_") && (place < 0 || place % 2 == 1)) {
                all.add(name);
                all.add(
                        field.tagName().equals("select")
                                ? field.select("option[selected]").attr("value")
                                : field.val());
            }
        }
        for (var ticked : page.html().select("main form input[checked]")) {
            var name = ticked.attr("name");
            if (!names.contains(name)) {
                all.add(name);
                all.add(ticked.val());
            }
        }
        all.addAll(names);
        if (!names.contains("go")) {
            all.add("go");
            all.add("next");
        }
        return all.toArray(String[]::new);
    }

    /// Adds a field; in place of one of that name, unless several of it may be sent.
    private static String[] with(String[] fields, String name, String value) {
        var all = new ArrayList<String>();
        for (int place = 0; place < fields.length; place += 2) {
            if (!fields[place].equals(name) || name.equals("threshold")) {
                all.add(fields[place]);
                all.add(fields[place + 1]);
            }
        }
        all.add(name);
        all.add(value);
        return all.toArray(String[]::new);
    }
}
