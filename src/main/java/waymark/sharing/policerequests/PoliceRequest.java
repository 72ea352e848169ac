package waymark.sharing.policerequests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// A request of the police for the records of a person.
///
/// @param answerBy the day that the request names
/// @param codeFrom since when the version of the code is in force; null where that is not known
/// @param codeChecked whether anybody of the partnership had checked it when the request was recorded
/// @param disclosureRef of what was given
record PoliceRequest(
        UUID id,
        Ref ref,
        int version,
        State state,
        LocalDate receivedOn,
        LocalDate answerBy,
        OthersTried othersTried,
        NoticeGiven notice,
        Views views,
        String codeLaw,
        @Nullable LocalDate codeFrom,
        boolean codeChecked,
        String recordedByName,
        @Nullable LocalDate answeredOn,
        String answeredByName,
        @Nullable Ref disclosureRef,
        RequestDetails details,
        List<RequestPart> parts) {

    PoliceRequest {
        parts = List.copyOf(parts);
    }

    enum State {
        OPEN("To be answered", Tone.YELLOW),
        ANSWERED("Answered", Tone.GREEN),
        WITHDRAWN("Withdrawn by the police", Tone.GREY);

        private final String word;
        private final Tone tone;

        State(String word, Tone tone) {
            this.word = word;
            this.tone = tone;
        }

        String word() {
            return word;
        }

        Tone tone() {
            return tone;
        }
    }

    enum OthersTried {
        YES("Yes"),
        NO("No"),
        NOT_SAID("The request does not say");

        private final String word;

        OthersTried(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), OthersTried::name, OthersTried::word);
        }
    }

    enum NoticeGiven {
        GIVEN("Yes, in writing"),
        NOT_GIVEN("No, and they say why"),
        NOT_SAID("No, and they do not say why");

        private final String word;

        NoticeGiven(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), NoticeGiven::name, NoticeGiven::word);
        }
    }

    enum Views {
        CONTENT("They agree", Tone.GREEN),
        OBJECTS("They do not agree", Tone.PURPLE),
        NO_VIEW("They would rather not say, or have not decided", Tone.YELLOW),
        NOT_ASKED("They have not been asked yet", Tone.ORANGE);

        private final String word;
        private final Tone tone;

        Views(String word, Tone tone) {
            this.word = word;
            this.tone = tone;
        }

        String word() {
            return word;
        }

        Tone tone() {
            return tone;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), Views::name, Views::word);
        }
    }

    /// The version of the code of practice that is in force.
    record Code(String law, String words, @Nullable LocalDate fromDay, boolean checked) {}

    /// What somebody typed about a request.
    ///
    /// @param parts codes of what is asked for
    record Wanted(
            LocalDate receivedOn,
            LocalDate answerBy,
            OthersTried othersTried,
            NoticeGiven notice,
            Views views,
            List<String> parts,
            RequestDetails details) {

        Wanted {
            parts = List.copyOf(parts);
        }

        /// Whether it may be recorded.
        Ruling<Wanted> rule(LocalDate today) {
            return new Problems()
                    .when(receivedOn.isAfter(today), "receivedOn", "The day must be today or in the past")
                    .when(answerBy.isBefore(receivedOn), "answerBy", "The answer must be due on that day or later")
                    .when(
                            notice == NoticeGiven.NOT_GIVEN && details.notice().isEmpty(),
                            "noticeWords",
                            "Enter why they say that the person was not told")
                    .or(() -> this);
        }
    }

    /// What the person thinks of it.
    record Heard(NoticeGiven notice, Views views, String noticeWords, String viewsWords) {}

    String path(Ref caseRef) {
        return "/cases/%s/police-requests/%s".formatted(caseRef, ref);
    }

    boolean open() {
        return state == State.OPEN;
    }

    /// True where something is given.
    boolean gives() {
        return parts.stream().anyMatch(RequestPart::given);
    }

    /// True where what is given has to be written out, since it is no whole part of the case.
    boolean needsWords() {
        return parts.stream()
                .anyMatch(part -> part.given()
                        && (part.effective() == RequestPart.Decision.PARTLY
                                || part.counselling()
                                || part.code().equals(RequestPart.OTHER)));
    }

    /// Codes of the parts of the case that are given whole.
    List<String> whole() {
        return parts.stream()
                .filter(part -> part.effective() == RequestPart.Decision.GIVEN
                        && !part.counselling()
                        && !part.code().equals(RequestPart.OTHER))
                .map(RequestPart::code)
                .toList();
    }

    /// What keeps it from being answered; empty where nothing does.
    List<Problem> unanswerable(String more) {
        return new Problems()
                .when(!open(), "answer", "It was answered or withdrawn already")
                .when(
                        parts.stream().anyMatch(part -> part.decision() == RequestPart.Decision.OPEN),
                        "answer",
                        "Decide on each part first")
                .when(
                        parts.stream().anyMatch(RequestPart::waits),
                        "answer",
                        "A second person has to decide about the counselling notes first")
                .when(
                        needsWords() && more.isEmpty(),
                        "more",
                        "Write what is given of the parts that are not given whole")
                .list();
    }
}
