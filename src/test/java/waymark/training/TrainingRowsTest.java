package waymark.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Who reads packs, sessions and places.
@WaymarkTest
class TrainingRowsTest {

    @Autowired
    private TrainingFixtures training;

    @Autowired
    private TrainingApi api;

    @Autowired
    private TestUsers someone;

    @Autowired
    private TransactionTemplate transaction;

    private <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.as(actor, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    @Test
    void members_see_a_session_and_their_own_place_and_no_pack() {
        var ref = training.session("HULL");
        var member = someone.member("HCC");
        training.enrolled(ref, member, null);
        training.enrolled(ref, "Asha Bell (fictional)", "A care home", null);

        var session = as(member, () -> api.session(member, new Ref(ref)).orElseThrow());
        assertThat(session.taken()).isEqualTo(2);
        assertThat(as(member, () -> api.enrolments(member, session.id())))
                .singleElement()
                .matches(one -> member.id().equals(one.person()));
        assertThat(as(member, () -> api.packVersion(member, session.packVersion())))
                .isEmpty();
    }

    @Test
    void trainers_read_every_pack_and_the_places_of_their_area() {
        var ref = training.session("HULL");
        training.enrolled(ref, "Asha Bell (fictional)", "A care home", null);
        var here = training.trainer("HULL");
        var elsewhere = training.trainer("EAST_RIDING");

        var session = as(here, () -> api.session(here, new Ref(ref)).orElseThrow());
        assertThat(as(here, () -> api.enrolments(here, session.id()))).hasSize(1);
        assertThat(as(elsewhere, () -> api.enrolments(elsewhere, session.id()))).isEmpty();
        var content = as(
                        elsewhere,
                        () -> api.packVersion(elsewhere, session.packVersion()).orElseThrow())
                .content();
        assertThat(content.minutes()).isEqualTo(45);
        assertThat(content.question(TrainingFixtures.SECOND_QUESTION)).isPresent();
    }
}
