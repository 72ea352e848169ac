package waymark.governance.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.governance.GovernanceFixtures.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.governance.quarters.ReturnStage;
import waymark.governance.returns.AreaReturn.Accepted;
import waymark.governance.returns.AreaReturn.Act;
import waymark.governance.returns.AreaReturn.Header;
import waymark.governance.returns.AreaReturn.InProgress;
import waymark.governance.returns.AreaReturn.Locked;
import waymark.governance.returns.AreaReturn.Parts;
import waymark.governance.returns.AreaReturn.SentBack;
import waymark.governance.returns.AreaReturn.Submitted;
import waymark.governance.returns.AreaReturn.WithArea;
import waymark.kernel.Ruling.Agreed;

/// Whatever three people do to a return, in whatever order, certain things never happen.
class ReturnLifeTest {

    private static final List<UUID> PEOPLE = List.of(ANNA, BEN, CERYS);

    private static final Map<ReturnStage, Set<ReturnStage>> MAY_FOLLOW = Map.of(
            ReturnStage.NOT_STARTED, Set.of(ReturnStage.IN_PROGRESS, ReturnStage.SUBMITTED),
            ReturnStage.IN_PROGRESS, Set.of(ReturnStage.IN_PROGRESS, ReturnStage.SUBMITTED),
            ReturnStage.SENT_BACK, Set.of(ReturnStage.SENT_BACK, ReturnStage.SUBMITTED),
            ReturnStage.SUBMITTED, Set.of(ReturnStage.SENT_BACK, ReturnStage.ACCEPTED),
            ReturnStage.ACCEPTED, Set.of(ReturnStage.LOCKED),
            ReturnStage.LOCKED, Set.of());

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 52, 2015, 20261124})
    void no_order_of_acts_breaks_a_return(long seed) {
        var random = new Random(seed);
        for (int life = 0; life < 200; life++) {
            AreaReturn it = aNewReturn();
            var day = DATES.opens();
            for (int act = 0; act < 40; act++) {
                day = day.plusDays(random.nextInt(3));
                var next = anything(it, random, day);
                check(it, next);
                it = next;
            }
        }
    }

    private static void check(AreaReturn before, AreaReturn after) {
        if (before == after) {
            return;
        }
        assertThat(MAY_FOLLOW.get(before.stage())).contains(after.stage());
        assertThat(after.header().version()).isEqualTo(before.header().version() + 1);
        if (before.header().firstSubmitted() != null) {
            assertThat(after.header().firstSubmitted())
                    .isEqualTo(before.header().firstSubmitted());
        }
        switch (after) {
            case Submitted submitted -> {
                assertThat(submitted.parts().figures().answers())
                        .extracting(figure -> figure.asked().measure())
                        .containsExactly("ME-0001", "ME-0002");
                assertThat(submitted.parts().figures().unanswered()).isZero();
                assertThat(submitted.parts().narrative().achievements()).isNotBlank();
            }
            case Accepted accepted -> {
                assertThat(accepted.accepted().by())
                        .isNotEqualTo(accepted.submitted().by());
                assertThat(accepted.parts()).isEqualTo(before.parts());
            }
            case SentBack back -> assertThat(back.reasons()).isNotBlank();
            case Locked locked -> assertThat(locked.parts()).isEqualTo(before.parts());
            case WithArea _, AreaReturn.Waived _, AreaReturn.Missed _ -> {}
        }
    }

    private static AreaReturn anything(AreaReturn it, Random random, LocalDate day) {
        var person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                it.save(figures(it, random)) instanceof Agreed<ReturnPartSaved>(var event) ? after(it, event) : it;
            case 2 ->
                it.save(narrative(it, random)) instanceof Agreed<ReturnPartSaved>(var event) ? after(it, event) : it;
            case 3, 4 ->
                it.submit(person, day, asked(), actions()) instanceof Agreed<ReturnSubmission>(var event)
                        ? after(it, event)
                        : it;
            case 5 -> it.accept(person, day) instanceof Agreed<ReturnAccepted>(var event) ? after(it, event) : it;
            case 6 ->
                it.sendBack(person, day, random.nextBoolean() ? "More, please" : "")
                                instanceof Agreed<ReturnSentBack>(var event)
                        ? after(it, event)
                        : it;
            default ->
                it instanceof Accepted accepted && random.nextInt(4) == 0
                        ? new Locked(
                                later(it.header(), it.header().firstSubmitted()),
                                it.parts(),
                                accepted.submitted(),
                                accepted.accepted())
                        : it;
        };
    }

    private static ReturnPart figures(AreaReturn it, Random random) {
        var answers = new ArrayList<Figure>();
        for (var asked : asked()) {
            switch (random.nextInt(5)) {
                case 0 -> answers.add(Figure.unanswered(asked));
                case 1 -> answers.add(new Figure(asked, null, "The system was down", "", false));
                default ->
                    answers.add(
                            new Figure(asked, BigDecimal.valueOf(random.nextInt(40)), "", "", random.nextBoolean()));
            }
        }
        return new ReturnPart.Figures(it.parts().figures().version(), answers);
    }

    private static ReturnPart narrative(AreaReturn it, Random random) {
        return new ReturnPart.Narrative(
                it.parts().narrative().version(),
                random.nextInt(4) == 0 ? "" : "Forty people trained",
                "No cover",
                List.of());
    }

    private static AreaReturn after(AreaReturn it, ReturnPartSaved event) {
        var old = it.parts();
        var parts = switch (event.part()) {
            case ReturnPart.Figures figures ->
                new Parts(
                        new ReturnPart.Figures(figures.version() + 1, figures.answers()),
                        old.actions(),
                        old.narrative());
            case ReturnPart.Actions actions ->
                new Parts(
                        old.figures(), new ReturnPart.Actions(actions.version() + 1, actions.lines()), old.narrative());
            case ReturnPart.Narrative text ->
                new Parts(
                        old.figures(),
                        old.actions(),
                        new ReturnPart.Narrative(
                                text.version() + 1, text.achievements(), text.challenges(), text.requests()));
        };
        var header = later(it.header(), it.header().firstSubmitted());
        return it instanceof SentBack back
                ? new SentBack(header, parts, back.sentBack(), back.reasons())
                : new InProgress(header, parts);
    }

    private static AreaReturn after(AreaReturn it, ReturnSubmission submission) {
        var first = it.header().firstSubmitted();
        var on = submission.event().on();
        return new Submitted(
                later(it.header(), first == null ? on : first),
                new Parts(submission.figures(), submission.actions(), it.parts().narrative()),
                new Act(submission.event().by(), "Somebody", on));
    }

    private static AreaReturn after(AreaReturn it, ReturnAccepted event) {
        return new Accepted(
                later(it.header(), it.header().firstSubmitted()),
                it.parts(),
                ((Submitted) it).submitted(),
                new Act(event.by(), "Somebody", event.on()));
    }

    private static AreaReturn after(AreaReturn it, ReturnSentBack event) {
        return new SentBack(
                later(it.header(), it.header().firstSubmitted()),
                it.parts(),
                new Act(event.by(), "Somebody", event.on()),
                event.reasons());
    }

    private static Header later(Header header, @org.jspecify.annotations.Nullable LocalDate firstSubmitted) {
        return new Header(
                header.ref(),
                header.version() + 1,
                header.quarter(),
                header.firstMonth(),
                header.area(),
                header.dates(),
                firstSubmitted,
                header.supplementUntil());
    }
}
