package waymark.cases.decisions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import waymark.cases.rules.Authority;
import waymark.cases.rules.NrmFacts;
import waymark.cases.rules.NrmProcess;
import waymark.cases.rules.NrmState;
import waymark.cases.rules.NrmStep;
import waymark.web.forms.Choice;

/// A form by which somebody records what happened: each asks for what its steps need.
enum NrmAct {
    ALLOCATION(
            "allocation",
            "Record which authority has the referral",
            "",
            Set.of(NrmStep.ALLOCATE_SCA, NrmStep.ALLOCATE_IECA, NrmStep.ALLOCATE_LOCAL)),
    CONSIDERATION("consideration", "Record that the decision has begun", "", Set.of(NrmStep.START_RG)),
    REASONABLE_GROUNDS(
            "reasonable-grounds",
            "Record the reasonable grounds decision",
            "What the letter says (optional)",
            Set.of(
                    NrmStep.RG_POSITIVE,
                    NrmStep.RG_NEGATIVE,
                    NrmStep.RG_AND_CG_POSITIVE,
                    NrmStep.RG_POSITIVE_CG_NEGATIVE)),
    RECOVERY("recovery", "Record that the recovery period has begun", "", Set.of(NrmStep.START_RECOVERY)),
    CONCLUSIVE_GROUNDS(
            "conclusive-grounds",
            "Record the conclusive grounds decision",
            "What the letter says (optional)",
            Set.of(NrmStep.CG_POSITIVE, NrmStep.CG_NEGATIVE)),
    RECONSIDERATION(
            "reconsideration",
            "Record a request for reconsideration",
            "Who asks, and what is new or was not followed (optional)",
            Set.of(NrmStep.REQUEST_RECONSIDERATION)),
    OUTCOME(
            "reconsideration-outcome",
            "Record the answer to the reconsideration",
            "What the letter says (optional)",
            Set.of(NrmStep.OVERTURNED_RG, NrmStep.OVERTURNED_CG, NrmStep.DISQUALIFICATION_OVERTURNED, NrmStep.UPHELD)),
    MOVE_ON("move-on", "Record that the move-on period has begun", "", Set.of(NrmStep.START_MOVE_ON)),
    EXTRA_PERIOD(
            "extra-period",
            "Record an extra period of support",
            "What the recovery needs assessment found (optional)",
            Set.of(NrmStep.RNA_EXTENDS)),
    EXIT("exit", "Record the end in the NRM", "What support goes on (optional)", Set.of(NrmStep.EXIT)),
    TURNING_18(
            "turning-18",
            "Record what the person wants at 18",
            "What was said (optional)",
            Set.of(NrmStep.TURNED_18_STAYS_IN, NrmStep.TURNED_18_LEAVES)),
    LATER_CONSENT(
            "later-consent",
            "Record that the adult now agrees to a referral",
            "What was said (optional)",
            Set.of(NrmStep.ADULT_NOW_CONSENTS)),
    SUSPENSION("suspension", "Record a suspension", "What the authority says about it", Set.of(NrmStep.SUSPEND)),
    RESUMPTION("resumption", "Record that the case was resumed", "", Set.of(NrmStep.RESUME)),
    DISQUALIFICATION(
            "disqualification",
            "Record a disqualification",
            "The facts that the decision names",
            Set.of(NrmStep.DISQUALIFY)),
    WITHDRAWAL(
            "withdrawal",
            "Record that the person withdraws",
            "What the person said (optional)",
            Set.of(NrmStep.WITHDRAW_CONSENT)),
    CLOSING("closing", "Close in the NRM", "Why (optional)", Set.of(NrmStep.CLOSE)),
    NOT_REFERRED("not-referred", "Record that the person is not referred", "Why", Set.of(NrmStep.ABANDON));

    private final String path;
    private final String title;
    private final String reason;
    private final Set<NrmStep> steps;

    NrmAct(String path, String title, String reason, Set<NrmStep> steps) {
        this.path = path;
        this.title = title;
        this.reason = reason;
        this.steps = steps;
    }

    static Optional<NrmAct> of(String path) {
        return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
    }

    /// What can be recorded now: it has an edge, and nothing about the person rules it out.
    static List<NrmAct> offered(NrmProcess process, NrmFacts facts, boolean minimumPassed) {
        return Arrays.stream(values())
                .filter(act -> act.fits(process, minimumPassed))
                .filter(act -> switch (act) {
                    case WITHDRAWAL -> facts.adult();
                    case TURNING_18 -> facts.adult() && process.referredAsChild();
                    case MOVE_ON -> facts.adult();
                    default -> true;
                })
                .toList();
    }

    /// True where one of its steps follows here.
    boolean fits(NrmProcess process, boolean minimumPassed) {
        return this == CONCLUSIVE_GROUNDS && process.state() == NrmState.RECOVERY
                ? minimumPassed
                : steps(process).findAny().isPresent();
    }

    Stream<NrmStep> steps(NrmProcess process) {
        return process.steps().stream().filter(steps::contains);
    }

    /// The steps that its form lets somebody choose from.
    List<NrmStep> choosable(NrmProcess process) {
        if (this == CONCLUSIVE_GROUNDS) {
            return List.of(NrmStep.CG_POSITIVE, NrmStep.CG_NEGATIVE);
        }
        return steps(process)
                .filter(step -> process.authority() == Authority.LOCAL_PANEL
                        || step != NrmStep.RG_AND_CG_POSITIVE && step != NrmStep.RG_POSITIVE_CG_NEGATIVE)
                .toList();
    }

    /// The same as answers.
    List<Choice> choices(NrmProcess process) {
        return Choice.from(choosable(process), NrmStep::name, NrmAct::answer);
    }

    private static String answer(NrmStep step) {
        return switch (step) {
            case RG_POSITIVE, CG_POSITIVE -> "Positive";
            case RG_NEGATIVE, CG_NEGATIVE -> "Negative";
            case RG_AND_CG_POSITIVE -> "Both decisions at one meeting: both positive";
            case RG_POSITIVE_CG_NEGATIVE -> "Both decisions at one meeting: conclusive grounds negative";
            case UPHELD -> "The decision is unchanged";
            case TURNED_18_STAYS_IN -> "The person stays in the NRM";
            case TURNED_18_LEAVES -> "The person leaves the NRM";
            default -> step.words();
        };
    }

    String path() {
        return path;
    }

    String title() {
        return title;
    }

    /// Label of the reason; empty where none is asked for.
    String reason() {
        return reason;
    }

    /// What is waited for, and so the next step of a case; not what may never come.
    boolean expected() {
        return usual() && this != EXTRA_PERIOD && this != LATER_CONSENT;
    }

    /// What usually comes next, before what may come at any time.
    boolean usual() {
        return ordinal() <= LATER_CONSENT.ordinal();
    }
}
