package waymark.consultation.rounds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// A round of consultation.
///
/// @param earlier entered from what was published: nobody answered it here
/// @param area whose round it is; null for the whole partnership
/// @param stillOpen what is not decided yet (the first of the Gunning principles: asked while it can
/// still change something)
/// @param reasons what is proposed and why, so that people can judge it (the second)
/// @param code by which people open the questions
/// @param listed whether the public page names it while it is open
/// @param asksPartners whether partners answer as organisations too, with their names
/// @param least of fewer answers nothing is shown
/// @param figures what was counted, as it is kept; null before that
/// @param answerBy until when everybody hears what is done
public record Round(
        Ref ref,
        int version,
        RoundState state,
        boolean earlier,
        @Nullable String area,
        String title,
        String purpose,
        String audiences,
        String stillOpen,
        String reasons,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable String code,
        boolean listed,
        boolean asksPartners,
        RemarkCare remarks,
        int least,
        @Nullable String figures,
        @Nullable Integer answers,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate publishedOn,
        @Nullable UUID firstCoder,
        String firstCoderName,
        @Nullable LocalDate firstDone,
        @Nullable UUID secondCoder,
        String secondCoderName,
        @Nullable LocalDate secondDone,
        UUID madeBy,
        String madeByName) {

    /// The fewest answers of which anything is shown.
    public static final int LEAST = 10;

    /// How many boxes there may be to write into: what is sent has one length, whatever is in it.
    public static final int BOXES = 6;

    /// What the form of a round says.
    public record Details(
            @Nullable String area,
            String title,
            String purpose,
            String audiences,
            String stillOpen,
            String reasons,
            @Nullable LocalDate closesOn,
            boolean listed,
            boolean asksPartners,
            RemarkCare remarks,
            int least) {}

    public String path() {
        return "/consultation/" + ref;
    }

    public boolean draft() {
        return state == RoundState.DRAFT;
    }

    public boolean closed() {
        return state == RoundState.CLOSED;
    }

    /// True once both have put every remark under a theme.
    public boolean coded() {
        return firstDone != null && secondDone != null;
    }

    public boolean codedBy(Actor actor) {
        return actor.id().equals(firstCoder) || actor.id().equals(secondCoder);
    }

    /// True where that person has finished reading.
    public boolean doneBy(Actor actor) {
        return actor.id().equals(firstCoder) && firstDone != null
                || actor.id().equals(secondCoder) && secondDone != null;
    }

    /// How long what too few sent is held, in case the round goes on.
    public static final int HELD_DAYS = 28;

    /// True while people can be given longer: it is open, or too few answered and what they sent is still
    /// held.
    boolean mayGoOn(LocalDate today) {
        var held = heldUntil();
        return state == RoundState.OPEN || state == RoundState.TOO_FEW && held != null && !held.isBefore(today);
    }

    /// The last day on which what too few sent is held.
    @Nullable
    LocalDate heldUntil() {
        return closesOn == null ? null : closesOn.plusDays(HELD_DAYS);
    }

    /// How many days people had.
    public long days() {
        return opensOn == null || closesOn == null ? 0 : ChronoUnit.DAYS.between(opensOn, closesOn) + 1;
    }

    /// Whether it may open: what is promised to people cannot be changed afterwards.
    ///
    /// @param leastDays how many days people have at least
    Ruling<Round> opening(List<Question> questions, LocalDate today, int leastDays) {
        var problems = new Problems();
        problems.when(!draft(), "", "It is open already");
        problems.when(questions.isEmpty(), "", "Write the questions first");
        problems.when(
                questions.stream().noneMatch(each -> each.kind() != QuestionKind.GROUP),
                "",
                "Write a question beside the one about groups");
        problems.when(
                stillOpen.isEmpty() || reasons.isEmpty(),
                "",
                "Write what is still open, and what is proposed and why: people can only then answer well");
        var last = closesOn;
        problems.when(
                last == null || last.isBefore(today.plusDays(leastDays - 1L)),
                "",
                "Give people %d days or more, with today".formatted(leastDays));
        return problems.or(() -> this);
    }
}
