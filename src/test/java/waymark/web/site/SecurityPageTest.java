package waymark.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;

@WaymarkTest
class SecurityPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Test
    void a_member_reads_how_it_is_protected_what_it_is_not_and_whom_to_tell() {
        var page = visit.as(someone.member("HCC")).get("/security");

        assertThat(page.heading()).isEqualTo("How what you put in is protected");
        assertThat(page.words())
                .contains("What it does not protect against", "Tell your partnership’s information governance lead")
                .contains("a password and a code from an authenticator", "After 5 wrong attempts")
                .contains("After 15 minutes without activity, and after 12 hours");
        assertThat(page.html().select("footer a[href=/security]")).hasSize(1);
    }

    @Test
    void a_stranger_is_asked_to_sign_in_first() {
        assertThat(visit.asNobody().get("/security").location()).startsWith("/sign-in");
        assertThat(visit.asNobody().get("/sign-in").html().select("footer a[href=/security]"))
                .isEmpty();
    }
}
