package waymark.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.CurrentActor;
import waymark.notices.NoticeApi;

@WaymarkTest
class HomePageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    NoticeApi notices;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void nothing_to_do_is_said_only_to_somebody_without_tasks_and_new_notices() {
        var member = someone.member("GLAA");
        assertThat(visit.as(member).get("/").words()).contains("You have no tasks and no new notices");

        var coordinator = someone.coordinator();
        CurrentActor.run(
                coordinator,
                () -> transaction.executeWithoutResult(
                        _ -> notices.tell(coordinator, List.of(member.id()), "Something for you", "/account")));

        var page = visit.as(member).get("/");
        assertThat(page.words()).doesNotContain("no new notices");
        assertThat(page.html().select("main a[href=/notices]").text()).isEqualTo("Read 1 new notice");
    }
}
