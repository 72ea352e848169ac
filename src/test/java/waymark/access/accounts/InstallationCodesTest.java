package waymark.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

@WaymarkTest
class InstallationCodesTest {

    private static final Actor MACHINE = Actor.system("First administrator");

    @Autowired
    InstallationCodes codes;

    @AfterEach
    void forget() {
        TestDatabase.owner().sql("delete from access.installation_code").update();
    }

    @Test
    void there_is_one_code_it_works_once_however_it_is_typed_and_then_there_is_another() {
        var first =
                CurrentActor.as(MACHINE, () -> codes.makeWhereMissing(MACHINE)).orElseThrow();

        assertThat(CurrentActor.as(MACHINE, () -> codes.makeWhereMissing(MACHINE)))
                .isEmpty();
        assertThat(use("ABCDEF-GHJKMN-PQRSTV-WXYZ23")).isFalse();
        assertThat(use(first.toLowerCase(Locale.ROOT).replace("-", " "))).isTrue();
        assertThat(use(first)).isFalse();
        assertThat(CurrentActor.as(MACHINE, () -> codes.makeWhereMissing(MACHINE)))
                .isPresent()
                .get()
                .isNotEqualTo(first);
    }

    @Test
    void a_try_that_fails_is_in_the_audit_log_as_refused() {
        var before = refused();

        use("ABCDEF-GHJKMN-PQRSTV-WXYZ23");

        assertThat(refused()).isEqualTo(before + 1);
    }

    private boolean use(String code) {
        return CurrentActor.as(MACHINE, () -> codes.use(MACHINE, code));
    }

    private static int refused() {
        return TestDatabase.owner()
                .sql("select count(*) from audit.leaf where act = 'use_installation_code' and decision = 'refused'")
                .query(Integer.class)
                .single();
    }
}
