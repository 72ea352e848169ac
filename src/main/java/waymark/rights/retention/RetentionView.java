package waymark.rights.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What a page about one case shows of its end.
///
/// @param ending null while the case is open, or closed since today
/// @param holds the live ones first
/// @param path of the page, to which its forms are sent
/// @param side for which the reader decides; null where for none
/// @param mayHold whether the reader may set and lift holds
record RetentionView(
        Ref ref,
        @Nullable EndingCase ending,
        List<Hold> holds,
        String path,
        @Nullable Side side,
        boolean mayHold,
        LocalDate today,
        FormData form,
        List<Problem> problems) {

    static final List<Choice> DECISIONS =
            List.of(Choice.of("erase", "Erase it", "It cannot be brought back"), Choice.of("keep", "Keep it for now"));

    List<Choice> kinds() {
        return Choice.from(List.of(HoldKind.values()), HoldKind::name, HoldKind::words);
    }

    List<Choice> decisions() {
        return DECISIONS;
    }

    /// True where the form of a hold was refused and is open.
    boolean asksHold() {
        return problems.stream()
                .anyMatch(problem -> List.of("kind", "why", "review").contains(problem.field()));
    }

    /// True where the reader decides now.
    boolean decides() {
        return side != null && ending != null && ending.due(today);
    }

    Optional<EndingCase.Decision> latest(Side of) {
        return ending == null ? Optional.empty() : ending.latest(of);
    }

    /// The hold that somebody typed.
    static Ruling<Hold.Wanted> hold(FormData form, LocalDate today) {
        return form.read(reader -> {
            var wanted = new Hold.Wanted(
                    reader.choice("kind", HoldKind.class, "Choose what stops it"),
                    reader.required("why", "The reason", FormReader.REASON, "Enter why it is kept"),
                    reader.requiredDate("review", "Day of the review", today.plusMonths(6)));
            reader.when(!wanted.reviewOn().isAfter(today), "review", "The review must be after today");
            return wanted;
        });
    }

    /// What somebody decided: why it is kept, or nothing where it is to be erased.
    static Ruling<String> decision(FormData form, EndingCase it, Side side, UUID person, LocalDate today) {
        return form.<List<String>>read(reader -> List.of(
                        reader.choice("decision", DECISIONS, Choice::value, "Choose whether it is erased")
                                .value(),
                        reader.text("reason", "The reason", FormReader.REASON)))
                .then(typed -> it.decide(side, person, typed.getFirst().equals("erase"), typed.getLast(), today));
    }
}
