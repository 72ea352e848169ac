package waymark.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.Choice;

/// A seat at a meeting and who came for it, or a guest.
///
/// @param seat code; null for a guest
/// @param title of the seat; of a guest the name
/// @param holder who held the seat on the day, or null; likewise the deputy, whose name may have been typed
/// @param version of the times at which somebody was there
/// @param expected false where the seat comes when it is asked
/// @param reply what was answered before it began: `coming`, `deputy` or `apology`, or empty
/// @param namesRemovedOn when nobody's name was kept any more; null while they are
record Attendance(
        UUID id,
        @Nullable String seat,
        String title,
        @Nullable String organisation,
        String organisationName,
        @Nullable UUID holder,
        String holderName,
        @Nullable UUID deputy,
        String deputyName,
        Answer answer,
        boolean remote,
        int version,
        boolean expected,
        String reply,
        @Nullable LocalDate namesRemovedOn) {

    /// Who came for a seat.
    enum Answer {
        WAITING("Not ticked"),
        HOLDER("Present"),
        DEPUTY("Deputy present"),
        APOLOGY("Apology"),
        ABSENT("Absent"),
        VACANT("Seat vacant"),
        GUEST("Guest");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// Which of the people of a seat.
    enum Who {
        HOLDER("Holder", Answer.HOLDER),
        DEPUTY("Deputy", Answer.DEPUTY),
        GUEST("Guest", Answer.GUEST);

        private final String word;
        private final Answer answer;

        Who(String word, Answer answer) {
            this.word = word;
            this.answer = answer;
        }

        String word() {
            return word;
        }

        /// What a seat is ticked as where they came.
        Answer answer() {
            return answer;
        }

        /// As the database has it.
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What may be ticked. A seat that comes when it is asked is not absent.
    List<Answer> choices() {
        return Stream.of(Answer.HOLDER, Answer.DEPUTY, Answer.APOLOGY, Answer.ABSENT)
                .filter(one -> one != Answer.HOLDER || holder != null)
                .filter(one -> one != Answer.DEPUTY || !deputyName.isEmpty())
                .filter(one -> one != Answer.ABSENT || expected || answer == Answer.ABSENT)
                .toList();
    }

    /// The same as choices of a form, by the names of the people.
    List<Choice> offered() {
        return choices().stream()
                .map(one -> Choice.of(
                        one.name(),
                        switch (one) {
                            case HOLDER -> holderName;
                            case DEPUTY -> deputyName + " (deputy)";
                            default -> one.word();
                        }))
                .toList();
    }

    /// True while somebody still has to say who came.
    boolean open() {
        return answer == Answer.WAITING && expected;
    }

    /// The answer in a word.
    String word() {
        return answer == Answer.WAITING && !expected ? "Not asked to come" : answer.word();
    }

    /// Who could be there for it.
    List<Who> people() {
        return Stream.of(Who.values())
                .filter(one -> named(one) || one == Who.GUEST && answer == Answer.GUEST)
                .toList();
    }

    private boolean named(Who who) {
        return counted(who) != null;
    }

    /// The person; null for guests and once names are removed.
    @Nullable
    UUID person(Who who) {
        return switch (who) {
            case HOLDER -> holder;
            case DEPUTY -> deputy;
            case GUEST -> null;
        };
    }

    String name(Who who) {
        return switch (who) {
            case HOLDER -> holderName;
            case DEPUTY -> deputyName;
            case GUEST -> title;
        };
    }

    boolean ticked() {
        return answer != Answer.VACANT && answer != Answer.GUEST;
    }

    boolean present() {
        return answer == Answer.HOLDER || answer == Answer.DEPUTY || answer == Answer.GUEST;
    }

    /// The name of who came, or would have come.
    String name() {
        return switch (answer) {
            case DEPUTY -> deputyName;
            case GUEST -> title;
            default -> holderName;
        };
    }

    /// Whom the quorum counts: the person, or the seat where a deputy came whose name was typed; null for
    /// guests and where nobody is named.
    @Nullable
    UUID counted(Who who) {
        return who == Who.DEPUTY && deputy == null && !deputyName.isEmpty() ? id : person(who);
    }

    /// What was answered before the meeting began; may be empty.
    String replyWords() {
        return switch (reply) {
            case "coming" -> "Answered: coming";
            case "deputy" -> "Answered: " + deputyName + " comes";
            case "apology" -> "Answered: cannot come";
            default -> "";
        };
    }

    /// `Remote` beside the name of who joined from elsewhere.
    String line() {
        return Stream.of(name(), answer == Answer.GUEST ? organisationName : title)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "))
                + (remote && present() ? " (remote)" : "");
    }
}
