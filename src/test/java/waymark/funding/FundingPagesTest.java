package waymark.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.intelligence.WorkFixtures.fields;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.jobs.Job;

/// Posts, grants and options as people see them.
@WaymarkTest
class FundingPagesTest {

    @Autowired
    DemonstrationFunding demonstration;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Autowired
    List<Job> jobs;

    private Actor.Person manager() {
        return someone.with("OPCC", "funding_manager@partnership");
    }

    @Test
    void a_post_is_added_paid_for_changed_and_its_grant_withdrawn() {
        var today = LocalDate.now();
        var first = YearMonth.from(today).atDay(1);
        var manager = visit.as(manager());
        assertThat(manager.post("/funding/new").errors())
                .contains(
                        "Choose what it is",
                        "Enter a name",
                        "Choose who employs or runs it",
                        "Enter what it costs in a year");
        var path = manager.post(
                        "/funding/new",
                        fields(
                                "kind",
                                "POST",
                                "name",
                                "Outreach worker",
                                "organisation",
                                "HCC",
                                "area",
                                "HULL",
                                "objectives",
                                "SP1.2",
                                "yearly",
                                "36,000",
                                "fromOn",
                                first))
                .location();
        assertThat(manager.get(path).words()).contains("Outreach worker", "Not funded now, then no money", "SP1.2");

        var grant = fields(
                "form",
                "MONEY",
                "title",
                "First year",
                "description",
                "Pays for the post",
                "funderName",
                "A trust",
                "recipient",
                "HCC",
                "amount",
                "36000",
                "fromOn",
                first,
                "toOn",
                first.plusYears(1).minusDays(1),
                "certainty",
                "AWARDED",
                "awardedOn",
                today);
        assertThat(manager.post(path + "/grants/new", "form", "MONEY").errors())
                .contains("Enter a title", "Choose who gets it");
        assertThat(manager.post(path + "/grants/new", grant).status()).isEqualTo(303);
        var page = manager.get(path);
        assertThat(page.words()).contains("Funded to the end of", "First year", "£36,000", "A trust");
        assertThat(manager.get("/funding/months/" + YearMonth.from(today)).words())
                .contains("£3,000");
        assertThat(manager.get("/funding/months/2027-13").status()).isEqualTo(404);
        assertThat(manager.get("/funding.csv").text()).contains("Outreach worker");

        var address = page.html().select("a:contains(First year)").attr("href");
        assertThat(manager.post(address + "/withdrawal", "version", "1").errors())
                .containsExactly("Say why");
        assertThat(manager.post(address + "/withdrawal", "version", "1", "why", "The trust closed")
                        .status())
                .isEqualTo(303);
        assertThat(manager.get(address).words()).contains("Withdrawn", "The trust closed");
        assertThat(manager.get(address + "/edit").status()).isEqualTo(404);
        assertThat(manager.get(path).words()).contains("Not funded now");
    }

    @Test
    void the_post_of_the_coordinator_runs_out_is_decided_on_and_funded() {
        var today = LocalDate.now();
        var person = manager();
        var post = CurrentActor.as(person, () -> demonstration.record(person, FundingFixtures.PLACES, today));
        var manager = visit.as(person);
        var gone = YearMonth.from(today).plusMonths(5);
        assertThat(manager.get("/funding").words())
                .contains("Funding that is ending", "Partnership coordinator", "then no money");
        assertThat(manager.get("/").words()).contains("Find funding for Partnership coordinator");
        var page = manager.get("/funding/" + post);
        var option = page.html().select("a:contains(a fifth each)").attr("href");
        assertThat(manager.post(option + "/decision", "version", "1").errors()).contains("Choose what was decided");
        var decision = FundingFixtures.decided();
        assertThat(manager.get(option + "/decision")
                        .html()
                        .select("select[name=decision] option[value=" + decision + "]"))
                .hasSize(1);
        assertThat(manager.post(option + "/putting", "version", "1").status()).isEqualTo(303);
        assertThat(manager.post(option + "/putting", "version", "1").status()).isEqualTo(422);
        assertThat(manager.post(
                                option + "/decision",
                                fields(
                                        "version",
                                        "2",
                                        "state",
                                        "CHOSEN",
                                        "decidedOn",
                                        today,
                                        "decision",
                                        decision,
                                        "reason",
                                        "All five signed"))
                        .status())
                .isEqualTo(303);
        assertThat(manager.get(option).words()).contains("Chosen", "All five signed", "Decision of the board");
        assertThat(manager.get(option).html().select("main a[href=/decisions/" + decision + "]"))
                .hasSize(1);
        assertThat(manager.get(option + "/edit").status()).isEqualTo(404);
        manager.post(
                "/funding/" + post + "/grants/new",
                fields(
                        "form",
                        "MONEY",
                        "title",
                        "Five fifths",
                        "description",
                        "The post for three more years",
                        "funder",
                        "OPCC",
                        "recipient",
                        "WILBERFORCE",
                        "amount",
                        "157200",
                        "fromOn",
                        gone.atDay(1),
                        "toOn",
                        gone.plusMonths(35).atEndOfMonth(),
                        "certainty",
                        "AWARDED",
                        "awardedOn",
                        today));
        assertThat(manager.get("/funding/" + post).words()).contains("Funded in every month");
    }

    @Test
    void who_only_reads_changes_nothing_and_members_see_no_money() {
        var person = manager();
        var post = CurrentActor.as(person, () -> demonstration.record(person, FundingFixtures.PLACES, LocalDate.now()));
        var board = visit.as(someone.with("HCC", "board_member@partnership"));
        assertThat(board.get("/funding/" + post).status()).isEqualTo(200);
        assertThat(board.get("/funding/" + post + "/edit").status()).isEqualTo(404);
        assertThat(board.get("/").words()).contains("until Partnership coordinator is not funded");
        assertThat(visit.as(someone.member("HCC")).get("/funding/" + post).status())
                .isEqualTo(404);
    }

    @Test
    void the_board_and_the_leads_of_who_paid_until_now_are_told_once_months_ahead() {
        var person = manager();
        var board = visit.as(someone.with("HCC", "board_member@partnership"));
        var funder = visit.as(someone.organisationLead("OPCC"));
        var other = visit.as(someone.organisationLead("NLC"));
        var post = CurrentActor.as(person, () -> demonstration.record(person, FundingFixtures.PLACES, LocalDate.now()));
        var system = Actor.system("Funding that is ending");
        for (int day = 0; day < 2; day++) {
            CurrentActor.run(
                    system,
                    () -> jobs.stream()
                            .filter(job -> job.name().equals("Funding that is ending"))
                            .forEach(job -> job.work().accept(system)));
        }
        for (var told : List.of(board, funder)) {
            // other tests' posts may have filled the first pages of the board's notices
            assertThat(IntStream.rangeClosed(1, 5)
                            .mapToObj(number -> told.get("/notices?page=" + number))
                            .flatMap(page -> page.html().select("main a:contains(" + post.value() + ")").stream())
                            .map(link -> link.attr("href"))
                            .distinct())
                    .hasSize(1);
        }
        assertThat(other.get("/notices").words()).doesNotContain(post.value());
    }
}
