package waymark.training.room;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody in the room reads of a workshop: the stages up to the one that is on, and what was released.
///
/// @param votes the gaps that this telephone voted for
record Room(
        Head head,
        List<Stage> stages,
        List<Question> questions,
        List<Answer> answers,
        List<Gap> gaps,
        Set<UUID> votes) {

    /// Where the workshop is.
    enum State {
        STAGES,
        GAPS,
        CLOSING,
        ENDED
    }

    /// @param area null for the whole partnership
    /// @param stage that the room is at, from 1
    /// @param mark another one where what screens show has changed
    /// @param group of the telephone; null for the screen of the room
    record Head(
            UUID session,
            String ref,
            @Nullable String area,
            String title,
            State state,
            int stage,
            Instant beganAt,
            Instant stageBeganAt,
            int groups,
            String code,
            int mark,
            String sheetCode,
            LocalDate sheetUntil,
            @Nullable Integer group) {

        /// The code as it is shown.
        String shownCode() {
            return new WorkshopCode(code).grouped();
        }
    }

    /// @param minutes that the pack plans for it; 0 where it plans none
    record Stage(int number, String title, String information, int minutes) {

        List<String> paragraphs() {
            return information.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /// @param released true where the answers of all groups are shown
    record Question(int stage, int number, String words, boolean released) {

        /// For the fields and parts of a page.
        String id() {
            return stage + "-" + number;
        }
    }

    record Answer(UUID id, int stage, int question, int group, String words) {}

    /// @param votes once the workshop is over; null before
    record Gap(
            UUID id,
            int number,
            String kind,
            String words,
            String state,
            @Nullable String action,
            String actionTitle,
            @Nullable String reviewOf,
            String reviewWhat,
            String organisationName,
            String objective,
            @Nullable LocalDate dueOn,
            String reason,
            @Nullable Integer votes) {

        /// What is looked at again.
        String reviewWord() {
            return "PATHWAY".equals(reviewOf) ? "pathway" : "policy";
        }

        /// What sort of gap it is, in a word or two.
        String kindWord() {
            return kind.equals("KNOWLEDGE") ? "Not known" : "Not there";
        }
    }

    /// The stage that is on.
    Stage now() {
        return stages.getLast();
    }

    /// Seconds of the stage that are left; null where its pack plans none.
    @Nullable
    Long left(Instant at) {
        int minutes = now().minutes();
        return minutes == 0
                ? null
                : minutes * 60L - Duration.between(head.stageBeganAt(), at).toSeconds();
    }

    /// The stages before it.
    List<Stage> before() {
        return stages.subList(0, stages.size() - 1);
    }

    List<Question> questionsOf(Stage stage) {
        return questions.stream().filter(one -> one.stage() == stage.number()).toList();
    }

    /// What the groups said, side by side; nothing before it was released.
    List<Answer> answersTo(Question question) {
        return answers.stream()
                .filter(one -> one.stage() == question.stage() && one.question() == question.number())
                .toList();
    }

    /// What is asked of the room to vote on, or was decided: what was merged is in another one.
    List<Gap> standing() {
        return gaps.stream().filter(one -> !one.state().equals("MERGED")).toList();
    }
}
