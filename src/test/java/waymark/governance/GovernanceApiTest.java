package waymark.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.governance.returns.ReturnQuestions;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

/// The acts of the pages without the pages: the same rules hold.
@WaymarkTest
class GovernanceApiTest {

    @Autowired
    GovernanceApi governance;

    @Autowired
    ReturnQuestions questions;

    @Autowired
    TestUsers someone;

    @Autowired
    QuarterFixtures made;

    @Autowired
    PlatformTransactionManager transactions;

    private void as(Actor actor, Runnable act) {
        CurrentActor.run(actor, () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> act.run()));
    }

    private Map<String, BigDecimal> sevenOfEverything(Actor lead, Quarter quarter, LocalDate on) {
        var values = new HashMap<String, BigDecimal>();
        as(
                lead,
                () -> questions
                        .measures(lead, "HULL", quarter, on)
                        .forEach(asked -> values.put(asked.measure(), BigDecimal.valueOf(7))));
        return values;
    }

    @Test
    void a_quarter_is_played_from_the_calendar_to_the_issued_pack_and_the_answer_of_the_board() {
        var quarter = QuarterFixtures.unused();
        var dates = QuarterFixtures.dates(quarter);
        var coordinator = someone.coordinator();
        var lead = someone.areaLead("HULL");
        var board = someone.boardMember();
        as(coordinator, () -> {
            governance.plan(coordinator, quarter, 4, dates.opens(), dates.due(), dates.acceptBy(), dates.boardMeets());
            governance.open(coordinator, quarter, dates.opens());
        });
        made.aMeasure("Desks tidied", false, quarter, 7);
        var ref = new Ref[1];
        as(lead, () -> ref[0] = governance.returnOf(lead, quarter, "HULL"));
        var values = sevenOfEverything(lead, quarter, dates.due());
        as(lead, () -> {
            governance.answer(lead, ref[0], values, dates.due());
            governance.tell(lead, ref[0], "Much", "Little", List.of("Fund the post"), dates.due());
            governance.submit(lead, ref[0], dates.due());
        });
        as(board, () -> governance.sendBack(board, ref[0], "Say more", dates.acceptBy()));
        as(lead, () -> governance.submit(lead, ref[0], dates.acceptBy()));
        as(board, () -> governance.accept(board, ref[0], dates.acceptBy()));
        as(coordinator, () -> governance.summarise(coordinator, quarter, "A steady quarter"));
        as(board, () -> {
            governance.issue(board, quarter, dates.boardMeets());
            governance.decide(board, quarter, "HULL", "Fund the post", "agreed", "From April", dates.boardMeets());
            governance.decide(board, quarter, "HULL", "Nobody asked this", "agreed", "", dates.boardMeets());
        });

        assertThat(of(quarter)).containsExactly("issued A steady quarter locked agreed From April");
    }

    private static List<String> of(Quarter quarter) {
        return TestDatabase.owner()
                .sql("""
                        select p.state || ' ' || p.summary || ' ' || r.state || ' ' || b.decision || ' ' || e.answer
                          from governance.pack p
                          join governance.area_return r on r.quarter = p.quarter and r.area = 'HULL'
                          join governance.board_request b on b.area_return = r.id
                          join governance.request_event e on e.board_request = b.id
                         where p.quarter = ?
                        """)
                .param(quarter.key())
                .query(String.class)
                .list();
    }

    @Test
    void what_the_rules_refuse_stops_the_story() {
        var quarter = made.opened();
        var lead = someone.areaLead("HULL");
        var coordinator = someone.coordinator();
        var on = QuarterFixtures.dates(quarter).due();

        assertThatThrownBy(() ->
                        as(lead, () -> governance.submit(lead, governance.returnOf(lead, quarter, "HULL"), on)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("achieved");
        assertThatThrownBy(() -> as(coordinator, () -> governance.open(coordinator, quarter, on)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was opened before");
    }
}
