package waymark.cases.rules;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// The machine against the published model, a copy of which is `cases/nrm-case-state-machine.json`.
class NrmMachineTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
    private static final JsonNode MODEL = model();

    @Test
    void the_table_has_the_states_the_steps_and_the_edges_of_the_model_and_no_others() {
        assertThat(Arrays.stream(NrmState.values()).map(Enum::name).collect(toSet()))
                .isEqualTo(values("states", "code"))
                .hasSize(19);
        assertThat(Arrays.stream(NrmStep.values()).map(NrmStep::code).collect(toSet()))
                .isEqualTo(values("transitions", "event"))
                .hasSize(32);
        assertThat(NrmTransition.ALL.stream()
                        .map(edge -> edge.from() + " " + edge.step().code() + " " + edge.to()))
                .containsExactlyInAnyOrderElementsOf(edges())
                .hasSize(76);
        assertThat(Arrays.stream(NrmState.values())
                        .filter(NrmState::ended)
                        .map(Enum::name)
                        .collect(toSet()))
                .isEqualTo(new HashSet<>(MODEL.get("terminalStates")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()));
    }

    @Test
    void every_edge_can_be_walked() {
        for (var edge : NrmTransition.ALL) {
            var process = ready(edge);
            var ruling = process.take(edge.step(), entry(edge.step()), facts(edge), SampleClocks.ALL, TODAY);
            assertThat(ruling).as(edge.toString()).isInstanceOf(Ruling.Agreed.class);
            var after = ((Ruling.Agreed<NrmEvent>) ruling).event().after();
            assertThat(after.state()).as(edge.toString()).isEqualTo(edge.to());
            assertThat(after.version()).isEqualTo(process.version() + 1);
        }
    }

    @Test
    void every_other_pair_of_state_and_step_is_refused() {
        int refused = 0;
        for (var state : NrmState.values()) {
            for (var step : NrmStep.values()) {
                if (NrmTransition.of(state, step).isEmpty()) {
                    for (var age : Age.values()) {
                        var facts = new NrmFacts(age, Agreement.CONSENTED, null, true, true, true, true, true, false);
                        var process = ready(new NrmTransition(state, step, state));
                        assertThat(process.take(step, entry(step), facts, SampleClocks.ALL, TODAY))
                                .as(state + " " + step)
                                .isInstanceOf(Ruling.Refused.class);
                    }
                    assertThat(ready(new NrmTransition(state, step, state)).steps())
                            .doesNotContain(step);
                    refused++;
                }
            }
        }
        // 76 edges; resuming and an overturned disqualification have one pair for two and for five of them
        assertThat(refused).isEqualTo(19 * 32 - (76 - 1 - 4));
    }

    @Test
    void a_resumed_case_and_an_overturned_disqualification_go_back_to_where_they_were_and_nowhere_else() {
        for (var edge : NrmTransition.ALL) {
            if (edge.step() == NrmStep.RESUME || edge.step() == NrmStep.DISQUALIFICATION_OVERTURNED) {
                for (var other : NrmState.values()) {
                    boolean right = other == edge.to();
                    var process = edge.step() == NrmStep.RESUME
                            ? at(edge.from(), Age.ADULT, null, other, null, null)
                            : at(edge.from(), Age.ADULT, null, null, other, NrmState.DISQUALIFIED);
                    assertThat(process.next(edge.step())
                                    .filter(edge.to()::equals)
                                    .isPresent())
                            .as(edge + " " + other)
                            .isEqualTo(right);
                }
            }
        }
        var challenged = at(NrmState.RECONSIDERATION_REQUESTED, Age.ADULT, null, null, null, NrmState.RG_NEGATIVE);
        assertThat(challenged.steps())
                .contains(NrmStep.OVERTURNED_RG, NrmStep.UPHELD)
                .doesNotContain(NrmStep.OVERTURNED_CG, NrmStep.DISQUALIFICATION_OVERTURNED);
    }

    @Test
    void what_each_step_asks_for_is_said() {
        var adult = new NrmFacts(Age.ADULT, Agreement.NOT_ASKED, null, true, true, true, true, true, false);
        var child =
                new NrmFacts(Age.CHILD, Agreement.NOT_ASKED, DAY.plusDays(300), true, true, true, true, true, false);
        var draft = draft(Age.ADULT);
        assertThat(problems(draft, NrmStep.SUBMIT_REFERRAL, entry(NrmStep.SUBMIT_REFERRAL), adult))
                .containsExactly(
                        "An adult is referred only with informed consent, or by a recorded best-interests decision");
        assertThat(problems(
                        draft,
                        NrmStep.SUBMIT_REFERRAL,
                        NrmEntry.on(DAY),
                        adult.with(Agreement.BEST_INTERESTS_TO_REFER)))
                .isEmpty();
        assertThat(problems(draft, NrmStep.SUBMIT_REFERRAL, NrmEntry.on(DAY), child))
                .isEmpty();
        assertThat(problems(
                        draft,
                        NrmStep.SUBMIT_REFERRAL,
                        NrmEntry.on(DAY),
                        new NrmFacts(Age.UNKNOWN, Agreement.REFUSED, null, true, true, true, true, false, false)))
                .isEmpty();
        assertThat(problems(
                        draft,
                        NrmStep.SUBMIT_REFERRAL,
                        NrmEntry.on(DAY),
                        new NrmFacts(Age.CHILD, Agreement.NOT_ASKED, null, false, false, false, false, false, false)))
                .containsExactly(
                        "Only a first responder organisation can refer somebody",
                        "Fill every mandatory field of the referral first");
        assertThat(problems(draft, NrmStep.NOTIFY_WITHOUT_CONSENT, NrmEntry.on(DAY), child.with(Agreement.REFUSED)))
                .containsExactly("A child, or somebody who may be a child, is referred: no consent is asked");
        assertThat(problems(draft, NrmStep.NOTIFY_WITHOUT_CONSENT, NrmEntry.on(DAY), adult.with(Agreement.CONSENTED)))
                .containsExactly(
                        "Record first that the adult does not agree, or a best-interests decision not to refer");
        assertThat(problems(
                        draft,
                        NrmStep.NOTIFY_WITHOUT_CONSENT,
                        NrmEntry.on(DAY),
                        new NrmFacts(Age.ADULT, Agreement.REFUSED, null, true, false, true, false, false, false)))
                .containsExactly(
                        "Section 52 does not bind your organisation",
                        "The notification must identify nobody unless the adult agrees");

        var sent = at(NrmState.SUBMITTED_NRM, Age.CHILD, null, null, null, null);
        assertThat(problems(sent, NrmStep.ALLOCATE_LOCAL, NrmEntry.on(DAY), child))
                .isEmpty();
        assertThat(problems(
                        sent,
                        NrmStep.ALLOCATE_LOCAL,
                        NrmEntry.on(DAY),
                        facts(Age.CHILD, DAY.plusDays(101), true, false)))
                .isEmpty();
        assertThat(problems(
                        sent,
                        NrmStep.ALLOCATE_LOCAL,
                        NrmEntry.on(DAY),
                        facts(Age.CHILD, DAY.plusDays(100), true, false)))
                .containsExactly(
                        "A local panel decides only where the child was more than 100 days from 18 when referred");
        assertThat(problems(
                        sent,
                        NrmStep.ALLOCATE_LOCAL,
                        NrmEntry.on(DAY),
                        facts(Age.CHILD, DAY.plusDays(300), false, true)))
                .containsExactly(
                        "The area has no local panel", "A local panel decides only where nobody doubts the age");
        assertThat(problems(sent, NrmStep.ALLOCATE_IECA, NrmEntry.on(DAY).cohort(true), child))
                .containsExactly("This authority decides about adults only");
        assertThat(problems(sent, NrmStep.WITHDRAW_CONSENT, NrmEntry.on(DAY).told(true), child))
                .containsExactly("A child cannot withdraw; nor can somebody who may be a child");
        assertThat(problems(sent, NrmStep.TURNED_18_STAYS_IN, NrmEntry.on(DAY), adult))
                .containsExactly(
                        "Record the person’s informed consent first, as of any adult",
                        "Choose whether the person wants support under the contract");
        assertThat(problems(
                        at(NrmState.RG_PENDING, Age.ADULT, Authority.SCA, null, null, null),
                        NrmStep.RG_AND_CG_POSITIVE,
                        NrmEntry.on(DAY),
                        adult))
                .containsExactly("Only a local panel makes both decisions at one meeting");
        var withPanel = at(NrmState.ALLOCATED_LOCAL_PANEL, Age.ADULT, Authority.LOCAL_PANEL, null, null, null);
        assertThat(problems(
                        withPanel, NrmStep.WITHDRAW_CONSENT, NrmEntry.on(DAY).told(true), adult))
                .containsExactly("With a local panel only a person who has turned 18 since the referral can withdraw");
        assertThat(problems(
                        at(NrmState.CG_POSITIVE, Age.ADULT, Authority.SCA, null, null, null),
                        NrmStep.START_MOVE_ON,
                        NrmEntry.on(DAY).supported(false),
                        adult))
                .containsExactly(
                        "A move-on period is for an adult with support under the Modern Slavery Victim Care Contract");
        assertThat(problems(
                        at(NrmState.CG_POSITIVE, Age.ADULT, Authority.SCA, null, null, null),
                        NrmStep.EXIT,
                        NrmEntry.on(DAY).supported(true),
                        adult))
                .containsExactly("An adult with support under the contract has a move-on period first");
        assertThat(problems(
                        at(NrmState.RECOVERY, Age.ADULT, Authority.SCA, null, null, null),
                        NrmStep.DISQUALIFY,
                        NrmEntry.on(DAY),
                        adult))
                .containsExactly(
                        "Choose the ground of the disqualification", "Enter the facts that the decision names");
    }

    @Test
    void a_late_request_for_reconsideration_needs_its_exceptional_circumstances() {
        var negative = at(NrmState.RG_NEGATIVE, Age.ADULT, Authority.SCA, null, null, null);
        var facts = facts(Age.ADULT, null, false, false);
        var grounds = List.of(Ground.NEW_EVIDENCE);
        assertThat(problems(
                        negative,
                        NrmStep.REQUEST_RECONSIDERATION,
                        NrmEntry.on(DAY.plusDays(30)).challenging(grounds, ""),
                        facts))
                .isEmpty();
        assertThat(problems(
                        negative,
                        NrmStep.REQUEST_RECONSIDERATION,
                        NrmEntry.on(DAY.plusDays(31)).challenging(grounds, ""),
                        facts))
                .containsExactly("The time to ask ended on 1 April 2026. Enter the exceptional circumstances");
        assertThat(problems(
                        negative,
                        NrmStep.REQUEST_RECONSIDERATION,
                        NrmEntry.on(DAY.plusDays(31)).challenging(grounds, "In hospital until yesterday"),
                        facts))
                .isEmpty();
        assertThat(problems(negative, NrmStep.REQUEST_RECONSIDERATION, NrmEntry.on(DAY), facts))
                .containsExactly("Choose at least one ground");
        assertThat(problems(negative, NrmStep.WINDOW_EXPIRED, NrmEntry.on(DAY.plusDays(30)), facts))
                .containsExactly("The time to ask for a reconsideration has not passed");
        assertThat(problems(negative, NrmStep.WINDOW_EXPIRED, NrmEntry.on(DAY.plusDays(31)), facts))
                .isEmpty();
    }

    @Test
    void no_step_is_of_a_day_to_come_or_before_the_step_before_it() {
        var pending = at(NrmState.RG_PENDING, Age.ADULT, Authority.SCA, null, null, null);
        var facts = facts(Age.ADULT, null, false, false);
        assertThat(problems(pending, NrmStep.RG_POSITIVE, NrmEntry.on(TODAY.plusDays(1)), facts))
                .containsExactly("The date must be today or in the past");
        assertThat(problems(pending, NrmStep.RG_POSITIVE, NrmEntry.on(DAY.minusDays(1)), facts))
                .containsExactly("The date cannot be before 2 March 2026, the day of the step before");
    }

    @Test
    void any_walk_keeps_what_the_model_says_always_holds() {
        var random = new Random(76);
        var reached = EnumSet.noneOf(NrmState.class);
        for (int walk = 0; walk < 4_000; walk++) {
            var age = Age.values()[random.nextInt(3)];
            var process = NrmProcess.draft(
                    UUID.randomUUID(), new Ref("NP-TEST"), UUID.randomUUID(), UUID.randomUUID(), age, DAY);
            var day = DAY;
            @Nullable NrmState suspended = null;
            @Nullable NrmState disqualified = null;
            for (int number = 0; number < 25; number++) {
                var steps = process.steps();
                if (steps.isEmpty()) {
                    assertThat(process.state().ended()).isTrue();
                    break;
                }
                var step = steps.get(random.nextInt(steps.size()));
                if (process.next(step).orElseThrow().ended() && random.nextInt(5) > 0) {
                    continue;
                }
                day = day.plusDays(random.nextInt(40));
                var now = age == Age.ADULT || random.nextInt(3) == 0 ? Age.ADULT : age;
                var facts = new NrmFacts(
                        now,
                        Agreement.values()[random.nextInt(5)],
                        DAY.plusDays(random.nextInt(400)),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean());
                var on = step == NrmStep.START_RECOVERY
                        ? process.day(NrmPoint.RG_POSITIVE).orElseThrow()
                        : day;
                if (!(process.take(step, entry(step, on, random.nextBoolean()), facts, SampleClocks.ALL, LocalDate.MAX)
                        instanceof Ruling.Agreed<NrmEvent>(var event))) {
                    continue;
                }
                var after = event.after();
                reached.add(after.state());
                switch (step) {
                    case SUBMIT_REFERRAL ->
                        assertThat(facts.firstResponder()
                                        && (now != Age.ADULT
                                                || facts.agreement() == Agreement.CONSENTED
                                                || facts.agreement() == Agreement.BEST_INTERESTS_TO_REFER))
                                .isTrue();
                    case NOTIFY_WITHOUT_CONSENT ->
                        assertThat(now == Age.ADULT && facts.withoutIdentity()).isTrue();
                    case DISQUALIFY -> {
                        assertThat(process.points()).containsKey(NrmPoint.RG_POSITIVE);
                        disqualified = process.state();
                    }
                    case SUSPEND -> suspended = process.state();
                    case RESUME -> assertThat(after.state()).isEqualTo(suspended);
                    case DISQUALIFICATION_OVERTURNED ->
                        assertThat(after.state()).isEqualTo(disqualified);
                    case WITHDRAW_CONSENT, TURNED_18_LEAVES -> assertThat(now).isEqualTo(Age.ADULT);
                    case TURNED_18_STAYS_IN -> assertThat(after.state()).isEqualTo(process.state());
                    default -> {}
                }
                if (after.state() == NrmState.CG_POSITIVE) {
                    assertThat(after.points()).containsKey(NrmPoint.RG_POSITIVE);
                }
                assertThat(after.suspendedFrom() != null).isEqualTo(after.state() == NrmState.SUSPENDED);
                assertThat(after.challenged() != null).isEqualTo(after.state() == NrmState.RECONSIDERATION_REQUESTED);
                process = after;
            }
        }
        assertThat(reached).as("every state is come by").hasSize(19);
    }

    private static List<String> problems(NrmProcess process, NrmStep step, NrmEntry entry, NrmFacts facts) {
        return process.take(step, entry, facts, SampleClocks.ALL, TODAY) instanceof Ruling.Refused<NrmEvent>(var all)
                ? all.stream().map(Problem::message).toList()
                : List.of();
    }

    private static NrmFacts facts(Age age, @Nullable LocalDate turns18, boolean pilot, boolean disputed) {
        return new NrmFacts(age, Agreement.CONSENTED, turns18, true, true, true, true, pilot, disputed);
    }

    /// Facts with which the edge may be walked.
    private static NrmFacts facts(NrmTransition edge) {
        return switch (edge.step()) {
            case NOTIFY_WITHOUT_CONSENT -> facts(Age.ADULT, null, false, false).with(Agreement.REFUSED);
            case ALLOCATE_LOCAL -> facts(Age.CHILD, DAY.plusDays(400), true, false);
            default -> facts(Age.ADULT, null, false, false);
        };
    }

    private static NrmEntry entry(NrmStep step) {
        var on = switch (step) {
            case RECOVERY_MINIMUM_REACHED -> DAY.plusDays(30);
            case WINDOW_EXPIRED -> DAY.plusDays(31);
            default -> DAY;
        };
        return entry(step, on, true);
    }

    private static NrmEntry entry(NrmStep step, LocalDate on, boolean supported) {
        return NrmEntry.on(on)
                .because("A reason")
                .on(Limb.BAD_FAITH)
                .challenging(List.of(Ground.GUIDANCE_NOT_FOLLOWED), "In hospital")
                .until(on.plusDays(60))
                .supported(step != NrmStep.EXIT && supported)
                .told(true)
                .cohort(true);
    }

    /// A process in the state that the edge leaves, which remembers what the edge asks for.
    private static NrmProcess ready(NrmTransition edge) {
        var challenged = switch (edge.step()) {
            case OVERTURNED_RG -> NrmState.RG_NEGATIVE;
            case OVERTURNED_CG -> NrmState.CG_NEGATIVE;
            default -> NrmState.DISQUALIFIED;
        };
        var authority = switch (edge.step()) {
            case RG_AND_CG_POSITIVE, RG_POSITIVE_CG_NEGATIVE -> Authority.LOCAL_PANEL;
            default -> edge.from() == NrmState.ALLOCATED_LOCAL_PANEL ? Authority.LOCAL_PANEL : Authority.SCA;
        };
        var age = switch (edge.step()) {
            case TURNED_18_STAYS_IN, TURNED_18_LEAVES, ALLOCATE_LOCAL -> Age.CHILD;
            default -> edge.from() == NrmState.ALLOCATED_LOCAL_PANEL ? Age.CHILD : Age.ADULT;
        };
        return edge.from() == NrmState.DRAFT
                ? draft(age)
                : at(edge.from(), age, authority, edge.to(), edge.to(), challenged);
    }

    private static NrmProcess draft(Age age) {
        return NrmProcess.draft(UUID.randomUUID(), new Ref("NP-TEST"), UUID.randomUUID(), UUID.randomUUID(), age, DAY);
    }

    private static NrmProcess at(
            NrmState state,
            Age age,
            @Nullable Authority authority,
            @Nullable NrmState suspendedFrom,
            @Nullable NrmState disqualifiedFrom,
            @Nullable NrmState challenged) {
        Map<NrmPoint, Reached> points = new EnumMap<>(NrmPoint.class);
        points.put(NrmPoint.SUBMITTED, new Reached(DAY, 1));
        if (state != NrmState.RG_PENDING && state != NrmState.RG_NEGATIVE) {
            points.put(NrmPoint.RG_POSITIVE, new Reached(DAY, 3));
        }
        if (state == NrmState.RG_NEGATIVE || state == NrmState.CG_NEGATIVE) {
            points.put(NrmPoint.NEGATIVE, new Reached(DAY, 4));
        }
        if (state == NrmState.DISQUALIFIED) {
            points.put(NrmPoint.DISQUALIFIED, new Reached(DAY, 4));
        }
        return new NrmProcess(
                UUID.randomUUID(),
                new Ref("NP-TEST"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                5,
                state,
                DAY,
                age,
                authority,
                suspendedFrom,
                disqualifiedFrom,
                challenged,
                points,
                null,
                null);
    }

    private static HashSet<String> values(String list, String field) {
        var found = new HashSet<String>();
        MODEL.get(list).valueStream().forEach(row -> found.add(row.get(field).asString()));
        return found;
    }

    private static List<String> edges() {
        var edges = new ArrayList<String>();
        MODEL.get("transitions")
                .valueStream()
                .forEach(row -> edges.add(row.get("from").asString() + " "
                        + row.get("event").asString() + " " + row.get("to").asString()));
        return edges;
    }

    private static JsonNode model() {
        try (var file = NrmMachineTest.class.getResourceAsStream("/cases/nrm-case-state-machine.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
