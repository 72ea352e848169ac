package waymark.governance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.Visit.Answer;
import waymark.WaymarkTest;
import waymark.governance.QuarterFixtures;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

/// A pack that is issued while the return of East Riding is missing, and what follows it.
@WaymarkTest
class SupplementTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    QuarterFixtures made;

    @Autowired
    Clock clock;

    private Actor.Person hull;
    private Actor.Person eastRiding;
    private Quarter quarter;
    private Ref ofHull;
    private Ref missing;
    private String pack;

    @BeforeEach
    void one_return_is_accepted_and_one_is_missing() {
        hull = someone.areaLead("HULL");
        eastRiding = someone.areaLead("EAST_RIDING");
        quarter = made.opened();
        ofHull = made.ofHull(quarter);
        made.accepted(
                hull,
                ofHull,
                made.aMeasure("People referred", true, quarter, 10),
                made.aMeasure("Joint visits", false, quarter, 10));
        missing = new Ref(TestDatabase.owner()
                .sql("select ref from governance.area_return where quarter = ? and area = 'EAST_RIDING'")
                .param(quarter.key())
                .query(String.class)
                .single());
        pack = "/packs/" + quarter;
        var coordinator = visit.as(someone.coordinator());
        var version = coordinator
                .get(pack + "/summary")
                .html()
                .select("[name=version]")
                .val();
        coordinator.post(pack + "/summary", "version", version, "summary", "A steady quarter");
    }

    private Answer issue(String... more) {
        var board = visit.as(someone.boardMember());
        var fields = new ArrayList<>(List.of(
                "sha256",
                board.get(pack + "/approval").html().select("[name=sha256]").val()));
        fields.addAll(List.of(more));
        return board.post(pack + "/approval", fields.toArray(String[]::new));
    }

    private Answer issueWithSupplementUntil(LocalDate until) {
        return issue(
                "missing-" + missing,
                "supplement",
                "until-" + missing + "-day",
                day(until),
                "until-" + missing + "-month",
                month(until),
                "until-" + missing + "-year",
                year(until));
    }

    private static String day(LocalDate date) {
        return String.valueOf(date.getDayOfMonth());
    }

    private static String month(LocalDate date) {
        return String.valueOf(date.getMonthValue());
    }

    private static String year(LocalDate date) {
        return String.valueOf(date.getYear());
    }

    private List<String> told(Actor.Person who) {
        return visit.as(who).get("/notices").html().select("main a").eachText();
    }

    private List<String> tasks(Actor.Person who, Ref ref) {
        return visit.as(who)
                .get("/")
                .html()
                .select(".govuk-task-list a[href='/returns/" + ref + "']")
                .eachText();
    }

    private Answer write(Actor.Person who, Ref ref, String text) {
        var browser = visit.as(who);
        var form = browser.get("/returns/" + ref + "/narrative");
        var version =
                form.status() == 200 ? form.html().select("[name=version]").val() : "1";
        return browser.post(
                "/returns/" + ref + "/narrative", "version", version, "achievements", text, "challenges", "None");
    }

    @Test
    void the_board_says_of_each_missing_return_what_becomes_of_it() {
        assertThat(issue().errors()).containsExactly("Say whether the return of East Riding is waived or may follow");
        assertThat(issue("missing-" + missing, "waived").errors())
                .containsExactly("Enter why the return of East Riding is waived");
        assertThat(issueWithSupplementUntil(LocalDate.now(clock)).errors())
                .containsExactly("The last day for a supplement must be after today");
        assertThat(visit.as(someone.boardMember()).get(pack).words()).contains("Draft");
    }

    @Test
    void a_waived_return_asks_nothing_of_its_area_any_more_and_a_locked_one_is_unlocked_with_a_reason() {
        assertThat(issue("missing-" + missing, "waived", "reason-" + missing, "The lead was ill")
                        .location())
                .isEqualTo(pack);

        assertThat(visit.as(someone.member("HCC")).get(pack).words()).contains("waived by the board: The lead was ill");
        assertThat(visit.as(eastRiding).get("/returns/" + missing).words())
                .contains("waived it: The lead was ill")
                .doesNotContain("Correct it", "Check and submit");
        assertThat(tasks(eastRiding, missing)).isEmpty();
        assertThat(told(eastRiding)).anyMatch(text -> text.contains("without the return of East Riding and waived it"));
        assertThat(write(eastRiding, missing, "Later").status()).isEqualTo(422);
        assertThat(visit.as(someone.boardMember()).get(pack).html().select("main a[href^=/returns/" + missing + "]"))
                .isEmpty();

        var board = visit.as(someone.boardMember());
        var path = "/returns/" + ofHull + "/unlocking";
        var version = board.get(path).html().select("[name=version]").val();
        var until = LocalDate.now(clock).plusDays(5);

        assertThat(unlock(board, path, version, " ", until).errors())
                .containsExactly("Enter why the return is unlocked. The next pack prints it");
        assertThat(unlock(board, path, version, "The visits were counted twice", until)
                        .location())
                .isEqualTo("/quarters/" + quarter);

        assertThat(visit.as(hull).get("/returns/" + ofHull).words())
                .contains("The visits were counted twice", "Correct the return and submit it by");
        assertThat(told(hull)).anyMatch(text -> text.contains("The board unlocked the return of Hull"));
        assertThat(write(hull, ofHull, "Counted once").status()).isEqualTo(303);
        assertThat(visit.as(someone.member("HCC")).get("/returns/" + ofHull).status())
                .isEqualTo(404);
        assertThat(board.get("/returns/" + ofHull).location()).isEqualTo("/quarters/" + quarter);
        assertThat(visit.as(someone.member("HCC")).get(pack).html().select("main a[href='/returns/" + ofHull + "']"))
                .isEmpty();
    }

    @Test
    void a_supplement_is_submitted_until_its_day_and_shown_with_the_pack_that_stays_as_it_is() {
        var until = LocalDate.now(clock).plusDays(10);
        assertThat(issueWithSupplementUntil(until).location()).isEqualTo(pack);
        var frozen = visit.as(hull).get(pack + "/json").text();
        assertThat(frozen).contains("may follow as a supplement until");
        assertThat(tasks(eastRiding, missing)).singleElement().asString().contains("Submit the return of East Riding");
        assertThat(visit.as(eastRiding).get("/").words()).contains("As a supplement to the issued pack");
        assertThat(visit.as(eastRiding).get("/returns/" + missing).words())
                .contains("It may follow as a supplement: submit it by");
        assertThat(visit.as(someone.member("HCC")).get("/quarters/" + quarter).words())
                .contains("East Riding may submit its return until")
                .doesNotContain("Nothing in this quarter changes");

        write(eastRiding, missing, "Two services trained");
        submit(eastRiding, missing);
        var board = visit.as(someone.boardMember());
        assertThat(board.get("/")
                        .html()
                        .select("main a[href='/returns/" + missing + "']")
                        .text())
                .contains("Decide on the return of East Riding");
        var version = board.get("/returns/" + missing + "/acceptance")
                .html()
                .select("[name=version]")
                .val();
        board.post("/returns/" + missing + "/acceptance", "version", version);

        assertThat(visit.as(someone.member("HCC")).get(pack).words())
                .contains("Supplements", "Return of East Riding, accepted on");
        assertThat(visit.as(someone.member("HCC")).get("/returns/" + missing).words())
                .contains("Two services trained", "accepted this return as a supplement");
        assertThat(visit.as(hull).get(pack + "/json").text()).isEqualTo(frozen);
        assertThat(tasks(eastRiding, missing)).isEmpty();
    }

    private void submit(Actor.Person area, Ref ref) {
        var browser = visit.as(area);
        var path = "/returns/" + ref;
        var form = browser.get(path + "/figures").html();
        var seen = form.select("[name=version]").val();
        var fields = new ArrayList<>(List.of("version", seen.isEmpty() ? "1" : seen)); // no form where nothing is asked
        form.select("input[name^=value-]").forEach(field -> {
            fields.addAll(List.of(field.attr("name"), "7"));
            fields.addAll(List.of(field.attr("name").replace("value-", "explanation-"), "Counted again"));
        });
        assertThat(browser.post(path + "/figures", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        var version = browser.get(path + "/submission")
                .html()
                .select("[name=version]")
                .val();
        assertThat(browser.post(path + "/submission", "version", version).location())
                .isEqualTo(path);
    }

    @Test
    void after_its_day_nobody_writes_in_a_supplement_neither_here_nor_in_the_database() {
        issueWithSupplementUntil(LocalDate.now(clock).plusDays(10));
        write(eastRiding, missing, "In time");
        var owner = TestDatabase.owner();
        owner.sql("alter table governance.area_return disable trigger return_step")
                .update();
        owner.sql("update governance.area_return set supplement_until = :day where ref = :ref")
                .param("day", LocalDate.now(clock).minusDays(1))
                .param("ref", missing.value())
                .update();
        owner.sql("alter table governance.area_return enable always trigger return_step")
                .update();

        assertThat(write(eastRiding, missing, "Too late").status()).isEqualTo(422);
        assertThat(visit.as(eastRiding).get("/returns/" + missing).words())
                .contains("has passed. Report it next quarter", "In time")
                .doesNotContain("Too late");
        assertThat(tasks(eastRiding, missing)).isEmpty();
        assertThat(visit.as(someone.member("HCC")).get(pack).words()).contains("did not come by");
    }

    @Test
    void another_edition_begins_with_what_changed_and_prints_why_a_return_was_unlocked() {
        issueWithSupplementUntil(LocalDate.now(clock).plusDays(10));
        var board = visit.as(someone.boardMember());
        var nothing =
                board.get(pack + "/edition").html().select("[name=sha256]").val();
        assertThat(board.post(pack + "/edition", "sha256", nothing).errors())
                .containsExactly(
                        "No return has been accepted since this edition was issued, so there is nothing new to issue");
        var first = visit.as(hull).get(pack + "/json").text();
        var path = "/returns/" + ofHull + "/unlocking";
        unlock(
                board,
                path,
                board.get(path).html().select("[name=version]").val(),
                "The visits were counted twice",
                LocalDate.now(clock).plusDays(5));
        write(hull, ofHull, "Counted once");
        submit(hull, ofHull);
        accept(board, ofHull);
        write(eastRiding, missing, "Two services trained");
        submit(eastRiding, missing);
        accept(board, missing);

        var seen = board.get(pack + "/edition").html().select("[name=sha256]").val();
        assertThat(board.post(pack + "/edition", "sha256", seen).location()).isEqualTo(pack + "/editions/2");

        var page = visit.as(someone.member("HCC")).get(pack + "/editions/2");
        assertThat(page.words())
                .contains(
                        "What changed since edition 1",
                        "East Riding is in the pack now: its return was accepted",
                        "Joint visits, Hull: 7, before 1,200",
                        "Hull: achievements were rewritten",
                        "The visits were counted twice");
        assertThat(page.html().select("main a[href='" + pack + "/editions/2/pdf']"))
                .isNotEmpty();
        assertThat(visit.as(hull).get(pack + "/editions/2/pdf").status()).isEqualTo(200);
        assertThat(visit.as(hull).get(pack + "/editions/2/csv").text()).contains("Joint visits");
        assertThat(visit.as(hull).get(pack + "/editions/3").status()).isEqualTo(404);
        assertThat(visit.as(hull).get(pack + "/json").text()).isEqualTo(first);
        assertThat(visit.as(hull).get(pack).words()).contains("There is a later edition of this pack");
        assertThat(board.post(pack + "/edition", "sha256", seen).status()).isIn(409, 422);
        assertThat(told(hull)).anyMatch(text -> text.startsWith("Edition 2 of the board pack"));
    }

    private static void accept(Visit.Browser board, Ref ref) {
        var path = "/returns/" + ref + "/acceptance";
        board.post(
                path, "version", board.get(path).html().select("[name=version]").val());
    }

    private static Answer unlock(Visit.Browser board, String path, String version, String reason, LocalDate until) {
        return board.post(
                path,
                "version",
                version,
                "reason",
                reason,
                "until-day",
                day(until),
                "until-month",
                month(until),
                "until-year",
                year(until));
    }
}
