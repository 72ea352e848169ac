package waymark.campaigns.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.campaigns.pictures.catalogue.RefusalReason;
import waymark.campaigns.pictures.catalogue.TellingPicture;
import waymark.campaigns.pictures.catalogue.WhoIsShown;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// A picture from its description to the panel, refused with reasons that teach or published, used, and recalled by
/// one of two people who are shown.
@WaymarkTest
class PicturePagesTest {

    private static final LocalDate LONG = LocalDate.of(2090, 1, 1);

    @Autowired
    private Visit visit;

    @Autowired
    private TestUsers someone;

    @Autowired
    private PictureLibraryFixtures library;

    @Autowired
    private PictureExpiryJob expiry;

    private Actor.Person custodian() {
        return someone.with("WILBERFORCE", "picture_custodian@partnership");
    }

    private Actor.Person identityCustodian() {
        return someone.with("HUMBERSIDE_POLICE", "identity_custodian@partnership");
    }

    static String[] described(String... other) {
        var all = new ArrayList<>(List.of(
                "title", "A kitchen in the morning",
                "description", "An empty kitchen, light through a window",
                "alt", "An empty kitchen with light through its window.",
                "origin", "PHOTOGRAPH",
                "people", "NONE",
                "source", "Taken for the partnership",
                "creator", "A. Maker",
                "credit", "Photo: A. Maker",
                "copyright", "© 2026 A. Maker",
                "licence", "OWN"));
        for (int place = 0; place < other.length; place += 2) {
            all.set(all.indexOf(other[place]) + 1, other[place + 1]);
        }
        return all.toArray(String[]::new);
    }

    private static String[] answers(RefusalReason... found) {
        var all = new ArrayList<String>();
        for (var item : RefusalReason.checklist()) {
            all.add(item.field());
            all.add(List.of(found).contains(item) ? "yes" : "no");
        }
        return all.toArray(String[]::new);
    }

    /// A step with the version that its page has.
    private static Visit.Answer take(Visit.Browser browser, String path, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(
                "version",
                browser.get(path).html().select("main input[name=version]").val()));
        return browser.post(path, all.toArray(String[]::new));
    }

    @Test
    void a_picture_is_described_sent_checked_reviewed_and_published() throws IOException {
        var browser = visit.as(custodian());
        assertThat(browser.post("/pictures/new").errors())
                .contains("Enter a title", "Choose who can be seen in it", "Enter a text for those who do not see it");
        var added = browser.post("/pictures/new", described());
        var path = added.location().replace("/upload", "");
        var member = visit.as(someone.member("HCC"));
        assertThat(member.get(path).status()).isEqualTo(404);
        assertThat(browser.send(
                                path + "/upload",
                                "file",
                                "a.txt",
                                "words".getBytes(StandardCharsets.US_ASCII),
                                "version",
                                "1")
                        .errors())
                .containsExactly("The file must be a JPEG, PNG or WebP picture");
        assertThat(browser.send(path + "/upload", "file", "IMG.jpg", TellingPicture.jpeg(), "version", "1")
                        .location())
                .isEqualTo(path);
        assertThat(browser.get(path + "/renditions/320").status()).isEqualTo(200);
        assertThat(member.get(path + "/renditions/320").status()).isEqualTo(404);
        assertThat(take(browser, path + "/checklist").errors()).hasSize(6);
        assertThat(take(browser, path + "/checklist", answers()).location()).isEqualTo(path);
        assertThat(browser.get("/pictures/panels").words()).contains("A kitchen in the morning");
        assertThat(browser.get("/").words()).contains("Have the panel look at the picture");

        assertThat(browser.post(
                                "/pictures/panels/new",
                                "heldOn-day",
                                "1",
                                "heldOn-month",
                                "6",
                                "heldOn-year",
                                "2026",
                                "members",
                                "5",
                                "lived",
                                "0")
                        .errors())
                .hasSize(3)
                .anyMatch(error -> error.contains("offered payment"));
        library.panel();
        var panel = browser.get(path + "/decision")
                .html()
                .select("#panel option")
                .last()
                .val();
        assertThat(take(browser, path + "/decision", "panel", panel, "decision", "publish")
                        .location())
                .isEqualTo(path);

        assertThat(member.get("/pictures").words()).contains("A kitchen in the morning");
        var shown = member.get(path + "/renditions/800").response();
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getHeader("Cache-Control")).isEqualTo("private, max-age=300, must-revalidate");
        assertThat(shown.getContentType()).isEqualTo("image/jpeg");
        var handed = member.get(path + "/file").response();
        assertThat(handed.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(handed.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(member.get(path + "/edit").status()).isEqualTo(404);
    }

    @Test
    void what_the_checklist_finds_is_refused_at_once_with_reasons_that_teach() {
        var browser = visit.as(custodian());
        var ref = library.draft(WhoIsShown.NONE);
        var path = "/pictures/" + ref;
        var sent = new ArrayList<>(List.of(answers(RefusalReason.BONDS, RefusalReason.SAVIOUR)));
        sent.addAll(List.of("words", "A rope lies on the floor"));

        assertThat(take(browser, path + "/checklist", sent.toArray(String[]::new))
                        .location())
                .isEqualTo(path);

        assertThat(browser.get(path).words()).contains("Refused", "They hide how people are held in fact");
        assertThat(browser.get(path + "/renditions/320").status()).isEqualTo(410);
        var member = visit.as(someone.member("HCC"));
        assertThat(member.get("/pictures/refused").words())
                .contains(ref.value(), "A rope lies on the floor", "Show two people who talk at eye level");
        assertThat(member.get("/pictures/refused").html().select("main img")).isEmpty();
        assertThat(files(ref)).isZero();
    }

    @Test
    void people_who_look_real_and_do_not_exist_are_refused_with_the_reason() {
        var browser = visit.as(custodian());
        assertThat(browser.post("/pictures/new", described("people", "SYNTHETIC"))
                        .errors())
                .anyMatch(error -> error.startsWith("Such pictures are refused"));
        assertThat(browser.post("/pictures/new", described("people", "REAL", "origin", "GENERATED"))
                        .errors())
                .containsExactly(
                        "What software generates shows no real person. Choose another answer, or another picture");
    }

    @Test
    void a_picture_with_people_waits_until_each_has_agreed() {
        var ref = library.inReview(WhoIsShown.REAL);
        var path = "/pictures/" + ref;
        var keeper = visit.as(custodian());
        library.panel();
        var publish = new String[] {
            "panel",
            keeper.get(path + "/decision").html().select("#panel option").last().val(),
            "decision",
            "publish"
        };
        assertThat(take(keeper, path + "/decision", publish).errors())
                .containsExactly("Somebody in it has not agreed to any use yet, so it cannot be published");
        assertThat(keeper.post(path + "/people/new", "place", "on the left", "recognisable", "yes")
                        .location())
                .isEqualTo(path);
        var person = "/pictures/people/" + library.firstPerson(ref);
        assertThat(keeper.get(person).status()).isEqualTo(404);

        var opener = visit.as(identityCustodian());
        assertThat(opener.post(person + "/consent", "agreed", "CAMPAIGN/PRINT").errors())
                .contains("They have to know before they agree. Tell them, and record it after that");
        assertThat(opener.post(
                                person + "/consent",
                                "toldPrint",
                                "yes",
                                "toldFree",
                                "yes",
                                "language",
                                "Polish",
                                "interpreter",
                                "yes",
                                "agreed",
                                "CAMPAIGN/PRINT",
                                "taken",
                                "CONVERSATION",
                                "givenOn-day",
                                "1",
                                "givenOn-month",
                                "6",
                                "givenOn-year",
                                "2026",
                                "until-day",
                                "1",
                                "until-month",
                                "6",
                                "until-year",
                                "2089")
                        .location())
                .isEqualTo(person);
        assertThat(take(keeper, path + "/decision", publish).location()).isEqualTo(path);
        var member = visit.as(someone.member("HCC"));
        assertThat(member.get(path + "/file").status())
                .as("a use is stated first")
                .isEqualTo(404);
        assertThat(member.post(path + "/uses/new", "use", "CAMPAIGN", "medium", "SOCIAL", "what", "A post")
                        .errors())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Not everybody shown");
        var use = member.post(path + "/uses/new", "use", "CAMPAIGN", "medium", "PRINT", "what", "A poster")
                .location();
        var file = member.get(use + "/file").response();
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(visit.as(someone.member("HCC")).get(use + "/file").status()).isEqualTo(404);
    }

    @Test
    void one_of_two_people_takes_everything_back_and_the_picture_is_gone_at_the_next_request() {
        var ref = library.withPeople(2, LONG);
        var path = "/pictures/" + ref;
        var user = someone.member("HCC");
        var use = path + "/uses/" + library.use(user, ref);
        var member = visit.as(user);
        assertThat(member.get(path + "/renditions/320").status()).isEqualTo(200);
        var opener = visit.as(identityCustodian());
        var withdrawal = path + "/people/" + library.firstPerson(ref) + "/withdrawal";
        assertThat(member.get(withdrawal).status()).isEqualTo(404);

        assertThat(opener.post(
                                withdrawal,
                                "extent",
                                "all",
                                "saidOn-day",
                                "1",
                                "saidOn-month",
                                "6",
                                "saidOn-year",
                                "2026")
                        .status())
                .isEqualTo(303);

        assertThat(member.get(path + "/renditions/320").status()).isEqualTo(410);
        assertThat(member.get(use + "/file").status()).isEqualTo(410);
        assertThat(member.get(path).status()).isEqualTo(410);
        assertThat(files(ref)).isZero();
        assertThat(consents(ref)).as("nothing that was agreed is deleted").isEqualTo(2);
        assertThat(member.get("/").words()).contains("Remove picture " + ref + " everywhere and confirm it");
        assertThat(member.get("/notices").words()).contains(ref + " must not be used any more");
        var keeper = visit.as(custodian());
        assertThat(keeper.get(path).words()).contains("Not confirmed", "Took back 1 June 2026: everything");
        assertThat(member.post(use + "/ending", "how", "PARTLY").errors()).hasSize(1);
        assertThat(member.post(use + "/ending", "how", "PARTLY", "leftOver", "40 leaflets were given out")
                        .location())
                .isEqualTo(use);
        assertThat(member.get("/").words()).doesNotContain("Remove picture " + ref);
        assertThat(keeper.get(path).words()).contains("40 leaflets were given out");
    }

    @Test
    void what_is_taken_back_in_part_ends_those_uses_alone() {
        var ref = library.withPeople(1, LONG);
        var path = "/pictures/" + ref;
        var user = someone.member("HCC");
        library.use(user, ref);
        var keeper = visit.as(custodian());

        keeper.post(
                path + "/people/" + library.firstPerson(ref) + "/withdrawal",
                "extent",
                "some",
                "covers",
                "CAMPAIGN/PRINT",
                "saidOn-day",
                "1",
                "saidOn-month",
                "6",
                "saidOn-year",
                "2026");

        var member = visit.as(user);
        assertThat(member.get(path + "/renditions/320").status()).isEqualTo(200);
        assertThat(member.get("/").words()).contains("Remove picture " + ref + " everywhere and confirm it");
        assertThat(member.post(path + "/uses/new", "use", "CAMPAIGN", "medium", "PRINT", "what", "Again")
                        .errors())
                .hasSize(1);
        assertThat(member.post(path + "/uses/new", "use", "CAMPAIGN", "medium", "WEB", "what", "A page")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void what_was_taken_back_does_not_stand_again_by_an_older_paper() {
        var ref = library.withPeople(1, LONG);
        var id = library.firstPerson(ref);
        var person = "/pictures/people/" + id;
        var opener = visit.as(identityCustodian());
        opener.post(
                "/pictures/" + ref + "/people/" + id + "/withdrawal",
                "extent",
                "some",
                "covers",
                "CAMPAIGN/PRINT",
                "saidOn-day",
                "1",
                "saidOn-month",
                "6",
                "saidOn-year",
                "2026");

        assertThat(opener.post(person + "/consent", agreed("31", "5", "CAMPAIGN/PRINT"))
                        .errors())
                .containsExactly(
                        "They took this back on 1 June 2026. Only what they agreed to on that day or later can be recorded");
        library.paper(id, LocalDate.of(2026, 5, 31), LONG);
        assertThat(standing(id)).as("a paper that another way let in").isEqualTo("CAMPAIGN/WEB");
        assertThat(opener.post(person + "/consent", agreed("31", "5", "CAMPAIGN/SCREEN"))
                        .location())
                .as("they did not take this back")
                .isEqualTo(person);
        assertThat(opener.post(person + "/consent", agreed("1", "6", "CAMPAIGN/PRINT"))
                        .location())
                .isEqualTo(person);
        assertThat(standing(id)).isEqualTo("CAMPAIGN/PRINT CAMPAIGN/SCREEN CAMPAIGN/WEB");
    }

    @Test
    void what_is_said_of_a_picture_that_was_recalled_is_recorded() {
        var ref = library.withPeople(2, LONG);
        var opener = visit.as(identityCustodian());
        var people = library.people(ref);
        for (var id : people) {
            assertThat(opener.post(
                                    "/pictures/" + ref + "/people/" + id + "/withdrawal",
                                    "extent",
                                    "all",
                                    "saidOn-day",
                                    "1",
                                    "saidOn-month",
                                    "6",
                                    "saidOn-year",
                                    "2026")
                            .status())
                    .isEqualTo(303);
        }
        assertThat(people).extracting(PicturePagesTest::standing).containsOnly("");
    }

    private static String[] agreed(String day, String month, String what) {
        return new String[] {
            "toldPrint",
            "yes",
            "toldFree",
            "yes",
            "language",
            "Polish",
            "interpreter",
            "no",
            "agreed",
            what,
            "taken",
            "PAPER",
            "givenOn-day",
            day,
            "givenOn-month",
            month,
            "givenOn-year",
            "2026",
            "until-day",
            "1",
            "until-month",
            "6",
            "until-year",
            "2089"
        };
    }

    private static String standing(UUID person) {
        return PictureLibraryFixtures.owner()
                .sql("""
                        select coalesce(string_agg(agreed, ' ' order by agreed), '') from campaigns.standing_consent where person = ?
                        """)
                .param(person)
                .query(String.class)
                .single();
    }

    @Test
    void agreement_warns_ahead_and_blocks_by_itself() {
        var today = LocalDate.now();
        var ends = library.withPeople(1, today.plusDays(60));
        var soon = library.withPeople(1, today.plusDays(20));
        var over = library.withPeople(1, today.plusDays(200));
        var user = someone.member("HCC");
        library.use(user, over);
        var keeper = custodian();
        var clock = Actor.system("Test");
        CurrentActor.run(clock, () -> expiry.run(clock, today));
        var notices = visit.as(keeper).get("/notices").words();
        assertThat(notices)
                .contains("The picture " + ends + " may be used until")
                .contains(", in 90 days or fewer")
                .contains("The picture " + soon + " may be used until")
                .contains(", in 30 days or fewer")
                .doesNotContain(over.value());

        CurrentActor.run(clock, () -> expiry.run(clock, today.plusDays(201)));
        assertThat(visit.as(user).get("/").words()).contains("Remove picture " + over + " everywhere and confirm it");
        var past = library.withPeople(1, today.minusDays(1));
        var member = visit.as(user);
        assertThat(member.get("/pictures/" + past + "/renditions/320").status()).isEqualTo(410);
        assertThat(member.get("/pictures/" + past + "/uses/new").status()).isEqualTo(404);
    }

    @Test
    void anybody_stops_a_picture_and_those_who_keep_the_library_decide() {
        var ref = library.published(WhoIsShown.NONE);
        var path = "/pictures/" + ref;
        var keeper = visit.as(custodian());
        var member = visit.as(someone.member("HCC"));
        assertThat(take(member, path + "/stop").errors()).containsExactly("Say what is wrong");
        assertThat(take(member, path + "/stop", "words", "A number plate can be read")
                        .location())
                .isEqualTo("/pictures");
        assertThat(member.get(path + "/renditions/320").status()).isEqualTo(410);
        assertThat(member.get(path + "/file").status()).isEqualTo(410);
        assertThat(keeper.get("/").words()).contains("Decide whether the picture " + ref);
        assertThat(take(keeper, path + "/release", "words", "It is a made-up plate")
                        .location())
                .isEqualTo(path);
        assertThat(member.get(path + "/renditions/320").status()).isEqualTo(200);
        assertThat(take(keeper, path + "/recall", "why", "OTHER").errors()).containsExactly("Say why it is recalled");
        assertThat(take(keeper, path + "/recall", "why", "LICENCE").location()).isEqualTo(path);
        assertThat(member.get(path + "/file").status()).isEqualTo(410);
    }

    @Test
    void who_somebody_is_lies_sealed_and_opens_for_half_an_hour_to_whoever_says_why() {
        var ref = library.withPeople(1, LONG);
        var person = "/pictures/people/" + library.firstPerson(ref);
        var opener = visit.as(identityCustodian());
        assertThat(opener.post(person + "/identity", "version", "0").errors())
                .anyMatch(error -> error.startsWith("Enter what keeps them safe"));
        opener.post(
                person + "/identity",
                "version",
                "0",
                "name",
                "Canary Name",
                "rules",
                "Only in the morning, and no message",
                "reach",
                "01632 960123",
                "language",
                "Polish");
        assertThat(opener.get(person).words()).contains("It is sealed").doesNotContain("Canary Name");
        assertThat(opener.post(person + "/opening").errors()).containsExactly("Say why you need to reach them");
        opener.post(person + "/opening", "because", "What they agreed to ends");
        assertThat(opener.get(person).words())
                .contains("Canary Name", "01632 960123", "Only in the morning, and no message");
        var other = visit.as(identityCustodian());
        assertThat(other.get(person).words()).contains("It is sealed").doesNotContain("Canary Name");
        assertThat(visit.as(custodian()).get(person).status()).isEqualTo(404);
        assertThat(opener.post(person + "/contact", "outcome", "REACHED").errors())
                .hasSize(1);
        assertThat(opener.post(person + "/contact", "outcome", "REACHED", "rulesKept", "yes")
                        .status())
                .isEqualTo(303);
        var sealed = PictureLibraryFixtures.owner()
                .sql("select sealed from campaigns.person_identity")
                .query((row, _) -> row.getBytes(1))
                .list();
        assertThat(sealed).noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("Canary"));
        assertThat(opener.post(person + "/forgetting", "version", "1").status()).isEqualTo(303);
        assertThat(opener.get(person).words()).contains("Nothing is written yet");
        assertThat(consents(ref)).isEqualTo(1);
    }

    @Test
    void the_illustrations_that_come_with_waymark_go_to_the_panel() {
        var browser = visit.as(custodian());
        var offered = browser.get("/pictures/own-set").words();
        if (!offered.contains("All of them are in your library")) { // another test may have taken them
            assertThat(offered).contains("A conversation at a table");
            assertThat(browser.post("/pictures/own-set").location()).isEqualTo("/pictures");
            assertThat(browser.get("/pictures/panels").words()).contains("A key handed over", "A ship and a bridge");
        }
        assertThat(browser.get("/pictures/own-set").words()).contains("All of them are in your library");
    }

    private static int files(Ref ref) {
        return count("campaigns.rendition r join campaigns.picture p on p.id = r.picture where p.ref = ?", ref);
    }

    private static int consents(Ref ref) {
        return count(
                "campaigns.picture_consent c join campaigns.person_shown s on s.id = c.person"
                        + " join campaigns.picture p on p.id = s.picture where p.ref = ?",
                ref);
    }

    private static int count(String from, Ref ref) {
        return PictureLibraryFixtures.owner()
                .sql("select count(*) from " + from)
                .param(ref.value())
                .query(Integer.class)
                .single();
    }
}
