package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.bench.CountingStatements;
import waymark.cases.CaseFixtures;
import waymark.cases.record.CaseCard;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.DueItemProvider;
import waymark.web.HomePanel;
import waymark.web.TaskProvider;

/// Each statement costs a page about a quarter of a millisecond of two processors, however little it finds:
/// a home page that asks as many as it likes grows slow with each module that comes.
@WaymarkTest
class StatementsPerPageTest {

    /// Who is signed in takes two, in the name of whom the page reads one, the number of unread notices one.
    private static final int FRAME = 4;

    /// What the setup of the partnership asks while the installation is no demonstration: one each of four
    /// modules.
    private static final int SETUP = 6;

    /// To be the system for a moment, and oneself again.
    private static final int AS_SYSTEM = 2;

    /// Whether the tour is offered still.
    private static final int WELCOME = 1;

    /// The state of the quarter: its returns, the settings of colours, red actions and red measures.
    private static final int PANEL = 4;

    /// What the search finds: one statement for each kind of thing.
    private static final int KINDS_FOUND = 37;

    /// Whose records somebody opened today: in their name, one after the other, and whether one more is within it.
    private static final int QUOTA = 3;

    /// The case, who makes the reader its member, who looked, the audit log, all summaries, what was to be done
    /// next, its history, and the line above every page.
    private static final int CASE = 8;

    /// The areas of the partnership, and whether the person is in the NRM for the referral.
    private static final int BESIDE_CARDS = 2;

    @Autowired
    List<TaskProvider> providers;

    @Autowired
    List<CaseCard> cards;

    @Autowired
    CaseFixtures cases;

    @Autowired
    List<HomePanel> panels;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Visit visit;

    @Autowired
    List<DueItemProvider> due;

    @Autowired
    TestUsers users;

    /// Following up asks each module once what it has that is late, and once for the reminders of all of it.
    private int followUp() {
        return due.size() + 1;
    }

    @Test
    void each_module_asks_one_statement_at_most_for_its_tasks() {
        for (var person : everybody()) {
            for (var provider : providers) {
                assertThat(sent(person, () -> provider.waitingFor(person)))
                        .as("%s for %s", provider.getClass().getSimpleName(), person.grants())
                        .isLessThanOrEqualTo(
                                switch (AopUtils.getTargetClass(provider).getSimpleName()) {
                                    case "FollowUpTasks" -> followUp();
                                    case "LateReportTasks" -> 1 + AS_SYSTEM;
                                    default -> 1;
                                });
            }
        }
    }

    @Test
    void how_things_are_costs_home_a_few_statements_and_none_for_those_who_see_none() {
        for (var person : everybody()) {
            for (var panel : panels) {
                var shown = new ArrayList<HomePanel.Panel>();
                assertThat(sent(person, () -> shown.addAll(panel.panelsFor(person))))
                        .as("%s for %s", panel.getClass().getSimpleName(), person.grants())
                        .isLessThanOrEqualTo(shown.isEmpty() ? 1 : PANEL);
            }
        }
    }

    @Test
    void a_page_sends_no_more_statements_than_it_did() {
        var limits = new LinkedHashMap<String, Integer>();
        limits.put("/", FRAME + SETUP + WELCOME + providers.size() + followUp());
        limits.put("/permissions", FRAME);
        limits.put("/actions", FRAME + 3);
        limits.put("/coverage", FRAME + 4);
        limits.put("/measures", FRAME + 4);
        limits.put("/directory/organisations", FRAME + 2);
        limits.put("/quarters", FRAME + 2);
        limits.put("/search?q=health", FRAME + KINDS_FOUND);
        for (var person : everybody()) {
            var browser = visit.as(person);
            limits.forEach((path, limit) -> {
                browser.get(path); // what is read once and kept is not the page's
                long before = CountingStatements.sent();
                int status = browser.get(path).status();
                assertThat(CountingStatements.sent() - before)
                        .as("%s for %s", path, person.grants())
                        .isLessThanOrEqualTo(limit);
                assertThat(status).as(path).isIn(200, 403);
            });
        }
    }

    @Test
    void the_page_of_a_case_waits_once_for_all_parts_that_can_be_sent_for_together() {
        var worker = cases.caseworker("HUMBERCARE");
        var path = "/cases/" + cases.open(worker, Route.ADULT_CONSENTS);
        var browser = visit.as(worker);
        browser.get(path); // keeps what is to be done next
        long before = CountingStatements.sent();
        int status = browser.get(path).status();
        assertThat(CountingStatements.sent() - before)
                .isLessThanOrEqualTo(FRAME + QUOTA + CASE + cards.size() + BESIDE_CARDS);
        assertThat(status).isEqualTo(200);
    }

    private long sent(Actor.Person person, Runnable asking) {
        return CurrentActor.as(person, () -> {
            var page = new TransactionTemplate(transactions);
            page.setReadOnly(true);
            return page.execute(_ -> {
                long before = CountingStatements.sent();
                asking.run();
                return CountingStatements.sent() - before;
            });
        });
    }

    private List<Actor.Person> everybody() {
        return List.of(
                users.member("HCC"),
                users.areaLead("HULL"),
                users.organisationLead("HCC"),
                users.firstResponder("HCC"),
                users.boardMember(),
                users.coordinator(),
                users.informationGovernance(),
                users.administrator(),
                users.with("HCC", "concerns_desk@area:HULL", "identity_custodian@partnership"),
                users.with("HCC", "pathway_editor@area:HULL", "pathway_reviewer@partnership"));
    }
}
