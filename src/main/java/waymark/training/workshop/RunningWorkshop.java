package waymark.training.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A workshop with all that its facilitator sees.
///
/// @param joined how many telephones joined
/// @param here how many of them were heard of within a minute
record RunningWorkshop(
        Workshop it,
        List<WorkshopStage> stages,
        List<WorkshopQuestion> questions,
        List<WorkshopAnswer> answers,
        List<Gap> gaps,
        int joined,
        int here) {

    WorkshopStage now() {
        return stages.get(it.stage() - 1);
    }

    /// Seconds of the stage that are left; null where its pack plans none.
    @Nullable
    Long left(Instant at) {
        int minutes = now().minutes();
        return minutes == 0 || it.state() != WorkshopState.STAGES
                ? null
                : minutes * 60L - Duration.between(it.stageBeganAt(), at).toSeconds();
    }

    List<WorkshopQuestion> questionsOf(WorkshopStage stage) {
        return questions.stream().filter(one -> one.stage() == stage.number()).toList();
    }

    List<WorkshopAnswer> answersTo(WorkshopQuestion question) {
        return answers.stream()
                .filter(one -> one.stage() == question.stage() && one.question() == question.number())
                .toList();
    }

    /// The gaps that stand: what was merged is in another one.
    List<Gap> standing() {
        return gaps.stream().filter(one -> one.state() != GapState.MERGED).toList();
    }

    int open() {
        return (int) gaps.stream().filter(Gap::open).count();
    }

    /// The open ones that a gap may be merged with.
    List<Gap> others(Gap gap) {
        return standing().stream()
                .filter(one -> !one.id().equals(gap.id()) && one.open())
                .toList();
    }
}
